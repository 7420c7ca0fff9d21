# Makes test/reference/lavaan-tables.json: lavaan's parameter tables (nothing is fitted) of small models, one or more for each rule.
#   Rscript scripts/lavaanTables.R test/reference/lavaan-tables.json        (lavaan 0.7, jsonlite)
# Rows are [lhs, op, rhs, group, user, free, exo, value of a row that is not free (null: from the data or derived), label, efa block].
suppressMessages({ library(lavaan); library(jsonlite) })
out <- commandArgs(TRUE)[1]
tables <- list()

remember <- function(title, fit, model, kind, options, groups) {
  pt <- as.data.frame(parTable(fit))
  automatic <- pt$user == 2
  equal <- pt[automatic & grepl("^\\.p[0-9]+\\.$", pt$lhs) & grepl("^\\.p[0-9]+\\.$", pt$rhs), c("lhs", "rhs")]
  pt <- pt[!automatic, ]
  rows <- lapply(seq_len(nrow(pt)), function(i) {
    r <- pt[i, ]
    list(r$lhs, r$op, r$rhs, as.integer(r$group), as.integer(r$user), as.integer(r$free), as.integer(r$exo),
         if (r$free == 0 && !is.na(r$ustart)) r$ustart else NULL, r$label, if (is.null(r$efa)) "" else r$efa)
  })
  tables[[length(tables) + 1]] <<- list(title = title, "function" = kind, model = model, options = options, groups = groups, rows = rows,
    equal = if (nrow(equal)) lapply(seq_len(nrow(equal)), function(i) c(equal$lhs[i], equal$rhs[i])) else list(),
    observed = lavNames(fit, "ov"), latent = as.list(lavNames(fit, "lv")))
}

camel <- c(std.lv = "stdLv", orthogonal = "orthogonal", orthogonal.x = "orthogonalX", orthogonal.y = "orthogonalY", group.equal = "groupEqual",
  group.partial = "groupPartial", fixed.x = "fixedX", meanstructure = "meanStructure", auto.cov.x = "autoCovarianceX", auto.var = "autoVariance",
  auto.efa = "autoEfa", composites.cov = "compositesCov", parameterization = "parameterization", ordered = "ordered", conditional.x = "conditionalX",
  auto.fix.first = "autoFixFirst", int.ov.free = "interceptsObservedFree")

described <- function(dots, ng) {
  options <- list()
  for (name in names(dots)) {
    value <- dots[[name]]
    if (name == "effect.coding") options$effectCoding <- if (isTRUE(value)) list("loadings", "intercepts") else as.list(value)
    else if (name %in% c("group.equal", "group.partial", "ordered")) options[[camel[[name]]]] <- as.list(value)
    else options[[camel[[name]]]] <- value
  }
  options
}

table <- function(title, model, vars, fn = "sem", ng = 1, ...) {
  dots <- list(...)
  p <- length(vars); S <- matrix(.3, p, p); diag(S) <- 1.5; dimnames(S) <- list(vars, vars)
  args <- c(list(model = model, do.fit = FALSE), dots)
  means <- setNames(rep(1, p), vars)
  if (ng == 1) { args$sample.cov <- S; args$sample.nobs <- 200; if (isTRUE(dots$meanstructure)) args$sample.mean <- means }
  else {
    args$sample.cov <- rep(list(S), ng); names(args$sample.cov) <- paste0("g", 1:ng)
    args$sample.nobs <- rep(200, ng); args$sample.mean <- rep(list(means), ng)
  }
  fit <- suppressWarnings(do.call(fn, args))
  options <- described(dots, ng)
  options$meanStructure <- lavInspect(fit, "options")$meanstructure
  remember(title, fit, model, fn, options, if (ng == 1) list("") else as.list(paste0("g", 1:ng)))
}

