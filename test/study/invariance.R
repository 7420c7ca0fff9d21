# The invariance ladder in lavaan, by hand: writes invariance.json. Run in this folder; needs lavaan 0.7 and jsonlite.
suppressMessages({ library(lavaan); library(jsonlite) })
H <- read.csv('../reference/data/hs1939.csv')
model <- 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9'
equal <- list(configural = '', metric = 'loadings', scalar = c('loadings', 'intercepts'), strict = c('loadings', 'intercepts', 'residuals'))
ladder <- function(partial = NULL, ...) {
  fits <- lapply(equal, function(e) cfa(model, H, group = 'school', group.equal = e, group.partial = if ('intercepts' %in% e) partial, std.lv = TRUE, ...))
  tests <- lapply(2:4, function(k) { t <- lavTestLRT(fits[[k - 1]], fits[[k]]); list(chisq = t[2, 'Chisq diff'], df = t[2, 'Df diff'], pvalue = t[2, 'Pr(>Chisq)']) })
  list(measures = lapply(fits, function(f) as.list(unclass(fitMeasures(f)))[c('chisq', 'df', 'cfi', 'rmsea', 'srmr', 'aic', 'bic', 'cfi.robust', 'rmsea.robust', 'chisq.scaled')]), tests = tests)
}
scores <- function(partial) {
  fit <- cfa(model, H, group = 'school', group.equal = equal$scalar, group.partial = partial, std.lv = TRUE)
  uni <- lavTestScore(fit)$uni
  p <- parTable(fit)
  of <- p[match(uni$lhs, p$plabel), ]
  keep <- of$op == '~1'
  list(parameter = I(paste0(of$lhs, of$op)[keep]), stat = I(uni$X2[keep]))
}
write_json(list(plain = ladder(), robust = ladder(estimator = 'MLR'), partial = ladder(c('x3~1', 'x7~1')), scores = list(scores(NULL), scores('x3~1'))),
  'invariance.json', auto_unbox = TRUE, digits = I(12), na = 'null', null = 'null')
