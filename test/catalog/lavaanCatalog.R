# lavaan's fits of the catalog's models to the class data sets (seed 5, 480 simulated cases).
# npx tsx test/catalog/writeClassData.ts folder && Rscript test/catalog/lavaanCatalog.R folder > test/catalog/fixtures/lavaanCatalog.json
suppressMessages({ library(lavaan); library(jsonlite) })
folder <- commandArgs(TRUE)[1]
models <- fromJSON(file.path(folder, "models.json"), simplifyDataFrame = FALSE)
out <- lapply(models, function(m) {
  data <- read.csv(file.path(folder, paste0(m$study, ".csv")))
  args <- list(m$model, data)
  if (!is.null(m$group)) {
    args <- c(args, list(group = m$group, group.label = unlist(m$labels)))
    if (grepl("=~", m$model)) args$group.equal <- "loadings"
  }
  fit <- suppressWarnings(do.call("sem", args))
  for (k in 1:5) {
    again <- suppressWarnings(do.call("sem", c(args, list(start = fit, control = list(rel.tol = 1e-14)))))
    if (again@optim$converged && again@optim$fx <= fit@optim$fx) fit <- again
  }
  p <- parTable(fit); p <- p[p$op %in% c("~", "=~"), ]
  names <- c("chisq", "df", "cfi", "rmsea", "srmr")
  measures <- fitMeasures(fit, names)
  # the stricter stopping rule can keep lavaan's baseline model from ending; the default one does not
  if (anyNA(measures)) measures <- fitMeasures(suppressWarnings(do.call("sem", args)), names)
  list(study = m$study, id = m$id, measures = as.list(unclass(measures)),
    paths = I(paste(p$lhs, p$op, p$rhs)), group = I(p$group), est = I(p$est), se = I(p$se))
})
cat(toJSON(out, digits = 12, auto_unbox = TRUE, pretty = TRUE), "\n")