set.seed(1); n <- 600; L <- matrix(rnorm(n * 2), n)
D <- data.frame(lapply(1:6, function(i) as.numeric(cut(L[, 1 + (i > 3)] + rnorm(n), c(-Inf, -1, 0, 1, Inf)))))
names(D) <- paste0("o", 1:6); D$b <- as.numeric(D$o1 > 2) + 1; D$g <- rep(c("g1", "g2"), n / 2); D$x <- rnorm(n); D$y <- L[, 1] + rnorm(n)
ordinal <- function(title, model, ...) {
  dots <- list(...)
  fit <- suppressWarnings(do.call("sem", c(list(model = model, data = D, do.fit = FALSE), dots)))
  group <- dots$group; dots$group <- NULL
  options <- described(dots, 1)
  options$meanStructure <- TRUE
  options$conditionalX <- lavInspect(fit, "options")$conditional.x
  options$fixedX <- lavInspect(fit, "options")$fixed.x
  options$thresholds <- list(o1 = 3, o2 = 3, o3 = 3, o4 = 3, o5 = 3, o6 = 3, b = 1)
  remember(title, fit, model, "sem", options, if (is.null(group)) list("") else list("g1", "g2"))
}

x <- paste0("x", 1:9)
f <- "f =~ x1 + x2 + x3"
table("an exogenous observed variable is taken from the data", "v =~ x1+x2+x3\n y ~ v + x6", c(x, "y"))
table("a predictor with a written variance is random", "y ~ x1\n x1 ~~ x1\n y ~ x2", c("y", "x1", "x2"))
table("a predictor with a written mean is random", "y ~ x1 + x2\n x1 ~ 1", c("y", "x1", "x2"), meanstructure = TRUE)
table("predictors with a written covariance are random", "y ~ x1 + x2\n x1 ~~ x2", c("y", "x1", "x2"))
table("random predictors keep their place", "y ~ x2 + x1\n x1 ~~ x1", c("y", "x1", "x2"))
table("a label does not free the marker", "v =~ a*x1+x2+x3", x)
table("a label shared with the marker fixes", "v =~ a*x1+a*x2+x3", x)
table("a start of the marker becomes its value", "v =~ start(.7)*x1+x2+x3", x)
table("the marker is fixed beside another fixed loading", "v =~ x1+1*x2+x3", x)
table("a single indicator has no residual variance", "v =~ x1\n y ~ v", c("x1", "y"))
table("a single latent indicator has no residual variance", "v =~ x1+x2+x3\n w =~ v", x)
table("an indicator shared by two factors keeps its residual variance", "v =~ x1+x2+x3\n w =~ x1", x)
table("a written residual variance of a single indicator stays", "f =~ x1\n x1 ~~ x1\n g =~ x2+x3+x4", x)
table("a freed residual variance of a single indicator stays", "f =~ x1\n x1 ~~ NA*x1\n g =~ x2+x3+x4", x)
table("std.lv and a single latent indicator", "f =~ x1+x2+x3\n w =~ 1*f", x, std.lv = TRUE)
table("std.lv and a single indicator", "f =~ x1+x2+x3\n w =~ x4", x, std.lv = TRUE)
table("std.lv fixes a written variance that is not freed", "f =~ x1+x2+x3\n f ~~ f", x, std.lv = TRUE)
table("std.lv takes a start as the value", "f =~ x1+x2+x3\n f ~~ start(.5)*f", x, std.lv = TRUE)
table("std.lv and a phantom", "C =~ 0\n C ~ 1*x1+x2\n y ~ C\n z ~ C", c(x, "y", "z"), std.lv = TRUE)
table("outcomes that predict nothing covary, latent ones first", "f=~x1+x2+x3\n f ~ x9\n y ~ x9\n y2 ~ x8", c(x, "y", "y2"))
table("an outcome that measures does not covary", "f =~ x4+x5+x6\n y ~ f\n z ~ f\n g =~ y + x1 + x2", c("y", "z", x))
table("an indicator that is an outcome does not covary", "f =~ x1+x2+x3\n x1 + y ~ f", c(x, "y"))
table("an indicator may predict", "f =~ x1+x2+x3\n x2 ~ x1\n x3 ~ z", c(x, "z"))
table("a factor may depend on its indicator", "f =~ x1+x2+x3\n f ~ x1", x)
table("covariances are written in the order of the variables", "x1 ~~ f\n f =~ x1+x2+x3\n x3 ~~ x2\n g =~ x4+x5+x6\n g ~~ f", x)
table("variables only in covariances come last", "y ~ x2\n z ~~ y\n f =~ x4+x5+x6\n y ~~ f", c("y", "z", x))
table("a covariance with an outsider makes a predictor random", "f =~ x1 + x2 + x3\n g =~ x4 + x5 + x6\n f ~ x9\n x7 ~~ x9", x)
table("a chain of observed and latent outcomes", "f =~ x1 + x2 + x3\n x9 ~ f\n x8 ~ x9\n g =~ x4+x5+x6\n g ~ x8", x)
table("a zero self-regression is allowed", "f =~ x1+x2+x3\n y ~ 0*y + f", c(x, "y"))
table("products are observed variables", "y ~ m + x\n m ~ x + x:z + z", c("y", "m", "x", "z", "x:z"))
table("a parameter written twice: the last word counts", "v =~ x1+x2+x3\n v ~~ v\n v ~~ 1*v\n v =~ 0.5*x2", x)
table("orthogonal fixes covariances of exogenous and of terminal factors", "f1=~x1+x2+x3\nf2=~x4+x5+x6\nf3=~x7+x8+x9\nf3~f1\n f2 ~ f1", x, orthogonal = TRUE)
table("orthogonal.y", "f1=~x1+x2+x3\nf2=~x4+x5+x6\nf3=~x7+x8+x9\nf3~f1\n f2 ~ f1", x, orthogonal.y = TRUE)
table("orthogonal.x", "f1=~x1+x2+x3\nf2=~x4+x5+x6\nf3=~x7+x8+x9\nf3~f1", x, orthogonal.x = TRUE)
table("auto.cov.x: factors covary with predictors", "f1=~x1+x2+x3\nf2=~x4+x5+x6\n y ~ f1 + x9", c(x, "y"), auto.cov.x = TRUE)
table("without fixed.x predictors are free", "y ~ x1 + x2", c("y", "x1", "x2"), fixed.x = FALSE)
table("conditional.x marks slopes", "f =~ x1 + x2 + x3\n y ~ x9 + f + x8\n z ~ x8", c("y", "z", x), conditional.x = TRUE, meanstructure = TRUE)
table("lavaan() takes predictors from the data", "y ~ x\n y~~y", c("y", "x"), fn = "lavaan")
table("lavaan() fixes what was not written to 0", "y ~ x\n y~~y\n f=~x1+x2+x3\n f ~ z", c("y", "x", "z", x), fn = "lavaan", fixed.x = FALSE, meanstructure = TRUE)
table("lavaan() adds no covariance of factors", "f =~ x1+x2+x3\n g =~ x4+x5+x6\n f ~~ f\n g~~g", x, fn = "lavaan")
table("a written latent mean is free", "f =~ x1+x2+x3\n f ~ 1", x, meanstructure = TRUE)
table("a written intercept of 0", "f =~ x1+x2+x3\n x1 ~ 0*1", x, meanstructure = TRUE)
table("growth() estimates latent means", "i =~ 1*x1+1*x2+1*x3\n s =~ 0*x1+1*x2+2*x3", x, fn = "growth", meanstructure = TRUE)
table("effect coding with means", "f =~ x1+x2+x3\n g=~ x4+x5+x6\n w =~ f + g", x, effect.coding = TRUE, meanstructure = TRUE)
table("effect coding of loadings", "f =~ x1+x2+x3\n g =~ x4+x5+x6", x, effect.coding = "loadings", meanstructure = TRUE)
table("effect coding and a single indicator", "f =~ x1+x2+x3\n w =~ x4\n f ~ w", x, effect.coding = TRUE)
table("equal() names a parameter or a label", "f =~ x1 + x2 + equal(\"f=~x2\")*x3 + lab*x4\n g =~ x5 + x6 + equal(\"lab\")*x7\n f~~v*f\n g ~~ equal(\"v\")*g", x)
table("equal() with the marker fixes", "f =~ equal(\"f=~x2\")*x1 + x2 + x3 + equal(\"f=~x2\")*x4", x)
table("equal() in two groups names the first group's parameter", "f =~ x1 + x2 + equal(\"f=~x2\")*x3", x, ng = 2)
table("equal() for each group", "f =~ x1 + x2 + equal(c(\"f=~x2\",\"f=~x2.g2\"))*x3", x, ng = 2)
table("composites", "C <~ x1+x2+x3\n D <~ x4+x5\n y ~ C + D + x9\n z =~ x6 + x7 + x8\n z ~ C", c(x, "y"))
table("composites with means", "C <~ x1+x2+x3\n D <~ x4+x5\n D ~ C\n y ~ D", c(x, "y"), meanstructure = TRUE)
table("a composite's variance may be fixed", "f <~ x1+x2+x3\n y ~ f\n f ~~ 1*f\n x1 ~~ x2", c(x, "y"))
table("composites.cov = free", "f <~ x1+x2+x3\n y ~ f", c(x, "y"), composites.cov = "free", meanstructure = TRUE)
table("a composite of one", "f <~ x1\n y ~ f", c(x, "y"))
table("a composite under std.lv", "f <~ x1+x2+x3\n y ~ f", c(x, "y"), std.lv = TRUE)
table("lavaan() fixes no weight", "C <~ x1+x2\n f =~ x3+x4+x5\n f ~ C", x, fn = "lavaan")
table("exploratory factors beside a confirmatory one", "efa(\"b\")*f1 + efa(\"b\")*f2 =~ x1+x2+x3+x4+x5+x6\n g =~ x7+x8+x9", x)
table("one exploratory factor", "efa(\"b\")*f1 =~ x1+x2+x3+x4", x)
table("two groups have means", "f =~ x1+x2+x3\n y ~ x9 + f", c(x, "y"), ng = 2)
table("equal loadings free standardized variances", f, x, ng = 2, std.lv = TRUE, group.equal = "loadings")
table("equal loadings do not free a written variance", "f =~ x1+x2+x3\n f~~1*f", x, ng = 2, group.equal = "loadings")
table("equal intercepts free latent means", "f =~ NA*x1+x2+x3\n f~~1*f", x, ng = 2, group.equal = c("loadings", "intercepts"))
table("labels and group.equal", "f =~ x1+a*x2+c(b1,b2)*x3\n f ~~ v*f", x, ng = 2, group.equal = "loadings")
table("vectors of modifiers", "f =~ x1+ c(a,a)*x2 + c(1,NA)*x3 + c(.5,.5)*x4", x, ng = 2)
table("vectors of labels with a gap", "f =~ x1+ c(a,\"\")*x2 + c(\"\",b)*x3", x, ng = 2)
table("three groups", "f =~ x1+ a*x2 + x3\n g =~ x4+x5+x6\n g ~ f\n g ~ 1", x, ng = 3, group.equal = c("loadings", "intercepts"))
table("equal residuals, covariances, regressions", "f =~ x1+ x2 + x3\n g =~ x4+x5+x6\n g ~ x9\n x1~~x4", x, ng = 2,
  group.equal = c("residuals", "residual.covariances", "lv.variances", "lv.covariances", "regressions", "means"))
