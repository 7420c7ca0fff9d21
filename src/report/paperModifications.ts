import type { ModificationIndex } from '../postfit/modificationIndices'
import type { TableBlock } from './block'
import { paperNotes } from './paperNotes'
import type { PaperStyle } from './paperStyle'

/** Modification indices in the order in which they are given. */
export function paperModifications(rows: readonly ModificationIndex[], style: PaperStyle): TableBlock {
  const { words, number, dash, name } = style
  const arrow = ({ lhs, op, rhs, groupLabel }: ModificationIndex) => {
    const said =
      op === '=~'
        ? `${name(lhs)} → ${name(rhs)}`
        : op === '~~'
          ? `${name(lhs)} ↔ ${name(rhs)}`
          : op === '~1'
            ? `${name(lhs)} ~ 1`
            : `${name(rhs)} → ${name(lhs)}`
    return groupLabel === '' ? said : `${said} (${words.group(groupLabel)})`
  }
  return {
    kind: 'table',
    look: style.look,
    title: words.title.modifications,
    head: (['parameter', 'mi', 'epc', 'sepc'] as const).map((column) => words.column[column]),
    align: ['left', 'right', 'right', 'right'],
    rows: rows.map((row) => [arrow(row), number(row.mi), number(row.epc), dash(number(row.sepcAll))]),
    notes: paperNotes(style, [words.says.epc]),
  }
}
