/**
 * The known names closest to a misspelt one, best first, at most `limit` (3).
 * Damerau-Levenshtein distance (optimal string alignment), blind to case; a name counts as near
 * when at most a third of its letters (and at least one) differ, or when it continues the misspelt one.
 */
export const nearest = (name: string, known: Iterable<string>, limit = 3): string[] => {
  const wanted = name.toLowerCase().slice(0, longest)
  const found: { name: string; distance: number }[] = []
  for (const candidate of new Set(known)) {
    const other = candidate.toLowerCase().slice(0, longest)
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3))
    const startsAlike = wanted.length >= 3 && (other.startsWith(wanted) || wanted.startsWith(other)) && other.length >= 3
    if (!startsAlike && Math.abs(wanted.length - other.length) > allowed) continue
    const distance = editDistance(wanted, other)
    if (distance <= allowed || startsAlike) found.push({ name: candidate, distance })
  }
  // A single letter is one change away from every other single letter: only a change of case is worth a hint.
  const worthwhile = wanted.length < 2 ? found.filter((f) => f.distance === 0) : found
  return worthwhile
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map((f) => f.name)
}

/** Names are compared by their first 64 letters, so that a hint never costs more than the parse. */
const longest = 64

const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, beforeLast[j - 2]! + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
