import { printExpression } from './printExpression'
import { isPlainName, printModifiers, quoted } from './printModifiers'
import type { Block, Statement, TermStatement } from './statement'

/**
 * Writes statements as model text that `parse` reads back to the same statements (apart from spans).
 * Neighbors with the same left side and operator share a line; a variable with several modifiers is repeated, as lavaan's
 * users write it. Statements outside of every block come first. Throws an Error for names and labels that the language cannot write.
 */
export const printModel = (spec: { readonly statements: readonly Statement[] }): string => {
  const lines: string[] = []
  let block: Block = {}
  let previous: TermStatement | undefined
  for (const statement of outermostFirst(spec.statements)) {
    if (statement.kind !== 'term') {
      previous = undefined
      lines.push(statement.kind === 'definition' ? printDefinition(statement) : printConstraint(statement))
      continue
    }
    const headers = blockHeaders(block, statement.block)
    block = statement.block
    const joins = previous && headers.length === 0 && shareLine(previous, statement)
    if (joins) lines.push(`${lines.pop()} + ${printRight(statement)}`)
    else lines.push(...headers, `${printLeft(statement)} ${statement.op === '~1' ? '~' : statement.op} ${printRight(statement)}`)
    previous = statement
  }
  return lines.map((line) => `${line}\n`).join('')
}

const printDefinition = (s: Extract<Statement, { kind: 'definition' }>): string => `${s.name} := ${printExpression(s.expression)}`

const printConstraint = (s: Extract<Statement, { kind: 'constraint' }>): string =>
  `${printExpression(s.left)} ${s.op} ${printExpression(s.right)}`

const outermostFirst = (statements: readonly Statement[]): Statement[] => {
  const hasBlock = (s: Statement): boolean => s.kind === 'term' && nesting.some((word) => s.block[word] !== undefined)
  const firstInside = statements.findIndex(hasBlock)
  if (firstInside < 0 || !statements.slice(firstInside).some((s) => s.kind === 'term' && !hasBlock(s))) return [...statements]
  return [...statements.filter((s) => !hasBlock(s)), ...statements.filter(hasBlock)]
}

const nesting = ['block', 'class', 'group', 'level'] as const

/** The headers that lead from one block to another: from the outermost difference inwards. */
const blockHeaders = (from: Block, to: Block): string[] => {
  const different = nesting.findIndex((word) => from[word] !== to[word])
  if (different < 0) return []
  // A block that merely ends needs the header around it again, which closes what is inside.
  let first = different
  while (first > 0 && to[nesting[first]!] === undefined) first--
  return nesting.slice(first).flatMap((word) => (to[word] === undefined ? [] : [`${word}: ${printBlockLabel(to[word])}`]))
}

const printBlockLabel = (label: string): string => (isPlainName(label) || /^\d+$/.test(label) ? label : quoted(label))

const isIntercept = (s: TermStatement): boolean => s.op === '~1' || (s.op === '|~' && s.rhs === '')

const isPhantom = (s: TermStatement): boolean =>
  s.op === '=~' && s.rhs === s.lhs && s.modifiers.fixed?.length === 1 && s.modifiers.fixed[0] === 0

/** An intercept and a regression have different operators and still share a line: y ~ 1 + x. */
const shareLine = (a: TermStatement, b: TermStatement): boolean =>
  a.lhs === b.lhs && (a.op === '~1' ? '~' : a.op) === (b.op === '~1' ? '~' : b.op) && a.modifiers.efa === b.modifiers.efa

const printLeft = (s: TermStatement): string =>
  s.modifiers.efa === undefined ? printVariable(s.lhs) : `efa(${quoted(s.modifiers.efa)})*${printVariable(s.lhs)}`

const printVariable = (name: string): string => {
  const factors = name.split(':')
  if (factors.length > 2 || !factors.every(isPlainName))
    throw new Error(`printModel: ${JSON.stringify(name)} cannot name a variable in model text`)
  return name
}

const printRight = (s: TermStatement): string => {
  if (isPhantom(s)) {
    // One term: repeating it would repeat the zero.
    const { fixed: _, ...others } = s.modifiers
    return [...printModifiers(others), '0'].join('*')
  }
  return printTerm(isIntercept(s) ? '1' : printVariable(s.rhs), printModifiers(s.modifiers))
}

const printTerm = (variable: string, modifiers: readonly string[]): string =>
  modifiers.length === 0 ? variable : modifiers.map((modifier) => `${modifier}*${variable}`).join(' + ')
