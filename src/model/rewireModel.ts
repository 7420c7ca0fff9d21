import type { TermStatement } from '../syntax/statement'
import { defaultTableOptions } from './defaultTableOptions'
import { causalOrder, type MixedGraph, mixedGraphOf } from './mixedGraph'
import type { ModelSpec } from './spec'
import { tabulate } from './tabulate'

/**
 * The model with the structural part of another graph over the same variables. Statements about arrows that stay keep their modifiers; what is
 * defined from labels (`:=`) is left out. Covariances that defaults would add are written as fixed to 0, those they would not add are written.
 */
export function rewireModel(spec: ModelSpec, graph: MixedGraph): ModelSpec {
  const structural = new Set(graph.names)
  const isRegression = (lhs: string, op: string, rhs: string) => op === '~' && structural.has(lhs) && structural.has(rhs)
  const isCovariance = (lhs: string, op: string, rhs: string) => op === '~~' && lhs !== rhs && structural.has(lhs) && structural.has(rhs)
  const isLostLoading = (lhs: string, op: string, rhs: string) => op === '=~' && structural.has(rhs) && !graph.causes.get(rhs)?.has(lhs)
  const terms = spec.statements.filter((statement) => statement.kind === 'term')
  const written = (op: '~' | '~~', lhs: string, rhs: string) =>
    terms.find(
      (term) => term.op === op && ((term.lhs === lhs && term.rhs === rhs) || (op === '~~' && term.lhs === rhs && term.rhs === lhs)),
    )
  const kept = spec.statements.filter(
    (statement) =>
      statement.kind !== 'definition' &&
      (statement.kind !== 'term' ||
        !(
          isRegression(statement.lhs, statement.op, statement.rhs) ||
          isCovariance(statement.lhs, statement.op, statement.rhs) ||
          isLostLoading(statement.lhs, statement.op, statement.rhs)
        )),
  )
  const loadings = new Set(terms.filter(({ op }) => op === '=~').map(({ lhs, rhs }) => `${lhs} ${rhs}`))
  const regressions = (causalOrder(graph) ?? graph.names).flatMap((lhs) =>
    [...(graph.causes.get(lhs) ?? [])]
      .filter((rhs) => !loadings.has(`${rhs} ${lhs}`))
      .map((rhs) => written('~', lhs, rhs) ?? term(lhs, '~', rhs)),
  )
  // what covaries among outcomes is written, whatever the defaults add
  const outcomes = graph.names.filter((name) => (graph.causes.get(name)?.size ?? 0) > 0)
  const covariances = new Map(
    outcomes.flatMap((lhs, i) =>
      outcomes
        .slice(i + 1)
        .filter((rhs) => graph.covarying.get(lhs)?.has(rhs))
        .map((rhs): [string, TermStatement] => [`${lhs} ${rhs}`, written('~~', lhs, rhs) ?? term(lhs, '~~', rhs)]),
    ),
  )
  const model = (): ModelSpec => ({ statements: [...kept, ...regressions, ...covariances.values()] })
  // Writing one covariance of an observed cause takes its default ones away, so more may be missing afterwards.
  for (let round = 0; round <= graph.names.length; round++) {
    const found = mixedGraphOf(tabulate(model(), defaultTableOptions('sem', { fixedX: false })).table)
    const wrong = graph.names.flatMap((lhs, i) =>
      graph.names.slice(i + 1).flatMap((rhs) => {
        const wanted = graph.covarying.get(lhs)?.has(rhs) ?? false
        return wanted === (found.covarying.get(lhs)?.has(rhs) ?? false) ? [] : [{ lhs, rhs, wanted }]
      }),
    )
    if (wrong.length === 0) break
    for (const { lhs, rhs, wanted } of wrong)
      covariances.set(`${lhs} ${rhs}`, wanted ? (written('~~', lhs, rhs) ?? term(lhs, '~~', rhs)) : term(lhs, '~~', rhs, 0))
  }
  return model()
}

function term(lhs: string, op: '~' | '~~', rhs: string, fixed?: number): TermStatement {
  return { kind: 'term', lhs, op, rhs, modifiers: fixed === undefined ? {} : { fixed: [fixed] }, block: {} }
}
