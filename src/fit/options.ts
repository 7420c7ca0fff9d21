import * as z from 'zod' // the namespace lets bundlers leave out zod's forty languages
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { flag, type OptionValue, text } from '../issue/optionValue'
import { badOption } from '../issue/requireOptions'
import type { Fit } from './fit'
import { insteadOf } from './notOffered'
import { isFit } from './requireFit'

const names = z.union([z.string(), z.array(z.string())])

/** Everything a fit can be told; lavaan's names in camelCase. All optional. */
export const optionsSchema = z.strictObject({
  /**
   * 'ML' (default), 'MLR', 'MLM', 'MLMV', 'MLMVS', 'MLF', 'GLS', 'WLS', 'ULS', 'ULSM', 'ULSMV', 'ULSMVS'; with `ordered: false` also
   * 'DWLS', 'WLSM', 'WLSMV', 'WLSMVS'. Robust names imply their standard errors and test.
   */
  estimator: z.string().optional(),
  /** 'normal' (default, divisor N) or 'wishart' (divisor N - 1). */
  likelihood: z.enum(['default', 'normal', 'wishart']).optional(),
  /** 'listwise' (default), 'ml' (also 'fiml', 'direct'), 'ml.x' (also 'fiml.x', 'direct.x'), 'two.stage', 'robust.two.stage', 'pairwise' (also 'available.cases'). */
  missing: z.string().optional(),
  /** Variables outside the model that inform about missing values ('ml', 'two.stage', 'robust.two.stage'). */
  aux: names.optional(),
  /** 'standard' (default of ML), 'none', 'robust', 'robust.sem', 'robust.sem.nt', 'robust.huber.white', 'robust.cluster', 'robust.cluster.sem', 'first.order', 'observed', 'expected'. */
  se: z.string().optional(),
  /**
   * One test or several: 'standard', 'satorra.bentler', 'mean.var.adjusted', 'scaled.shifted', 'yuan.bentler', 'yuan.bentler.mplus',
   * 'browne.residual.adf', 'browne.residual.nt', each also with '.model', 'none'.
   */
  test: names.optional(),
  /** The test that is reported as chi-square, and that fit measures are computed from; default 'standard'. */
  standardTest: z.string().optional(),
  /** The test whose statistic is scaled; default 'standard'. */
  scaledTest: z.string().optional(),
  /** 'expected' (default for complete data), 'observed' or 'first.order'; a pair means: for standard errors, for tests. */
  information: names.optional(),
  /** Whether the information is taken at the implied ('structured') or at the sample moments ('unstructured'). Pairs as above. */
  h1Information: names.optional(),
  /** Observed information from the model's second derivatives ('hessian') or the unrestricted model's ('h1'). Pairs as above. */
  observedInformation: names.optional(),
  /** Column of sampling weights; they are scaled to sum to the number of cases of each group. */
  samplingWeights: z.string().optional(),
  /** 'group' (default): weights sum to the cases of each group; 'total', in a single group: the same. */
  samplingWeightsNormalization: z.enum(['group', 'total', 'none']).optional(),
  /** Column that says which cluster a case belongs to, for standard errors and tests that allow for dependent cases. */
  cluster: z.string().optional(),
  /** false says that all data are continuous, as some estimators' names do not. */
  ordered: z.union([z.boolean(), names]).optional(),
  /** Standardize the observed variables (within groups) before the analysis. */
  stdOv: z.boolean().optional(),
  /**
   * Bounds on free parameters that follow from the data: 'wide' (also 'default'), 'wide.zerovar', 'standard', 'pos.var', 'pos.ov.var',
   * 'pos.lv.var'. 'none' (default) and 'user' leave it at those that the model states.
   */
  bounds: z.union([z.string(), z.boolean()]).optional(),
  /** A model for the correlation matrix: residual variances of observed variables follow from variances of 1. Default false. */
  correlation: z.boolean().optional(),
  /** Covariances of a composite's indicators: 'fixed' to the sample's (default) or 'free'. */
  compositesCov: z.enum(['default', 'fixed', 'free']).optional(),
  meanstructure: z.boolean().optional(),
  fixedX: z.boolean().optional(),
  conditionalX: z.boolean().optional(),
  /** Scale latent variables by unit variances instead of markers. */
  stdLv: z.boolean().optional(),
  orthogonal: z.boolean().optional(),
  orthogonalX: z.boolean().optional(),
  orthogonalY: z.boolean().optional(),
  effectCoding: z.union([z.boolean(), names]).optional(),
  /** The intercept of each factor's marker is 0 and the factor's mean free. Default false. */
  markerIntZero: z.boolean().optional(),
  intOvFree: z.boolean().optional(),
  intLvFree: z.boolean().optional(),
  autoFixFirst: z.boolean().optional(),
  autoFixSingle: z.boolean().optional(),
  autoVar: z.boolean().optional(),
  autoCovLvX: z.boolean().optional(),
  autoCovX: z.boolean().optional(),
  autoCovY: z.boolean().optional(),
  /** Identify blocks of exploratory factors. */
  autoEfa: z.boolean().optional(),
  /** Item-rest correlation below which another indicator becomes the marker; 0 switches this off. Default 0.1. */
  badMarkerCrit: z.number().min(0).max(1).optional(),
  /** Column that tells the groups apart. */
  group: z.string().optional(),
  groupLabel: z.array(z.union([z.string(), z.number()])).optional(),
  groupEqual: names.optional(),
  groupPartial: names.optional(),
  /**
   * Where the search begins: 'default', 'simple' (loadings 0.7, variances 1, all else 0), a value for each free row of the table, values by the
   * names of `coef(fit)`, or another fit.
   */
  start: z.union([z.enum(['default', 'simple']), z.array(z.number()), z.custom<Fit>(isFit), z.record(z.string(), z.number())]).optional(),
  /**
   * Of `se: 'bootstrap'` and `test: 'bollen.stine'`: the number of replicates (default 1000), or with `seed` (default 1) and the `type` of the
   * standard errors, 'ordinary' (default) or 'parametric'.
   */
  bootstrap: z
    .union([
      z.number().int().positive(),
      z.strictObject({
        replicates: z.number().int().positive().optional(),
        seed: z.number().int().min(0).optional(),
        type: z.enum(['ordinary', 'parametric']).optional(),
      }),
    ])
    .optional(),
  /** Most steps of the optimizer. Default 500. */
  maxIterations: z.number().int().positive().optional(),
  /** AbortSignal that stops the fit; the result then has status 'aborted'. */
  signal: z.custom<{ readonly aborted: boolean }>((value) => typeof value === 'object' && value !== null && 'aborted' in value).optional(),
})

