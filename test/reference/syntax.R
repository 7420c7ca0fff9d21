# Writes syntax.json beside this file: how lavaan's parser reads odd corners of its language.
# Each entry: the text, the rows of the flat table (lhs, op, rhs, modifiers as lavaan keeps them), the constraints.
# Run: Rscript test/reference/syntax.R
suppressMessages(library(lavaan))
library(jsonlite)

texts <- c(
  "f =~ 0", "f =~ 0 + x", "f =~ 0; f =~ x", "y ~ 1", "y ~ 0", "y ~ 1 + x", "y ~ 0.5*1", "y ~ a*1 + x", "y ~ 0 + x", "y ~ 0*1 + x",
  "y ~ c(a,b)*1", "y ~ x + 1", "y ~ NA*1", "y1 + y2 ~ 1", "y |~ 1",
  "f =~ x1 + a*x2 + start(.5)*x2", "f =~ x1 + a*x2 + b*x2", "y ~ 2*3*x", "y ~ 2*a*x", "y ~ a*2*x", "y ~ x\n y ~ a*x", "y ~ x1 + x1",
  "y ~ (1/3)*x", "y ~ 1/3*x", "y ~ sqrt(2)*x", "y ~ -0.5*x", "y~-1*x", "y~~-1*x", "y ~ 1e-3*x", "y ~ 2^2*x", "y ~ -(2)*x", "y ~ pi*x",
  "y ~ log(2)*x", "y ~ log(2,10)*x", "y ~ exp(1)*x", "y ~ abs(-2)*x", "x ~ .5*y", "y ~ 0*x", "y ~ NA*x", "y ~ 0*y",
  "y ~ 0.7?x", "y ~ 0.7?a*x", "y ~ (1/3)?x", "y ~ start(.5)?x", "y ~ start(0.5)*a*x", "y ~ start(sqrt(2))*x", "y ~ start(c(.5,.6))*x",
  "y ~ c(1,NA)*x", "y ~ c(-1,2)*x", "y ~ c(1/3, sqrt(2))*x", "y ~ c(NA,NA)*x", "y ~ c(\"a\",\"b\")*x", "y ~ c(a,b)*x",
  "y ~ c(\"a\",\"\")*x",
  "y ~ label(\"l\")*x", "y ~ label(l)*x", "y ~ label(c(\"a\",\"b\"))*x", "y ~ label(\"a b\")*x", "y ~ \"any string\"*x", "y ~ 'a'*x",
  "y ~ (a)*x", "y ~ equal(\"f=~x2\")*x", "y ~ equal(a)*x", "y ~ equal(c(\"a\",\"b\"))*x", "y ~ \"f=~x2\"*x",
  "y ~ lower(0)*x + upper(2)*x", "y ~ rv(\"s\")*x", "a*f1 =~ x",
  "efa(\"b\")*f1 + efa(\"b\")*f2 =~ x1 + x2", "y1 + y2 ~ x1 + x2", "y~x:z", "f1:f2 =~ x", "a ~~ b:c",
  "y ~ x +\n z", "y ~ x\n + z", "y\n ~ x", "y ~ x\n * z", "y ~ + x", "y ~~ x; z ~ w", "y ~ x; ; z ~ w;", "y ~ x # com\n z ~ ! com\n w", "y \u02dc x",
  "c <~ x1+x2", "u | t1 + t2", "u | a*t1", "u ~*~ 1*u", "y |~ z1 + z2", "y ~~ 1*y + x",
  "y.1 ~ .x", "a_b ~ x", "start ~ x", "c =~ x", "y ~ c*x", "y ~ start*x", "level ~ x", "y ~ level:x", "group ~ x",
  "\u53d8\u91cf =~ \u9879\u76ee1 + \u9879\u76ee2", "\u00e9t\u00e9 ~ \u03b2*\u03c7",
  "group: 1\n y ~ x\n group: 2\n y ~ a*x", "level: within\n y~x\nlevel: between\n y ~ x", "group: 1\n level: 1\n y~x\nlevel: 2\ny~x",
  "group: \"a b\"\n y ~ x\ngroup: b\ny~x", "group : 1; y ~ x; group: 2; y~x", "Level: 1\n y ~ x\nLevel: 2\n y~x", "block: 1\ny~x\nblock: 2\ny~x",
  "y ~ x\n a == b*2\n a < 2\n b > 1; d := a^2", "y ~ x\n 2 > a\n 0 < b", "b.1 == 0", "a<-1", "d := a\n - b", "d := a +\n b", "d := (a +\n b)",
  "d := -a^2 + 2^-1 - a/b/c*d", "a+1 == 2")

modifiers <- c("fixed", "start", "lower", "upper", "label", "efa", "rv")
read <- function(text) {
  flat <- suppressWarnings(lavParseModelString(text))
  n <- length(flat$lhs)
  kept <- attr(flat, "modifiers")
  rows <- lapply(seq_len(n), function(i) {
    found <- if (flat$mod.idx[i] > 0) kept[[flat$mod.idx[i]]] else list()
    found <- found[intersect(names(found), modifiers)]
    list(lhs = unbox(flat$lhs[i]), op = unbox(flat$op[i]), rhs = unbox(flat$rhs[i]), block = unbox(flat$block[i]), modifiers = found)
  })
  constraints <- lapply(attr(flat, "constraints"), function(k) lapply(k[c("lhs", "op", "rhs")], unbox))
  list(text = unbox(text), rows = rows, constraints = constraints)
}
entries <- vapply(texts, function(text) as.character(toJSON(read(text), digits = 15, na = "string", null = "list")), "")
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
file <- file(file.path(here, "syntax.json"), "w", encoding = "UTF-8")
writeLines(c("[", paste(entries, collapse = ",\n"), "]"), file, useBytes = TRUE)
close(file)
