# Times one workload in lavaan, for test/bench/run.ts --peers. Reads the workload as JSON from standard input and prints
# {"fit": seconds, "full": seconds, "version": "..."} : "fit" has standard errors, test and baseline; "full" adds the table of
# estimates with standardized values and all fit measures. Medians after one warm-up; a run longer than 5 s is timed once.
Sys.setenv(OPENBLAS_NUM_THREADS = "1", OMP_NUM_THREADS = "1")
suppressPackageStartupMessages(library(lavaan))
work <- jsonlite::fromJSON(file("stdin"), simplifyVector = FALSE)
data <- read.csv(work$file)

fit_with <- function(...) {
  options <- lapply(work$options, unlist)
  suppressWarnings(do.call(work[["function"]], c(list(model = work$model, data = data), options, list(...))))
}
full <- function(fit) {
  parameterEstimates(fit, standardized = TRUE)
  fitMeasures(fit)
}
one_run <- switch(work$kind,
  fit = function() fit_with(),
  invariance = function() {
    ladder <- list(fit_with(), fit_with(group.equal = "loadings"), fit_with(group.equal = c("loadings", "intercepts")))
    do.call(lavTestLRT, ladder)
    ladder[[3]]
  },
  bootstrap = function() fit_with(se = "bootstrap", bootstrap = 1000L),
  monteCarlo = {
    population <- unclass(lavInspect(fit_with(), "implied")$cov)
    root <- chol(population)
    set.seed(11)
    function() for (r in 1:500) {
      data <<- setNames(as.data.frame(matrix(rnorm(200 * ncol(root)), 200) %*% root), colnames(population))
      fit_with()
    }
  })
seconds <- function(run) {
  started <- proc.time()[[3]]
  run()
  proc.time()[[3]] - started
}
median_seconds <- function(run) {
  first <- seconds(run)
  if (first > 5) return(first)
  inner <- max(1, ceiling(0.5 / max(first, 1e-3)))
  median(replicate(5, seconds(function() for (k in seq_len(inner)) run()) / inner))
}

result <- list(version = as.character(packageVersion("lavaan")), fit = median_seconds(one_run))
if (work$kind == "fit" && result$fit <= 20) result$full <- median_seconds(function() full(one_run()))
cat(jsonlite::toJSON(result, auto_unbox = TRUE, digits = NA), "\n")
