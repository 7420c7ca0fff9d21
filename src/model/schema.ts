import * as z from 'zod' // the namespace lets bundlers leave out zod's forty languages

/** One element for all groups, or a list with one for each. */
const perGroup = <T extends z.ZodType>(element: T) => z.union([element, z.array(element).min(1)])

const name = z.string().min(1).max(1000)

const modifiers = {
  fixed: perGroup(z.number().nullable()).optional().describe('Fixed value; null frees what a default would fix.'),
  start: perGroup(z.number()).optional().describe('Starting value.'),
  lower: perGroup(z.number()).optional(),
  upper: perGroup(z.number()).optional(),
  label: perGroup(z.string()).optional().describe("Equal labels are equal parameters; '' is no label in that group."),
  equal: perGroup(z.string()).optional().describe('The parameter that this one equals: a label, or as in "f=~x2".'),
}

/** A variable with or without what is known of its parameter. */
const term = z.union([name, z.strictObject({ variable: name, ...modifiers })])
const terms = z.array(term).min(1)
const parameter = z.strictObject(modifiers)

const sections = {
  measurement: z.record(name, z.array(term)).optional().describe('Latent variables and their indicators; no indicators: a phantom.'),
  exploratory: z
    .record(name, z.strictObject({ factors: z.array(name).min(1), indicators: terms }))
    .optional()
    .describe('Blocks of exploratory factors, all measured by the same indicators.'),
  composites: z.record(name, terms).optional().describe('Composites and the variables they weigh.'),
  regressions: z.array(z.strictObject({ outcome: z.union([name, z.array(name).min(1)]), predictors: terms })).optional(),
  covariances: z
    .array(z.union([z.tuple([name, name]), z.strictObject({ between: z.tuple([name, name]), ...modifiers })]))
    .optional()
    .describe('Pairs of variables; a variable with itself is its variance.'),
  variances: z.record(name, parameter).optional(),
  intercepts: z
    .union([z.array(name), z.record(name, parameter)])
    .optional()
    .describe('Means and intercepts.'),
  thresholds: z.record(name, terms).optional().describe('Thresholds t1, t2, ... of ordered variables.'),
  scales: z.record(name, parameter).optional().describe('Response scales of ordered variables.'),
}

const multiplied = z.record(name, z.strictObject(sections))

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional()
const functionName = z.enum(['exp', 'log', 'sqrt', 'abs', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'])

const number = z.strictObject({ kind: z.literal('number'), value: z.number(), span })
const named = z.strictObject({ kind: z.literal('name'), name, span })
const negate = z.strictObject({
  kind: z.literal('negate'),
  get operand() {
    return expression
  },
  span,
})
const binary = z.strictObject({
  kind: z.literal('binary'),
  operator: z.enum(['+', '-', '*', '/', '^']),
  get left() {
    return expression
  },
  get right() {
    return expression
  },
  span,
})
const call = z.strictObject({
  kind: z.literal('call'),
  function: functionName,
  get argument() {
    return expression
  },
  span,
})
const expression: z.ZodType = z.union([number, named, negate, binary, call])

const list = <T extends z.ZodType>(element: T) => z.array(element).min(1).readonly().optional()

const statement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('term'),
    lhs: name,
    op: z.enum(['=~', '<~', '~', '~~', '~1', '|', '~*~', '|~']),
    rhs: z.string(),
    modifiers: z.strictObject({
      fixed: list(z.union([z.number(), z.null(), z.nan()])),
      start: list(z.number()),
      lower: list(z.number()),
      upper: list(z.number()),
      label: list(z.string()),
      equal: list(z.string()),
      efa: z.string().optional(),
      rv: z.string().optional(),
    }),
    block: z.strictObject({ group: z.string().optional(), level: z.string().optional() }),
    span,
    lhsSpan: span,
    rhsSpan: span,
  }),
  z.strictObject({ kind: z.literal('constraint'), op: z.enum(['==', '<', '>']), left: expression, right: expression, span }),
  z.strictObject({ kind: z.literal('definition'), name, expression, span, nameSpan: span }),
])

/** A model as the list of its statements: what parsing gives. In JSON a null in `fixed` stands for NaN. */
export const statementsSchema = z.object({
  statements: z.array(statement).min(1),
  source: z.string().optional(),
  warnings: z.array(z.unknown()).optional(),
})

/** A model as an object by kinds of claims; constraints and definitions are written as text. */
export const modelSchema = z.strictObject({
  ...sections,
  groups: multiplied.optional().describe('Claims of one group only, by label or number.'),
  levels: multiplied.optional().describe('Claims of one level of a multilevel model, by name or number.'),
  constraints: z.array(z.string()).optional().describe('For example "a == b" or "v > 0".'),
  definitions: z.record(name, z.string()).optional().describe('New parameters as arithmetic of labels.'),
})

/** A model given as an object. */
export type ModelObject = z.input<typeof modelSchema>

/** JSON schema (draft 2020-12) of a model given as an object. */
export function modelJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(modelSchema, { io: 'input' }) as Record<string, unknown>
}
