import type { Issue } from '../issue/issue'
import type { Statement } from '../syntax/statement'

/** What the user claims: statements in the order written, and the text they came from when there was one. */
export interface ModelSpec {
  readonly statements: readonly Statement[]
  readonly source?: string
  /** What the text's reader noticed and let pass, such as a modifier given twice. */
  readonly warnings?: readonly Issue[]
}
