# lavaan's answers to the claims about relationship quality on the simulated exhibition sample.
# Rscript test/study/lavaanStudy.R > test/study/lavaanStudy.json     (lavaan 0.7, jsonlite; from the repository's root)
suppressMessages({ library(lavaan); library(jsonlite) })
data <- read.csv("datasets/sim_exhibition.csv")

five <- "
H2 := as
H3 := cs + as*ca + ts*ct + ts*at*ca
H4 := as*ca - cs
H5 := at
H6 := ct + at*ca
H7 := sf
H8 := tf + sf*ts
H9 := af
H10 := cf + af*ca + sf*(cs + as*ca) + (tf + sf*ts)*(ct + at*ca)
H11 := ca
H1 := ts
"
measured <- "
FR  =~ fr1 + fr2 + fr3 + fr4
AFF =~ aff1 + aff2 + aff3 + aff4
CON =~ con1 + con2 + con3 + con4
"
structure <- "
SAT ~ sf*FR
TRU ~ tf*FR + ts*SAT
AFF ~ af*FR + as*SAT + at*TRU
CON ~ cf*FR + cs*SAT + ct*TRU + ca*AFF
"
trusts <- "
GOOD =~ tg1 + tg2 + tg3
INTG =~ ti1 + ti2 + ti3
ABIL =~ ta1 + ta2 + ta3
"
models <- list(
  rq_path = paste("
sat ~ sf*fr
trust ~ tf*fr + ts*sat
aff ~ af*fr + as*sat + at*trust
con ~ cf*fr + cs*sat + ct*trust + ca*aff
", five),
  rq_path_r = "
sat ~ fr
trust ~ fr + sat
aff ~ fr + sat + trust
con ~ sat + trust + aff
",
  rq_chain = "
sat ~ fr
trust ~ fr + sat
aff ~ fr + trust
con ~ fr + trust
aff ~~ con
",
  rq_sem = paste(measured, "SAT =~ sat1 + sat2 + sat3 + sat4\nTRU =~ goodwill + integrity + ability", structure, five, sep = "\n"),
  rq_sem_2t = paste(measured, "SAT =~ sat1 + sat2 + sat3 + sat4", trusts, "TRU =~ GOOD + INTG + ABIL", structure, five, sep = "\n"),
  rq_sem_3t = paste(measured, "SAT =~ sat1 + sat2 + sat3 + sat4", trusts, "
SAT ~ FR
GOOD ~ FR + SAT
INTG ~ FR + SAT
ABIL ~ FR + SAT
GOOD ~~ INTG + ABIL
INTG ~~ ABIL
AFF ~ FR + SAT + GOOD + INTG + ABIL
CON ~ FR + SAT + GOOD + INTG + ABIL + AFF
", sep = "\n"),
  two_sat = paste(measured, "
TSAT =~ ts1 + ts2 + ts3
TRU  =~ goodwill + integrity + ability
CSAT =~ sat1 + sat2 + sat3 + sat4
TSAT ~ xf*FR
TRU  ~ tf*FR + tx*TSAT
CSAT ~ sf*FR + sx*TSAT + st*TRU
AFF  ~ af*FR + as*CSAT + at*TRU
CON  ~ cf*FR + cs*CSAT + ct*TRU + ca*AFF
H1 := tx
H2 := as
H3 := cs + as*ca
H4 := as*ca - cs
H5 := at + st*as
H6 := ct + at*ca + st*(cs + as*ca)
H7 := sf + xf*sx + (tf + xf*tx)*st
H8 := tf + xf*tx
H9 := af
H10 := cf + af*ca + (tf + xf*tx)*(ct + at*ca) + (sf + xf*sx + (tf + xf*tx)*st)*(cs + as*ca)
H11 := ca
H15 := st
H16 := sx
H17 := sf + xf*sx + (tf + xf*tx)*st - xf
H18 := tx*st
", sep = "\n")
)
out <- lapply(models, function(model) {
  fit <- sem(model, data)
  fit <- sem(model, data, start = fit, fixed.x = TRUE)  # a second run from the first solution sharpens it; `start` would free x
  est <- parameterEstimates(fit)
  std <- standardizedSolution(fit)
  defined <- function(table, column) { rows <- table[table$op == ":=", ]; as.list(setNames(rows[[column]], rows$lhs)) }
  m <- fitMeasures(fit, c("npar", "df", "chisq", "cfi", "rmsea", "srmr", "aic", "bic"))
  list(measures = as.list(m), est = defined(est, "est"), se = defined(est, "se"), std = defined(std, "est.std"), stdSe = defined(std, "se"))
})
cat(toJSON(out, auto_unbox = TRUE, digits = 15, pretty = TRUE), "\n")