export type FitOptions = z.input<typeof optionsSchema>

/** Checks options; issues name every unknown or malformed one. */
export function checkOptions(input: unknown): { options: FitOptions; issues: Issue[] } {
  const parsed = optionsSchema.safeParse(input ?? {})
  if (parsed.success) return { options: parsed.data, issues: [] }
  const known = Object.keys(optionsSchema.shape)
  const issues = parsed.error.issues.flatMap((issue) => mistakesOf(issue, input, known))
  return { options: {}, issues }
}

/** What zod found, as issues. */
function mistakesOf(issue: z.core.$ZodIssue, input: unknown, known: readonly string[]): Issue[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownOption([...path, key].join('.'), known))
  // of the forms that an option may have, an object is the one that was meant
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.flat().filter(({ code }) => code === 'unrecognized_keys')
    if (meant.length > 0) return meant.flatMap((inner) => mistakesOf({ ...inner, path: [...issue.path, ...inner.path] }, input, known))
  }
  if (path.length === 0) return [badOption('options', input, { kind: 'record' })]
  return [
    badOption(
      path.join('.'),
      path.reduce((value, key) => (value as Record<string, unknown>)?.[key], input),
      expectation(issue),
    ),
  ]
}

/** What an option may be. */
function expectation(issue: z.core.$ZodIssue): OptionValue {
  if (issue.code === 'invalid_type') return typeValues[issue.expected] ?? { kind: 'record' }
  if (issue.code === 'invalid_value') return { kind: 'oneOf', names: issue.values.map(String) }
  if (issue.code === 'too_small') return { kind: 'number', [issue.inclusive ? 'least' : 'above']: Number(issue.minimum) }
  if (issue.code === 'too_big') return { kind: 'number', [issue.inclusive ? 'most' : 'below']: Number(issue.maximum) }
  if (issue.code !== 'invalid_union') return { kind: 'record' }
  const of = issue.errors.flatMap(([first]) => (first ? [expectation(first)] : []))
  const distinct = of.filter((value, i) => of.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === i)
  return distinct.length === 1 ? distinct[0] : { kind: 'either', of: distinct }
}

const typeValues: Readonly<Record<string, OptionValue>> = {
  boolean: flag,
  string: text,
  number: { kind: 'number' },
  int: { kind: 'wholeNumber' },
  array: { kind: 'list', of: text },
}

function unknownOption(option: string, known: readonly string[]): Issue {
  const instead = insteadOf(option)
  return instead === undefined
    ? { code: 'unknownOption', option, nearest: nearest(option, known) }
    : { code: 'optionNotOffered', option, instead }
}
