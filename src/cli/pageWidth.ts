import type { Terminal } from './terminal'

/** As wide as the terminal, within what reads well; 96 columns when it is none. */
export function pageWidth({ columns = 96 }: Terminal): number {
  return Math.max(60, Math.min(110, columns))
}
