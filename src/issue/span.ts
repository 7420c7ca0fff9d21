/** A stretch of the user's model text: character offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}