table("moments of predictors are never equal", "f =~ x1+ x2 + x3\n y ~ x9 + f\n z ~ f", c(x, "y", "z"), ng = 2, fixed.x = FALSE,
  group.equal = c("residuals", "residual.covariances", "intercepts"))
table("effect coding over groups", f, x, ng = 2, effect.coding = TRUE)
table("group.partial", f, x, ng = 2, group.equal = c("loadings", "intercepts"), group.partial = c("f=~x2", "x3~1"))
table("group blocks", "group: 1\n f =~ x1+x2+x3\n group: 2\n f =~ x1+x2+x3+x4", x, ng = 2)
table("group blocks sharing a label", "group: 1\n f =~ x1+a*x2+x3\n group: 2\n f =~ x1+a*x2+x4", x, ng = 2, group.equal = "loadings")
table("composite weights over groups", "C <~ x1+x2+x3\n y ~ C", c(x, "y"), ng = 2, group.equal = c("composite.weights", "regressions"))
table("growth over groups", "i =~ 1*x1+1*x2+1*x3\n s =~ 0*x1+1*x2+2*x3", x, fn = "growth", ng = 2, group.equal = "intercepts")
table("growth means over groups", "i =~ 1*x1+1*x2+1*x3\n s =~ 0*x1+1*x2+2*x3", x, fn = "growth", ng = 2, group.equal = "means")
table("intercepts of random predictors over groups", "y ~ x1 + x2\n x1 ~ 1", c("y", "x1", "x2"), ng = 2, group.equal = c("intercepts", "regressions", "means"))
table("second order over groups", "f =~ x1+x2+x3\n g =~ f + x4 + x5", x, ng = 2, group.equal = c("loadings", "intercepts"))
table("fixed covariances over groups", "f =~ x1+x2+x3\n g =~ x4+x5+x6", x, ng = 2, orthogonal = TRUE, group.equal = "lv.covariances")
o <- c("o1", "o2", "b")
m <- "f =~ o1+o2+b"
ordinal("equal thresholds free intercepts and scales", m, ordered = o, group = "g", group.equal = "thresholds")
ordinal("equal thresholds and intercepts", m, ordered = o, group = "g", group.equal = c("thresholds", "intercepts"))
ordinal("equal thresholds under theta", m, ordered = o, group = "g", group.equal = c("thresholds", "loadings"), parameterization = "theta")
ordinal("equal thresholds, intercepts under theta and std.lv", m, ordered = o, group = "g", group.equal = c("thresholds", "loadings", "intercepts"), parameterization = "theta", std.lv = TRUE)
ordinal("equal thresholds and residuals under theta", m, ordered = o, group = "g", group.equal = c("thresholds", "loadings", "intercepts", "residuals"), parameterization = "theta")
ordinal("equal thresholds and means", m, ordered = o, group = "g", group.equal = c("thresholds", "loadings", "intercepts", "means"))
ordinal("a continuous indicator among ordered ones", "f =~ o1+o2+b+y", ordered = o, group = "g", group.equal = c("thresholds", "loadings"))
ordinal("written thresholds, residual variance and scale", "f =~ o1+o2+b\n o1 | a*t1 + t2\n o1 ~~ o1\n o2 ~*~ o2", ordered = o)
ordinal("a written intercept of an ordered variable", "f =~ o1+o2+b\n o1 | a*t1 + t2\n o1 ~1", ordered = o)
ordinal("an ordinal predictor is a number", "f =~ y+o2+o1\n f ~ o3", ordered = c("o1", "o2"))
ordinal("ordered outcomes without fixed.x", "o1 ~ y + x\n o2 ~ o1", ordered = c("o1", "o2"), fixed.x = FALSE, conditional.x = FALSE)
ordinal("group.partial of a threshold", m, ordered = o, group = "g", group.equal = "thresholds", group.partial = "o1|t1")
ordinal("equal loadings alone under theta", m, ordered = o, group = "g", group.equal = "loadings", parameterization = "theta")

lines <- vapply(tables, toJSON, "", auto_unbox = TRUE, null = "null", digits = NA)
writeLines(c("[", paste0(lines, c(rep(",", length(lines) - 1), "")), "]"), out)
cat(length(tables), "tables\n")
