/** One piece of work that is timed here and, with `--peers`, in lavaan. */
export interface Workload {
  readonly id: string
  readonly title: string
  /** File of the data, relative to the repository. */
  readonly file: string
  readonly model: string
  readonly function: 'cfa' | 'sem'
  readonly options: Readonly<Record<string, unknown>>
  /** What is done with model and data. */
  readonly kind: 'fit' | 'bootstrap' | 'invariance' | 'monteCarlo'
  /** Names of the public API without which the workload is not built yet. */
  readonly needs: readonly string[]
  /** Timed repetitions, after one that warms up. */
  readonly repetitions: number
  /** What the fit must say for its time to count; lavaan's own values. */
  readonly check: Readonly<Record<string, number>>
}

const holzinger = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9'

const democracy = `ind60 =~ x1 + x2 + x3
dem60 =~ y1 + y2 + y3 + y4
dem65 =~ y5 + y6 + y7 + y8
dem60 ~ ind60
dem65 ~ ind60 + dem60
y1 ~~ y5
y2 ~~ y4 + y6
y3 ~~ y7
y4 ~~ y8
y6 ~~ y8`

const relationship = `FRI =~ fri1 + fri2 + fri3
SAT =~ sat1 + sat2 + sat3
TRU =~ tru1 + tru2 + tru3
AFF =~ aff1 + aff2 + aff3
CON =~ con1 + con2 + con3
SAT ~ a1*FRI
TRU ~ a2*FRI + a3*SAT
AFF ~ c1*FRI + b1*SAT + b2*TRU
CON ~ b3*SAT + b4*TRU
AFF ~~ CON
ind_sat := a1*b1
ind_tru := a2*b2
ind_chain := a1*a3*b2
ind_total := ind_sat + ind_tru + ind_chain
total := ind_total + c1`

/** `factors` factors of `items` items each: f1 =~ y1 + ... */
function factorModel(factors: number, items: number): string {
  const itemsOf = (f: number) => Array.from({ length: items }, (_, i) => `y${f * items + i + 1}`).join(' + ')
  return Array.from({ length: factors }, (_, f) => `f${f + 1} =~ ${itemsOf(f)}`).join('\n')
}

const fitNeeds = ['fitMeasures', 'parameterEstimates']

export const workloads: readonly Workload[] = [
  {
    id: 'W1',
    title: 'CFA, 3 factors x 3 items, n 301, ML',
    file: 'test/reference/data/hs1939.csv',
    model: holzinger,
    function: 'cfa',
    options: {},
    kind: 'fit',
    needs: ['cfa', ...fitNeeds],
    repetitions: 400,
    check: { npar: 21, chisq: 85.3055217697941, df: 24 },
  },
  {
    id: 'W2',
    title: 'SEM with correlated residuals, n 75, ML',
    file: 'test/reference/data/poldem.csv',
    model: democracy,
    function: 'sem',
    options: {},
    kind: 'fit',
    needs: ['sem', ...fitNeeds],
    repetitions: 200,
    check: { npar: 31, chisq: 38.125218227914, df: 35 },
  },
  {
    id: 'W3',
    title: 'relationship quality with indirect effects, ML',
    file: 'test/reference/data/relq.csv',
    model: relationship,
    function: 'sem',
    options: {},
    kind: 'fit',
    needs: ['sem', ...fitNeeds],
    repetitions: 200,
    check: { npar: 39, chisq: 107.723739662125, df: 81 },
  },
  {
    id: 'W4',
    title: 'CFA, 10 factors x 10 items, n 1000, ML',
    file: 'test/bench/data/w4.csv',
    model: factorModel(10, 10),
    function: 'cfa',
    options: {},
    kind: 'fit',
    needs: ['cfa', ...fitNeeds],
    repetitions: 7,
    check: { npar: 245, chisq: 4948.5035335516, df: 4805 },
  },
  {
    id: 'W5',
    title: 'CFA, 30 factors x 10 items, n 2000, ML',
    file: 'test/bench/data/w5.csv.gz',
    model: factorModel(30, 10),
    function: 'cfa',
    options: {},
    kind: 'fit',
    needs: ['cfa', ...fitNeeds],
    repetitions: 3,
    check: { npar: 1035, chisq: 46578.4134723918, df: 44115 },
  },
  {
    id: 'W6',
    title: 'CFA, 5 factors x 6 items, n 1000, 20 % missing, FIML',
    file: 'test/bench/data/w6.csv',
    model: factorModel(5, 6),
    function: 'cfa',
    options: { missing: 'fiml' },
    kind: 'fit',
    needs: ['cfa', ...fitNeeds],
    repetitions: 3,
    check: { npar: 100, chisq: 397.072055002791, df: 395 },
  },
  {
    id: 'W7',
    title: 'CFA, 3 factors x 10 five-category items, n 1000, WLSMV',
    file: 'test/bench/data/w7.csv',
    model: factorModel(3, 10),
    function: 'cfa',
    options: { ordered: true },
    kind: 'fit',
    needs: ['cfa', ...fitNeeds],
    repetitions: 3,
    check: { npar: 153, 'chisq.scaled': 379.006453656654, df: 402 },
  },
  {
    id: 'W8',
    title: 'bootstrap of W3, 1000 resamples, one thread',
    file: 'test/reference/data/relq.csv',
    model: relationship,
    function: 'sem',
    options: {},
    kind: 'bootstrap',
    needs: ['sem', 'bootstrap', 'bootstrapIntervals', 'bootstrapEffects'],
    repetitions: 5,
    check: { npar: 39, chisq: 107.723739662125, df: 81 },
  },
  {
    id: 'W9',
    title: 'W4 with robust errors and test, MLR',
    file: 'test/bench/data/w4.csv',
    model: factorModel(10, 10),
    function: 'cfa',
    options: { estimator: 'MLR' },
    kind: 'fit',
    needs: ['cfa', ...fitNeeds],
    repetitions: 3,
    check: { npar: 245, chisq: 4948.5035335516, df: 4805 },
  },
  {
    id: 'W10',
    title: 'configural, metric, scalar by school, with tests',
    file: 'test/reference/data/hs1939.csv',
    model: holzinger,
    function: 'cfa',
    options: { group: 'school' },
    kind: 'invariance',
    needs: ['cfa', 'compareFits', ...fitNeeds],
    repetitions: 20,
    check: { npar: 48, chisq: 164.10283092114, df: 60 },
  },
  {
    id: 'W11',
    title: 'Monte Carlo: 500 times simulate n 200 and fit W2',
    file: 'test/reference/data/poldem.csv',
    model: democracy,
    function: 'sem',
    options: {},
    kind: 'monteCarlo',
    needs: ['sem', 'simulate'],
    repetitions: 1,
    check: {},
  },
]
