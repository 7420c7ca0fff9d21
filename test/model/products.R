# Products of outcomes fitted by lavaan: writes products.json. Run in this folder; needs lavaan 0.7 and jsonlite.
suppressMessages({ library(lavaan); library(jsonlite) })
H <- read.csv('../reference/data/hs1939.csv')
models <- list(
  list(model = 'x7 ~ x1 + x9 + x1:x9'),
  list(model = 'x4 ~ x1\nx7 ~ x4 + x9 + x4:x9'),
  list(model = 'x4 ~ x1\nx7 ~ x4 + x9 + x4:x9', options = list(fixed.x = FALSE, meanstructure = TRUE)),
  list(model = 'x4 ~ x1\nx7 ~ x9 + x9:x4 + x4 + x1', options = list(meanstructure = TRUE)),
  list(model = 'x4 ~ x1 + x9 + x1:x9\nx7 ~ x4 + x1 + x4:x9'),
  list(model = 'x4 ~ x1\nx9 ~ x1\nx7 ~ x4 + x9 + x4:x9'),
  list(model = 'x4 ~ x1\nx7 ~ x4 + x9 + x4:x9\nx4:x9 ~~ x4:x9'),
  list(model = 'x4 ~~ x1\nx7 ~ x4 + x9 + x4:x9'),
  list(model = 'f =~ x1 + x2 + x3\nx7 ~ x1 + x9 + x1:x9'),
  list(model = 'x4 ~ x1\nx7 ~ x4 + x9 + x4:x9', options = list(group = 'school'))
)
out <- lapply(models, function(m) {
  args <- c(list(m$model, H), m$options)
  fit <- suppressWarnings(do.call('sem', args))
  args$fixed.x <- lavInspect(fit, 'options')$fixed.x
  for (k in 1:6) { again <- suppressWarnings(do.call('sem', c(args, list(start = fit, control = list(rel.tol = 1e-14))))); if (again@optim$converged && again@optim$fx <= fit@optim$fx) fit <- again }
  p <- parTable(fit)
  list(model = m$model, options = m$options, rows = I(paste0(p$lhs, p$op, p$rhs)), group = I(p$group), free = I(p$free > 0), exogenous = I(p$exo > 0), est = I(p$est), se = I(p$se),
    observed = I(lavNames(fit, 'ov')), measures = as.list(unclass(fitMeasures(fit, c('npar', 'chisq', 'df', 'baseline.chisq', 'baseline.df', 'logl', 'srmr')))))
})
write(toJSON(out, digits = 15, auto_unbox = TRUE), 'products.json')
