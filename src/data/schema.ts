import * as z from 'zod' // the namespace lets bundlers leave out zod's forty languages
import type { Issue } from '../issue/issue'
import type { MatrixInput, MomentsInput } from './dataInput'
import { isArray, nameKind } from './recognizeData'

// Numbers are not checked one by one here: what a matrix holds is read, and judged, by readMatrix.
const numbers = z.custom<ArrayLike<number>>(isArray, { params: { expected: 'array' } })
const matrix = z.custom<MatrixInput>((value) => isArray(value) || isMatrixObject(value), { params: { expected: 'matrix' } })

const momentsSchema = z
  .strictObject({
    names: z.array(z.string().min(1)).min(1),
    nobs: z.number().positive(),
    cov: matrix.optional(),
    cor: matrix.optional(),
    sd: numbers.optional(),
    mean: numbers.optional(),
    divisor: z.enum(['n', 'n-1']).optional(),
    label: z.string().optional(),
  })
  .refine((input) => (input.cov === undefined) !== (input.cor === undefined), { path: ['cov'], params: { expected: 'cov | cor' } })
  .refine((input) => input.sd === undefined || input.cor !== undefined, { path: ['sd'], params: { expected: 'cor' } })

/** Checks the outline of moments that a user handed in; every mistake becomes an issue that names the field. */
export function checkMomentsInput(input: unknown, where: string): { readonly moments?: MomentsInput; readonly issues: readonly Issue[] } {
  const result = momentsSchema.safeParse(input)
  if (result.success) return { moments: result.data, issues: [] }
  return { issues: result.error.issues.flatMap((issue) => wrongShapes(issue, input, where)) }
}

function wrongShapes(issue: z.core.$ZodIssue, input: unknown, where: string): Issue[] {
  const what = (path: readonly PropertyKey[]) => `${where}${path.map(String).join('.')}`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'wrongShape',
      what: what([...issue.path, key]),
      expected: Object.keys(momentsSchema.shape).join(', '),
      found: key,
    }))
  }
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input)
  return [
    {
      code: 'wrongShape',
      what: what(issue.path),
      expected: expectation(issue),
      found: typeof value === 'number' || typeof value === 'string' ? String(value) : nameKind(value),
    },
  ]
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'too_small':
      return `${issue.inclusive ? '>=' : '>'} ${issue.minimum}`
    case 'custom':
      return String(issue.params?.expected)
    default:
      return issue.code
  }
}

function isMatrixObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { to2DArray?: unknown }).to2DArray === 'function'
}
