import { z } from 'zod'
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'

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
  /** 'standard' (default of ML), 'none', 'robust', 'robust.sem', 'robust.sem.nt', 'robust.huber.white', 'robust.cluster', 'first.order', 'observed', 'expected'. */
  se: z.string().optional(),
  /**
   * One test or several: 'standard', 'satorra.bentler', 'mean.var.adjusted', 'scaled.shifted', 'yuan.bentler', 'yuan.bentler.mplus',
   * 'browne.residual.adf', 'browne.residual.nt', each also with '.model', 'none'.
   */
  test: names.optional(),
  /** 'expected' (default for complete data), 'observed' or 'first.order'; a pair means: for standard errors, for tests. */
  information: names.optional(),
  /** Whether the information is taken at the implied ('structured') or at the sample moments ('unstructured'). Pairs as above. */
  h1Information: names.optional(),
  /** Observed information from the model's second derivatives ('hessian') or the unrestricted model's ('h1'). Pairs as above. */
  observedInformation: names.optional(),
  /** Column of sampling weights; they are scaled to sum to the number of cases of each group. */
  samplingWeights: z.string().optional(),
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
  /** A model for the correlation matrix: not supported beyond false. */
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
  const issues = parsed.error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((option) => unknownOption(option, known))
    const option = issue.path.map(String).join('.')
    const found = option === '' ? typeof input : JSON.stringify((input as Record<string, unknown>)[String(issue.path[0])])
    return [{ code: 'badOption', option: option || 'options', found: String(found), expected: expectation(issue) }]
  })
  return { options: {}, issues }
}

/** What an option may be, in a few words. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(', ')
  if (issue.code === 'too_small') return `${issue.inclusive ? '>=' : '>'} ${issue.minimum}`
  if (issue.code === 'too_big') return `${issue.inclusive ? '<=' : '<'} ${issue.maximum}`
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.map(([first]) => expectation(first)))].join(' / ')
  return issue.message
}

/** lavaan's options for what relata does not fit or offer yet. */
const notOffered: Readonly<Record<string, string>> = {
  parameterization: 'models of continuous variables (ordered ones are not fitted yet)',
  rotation: 'confirmatory models (rotation is not offered yet)',
  rotationArgs: 'confirmatory models (rotation is not offered yet)',
  rotationSe: 'confirmatory models (rotation is not offered yet)',
  zeroAdd: 'models of continuous variables (ordered ones are not fitted yet)',
  zeroKeepMargins: 'models of continuous variables (ordered ones are not fitted yet)',
  groupWFree: 'groups of fixed size',
  mimic: "lavaan's own conventions",
  bootstrap: 'the function bootstrap(fit, { replicates })',
  optimMethod: 'the built-in optimizer',
  control: 'maxIterations',
  representation: 'the built-in representation',
}

function unknownOption(option: string, known: readonly string[]): Issue {
  if (!Object.hasOwn(notOffered, option)) return { code: 'unknownOption', option, nearest: nearest(option, known) }
  return { code: 'unsupportedCombination', what: option, supported: notOffered[option] }
}
