import { type Row, recordOf, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, compareRatio, noise, type Tally } from '../tally'
import { compareNamed, eachEntry, entryOf } from './moments'

/** Residuals of the three types: matrices and means, their z, and the summary (rmr, crmr, srmr with errors and tests). */
export function compareResiduals(tally: Tally, expected: unknown, fit: unknown): void {
  const byType = new Map<string, readonly Row[]>()
  for (const theirs of rowsOf(expected)) {
    const type = String(theirs.type)
    if (!byType.has(type)) byType.set(type, rowsOf(reading('residuals')?.(fit, { type })))
    const block = Number(theirs.block)
    const ours = recordOf(byType.get(type)?.[block - 1])
    const place = `residuals.${type}[${block}]`
    for (const field of ['cov', 'mean', 'th', 'resCov', 'resInt', 'resSlopes', 'resTh', 'covX', 'meanX']) {
      compareNamed(tally, `${place}.${field}`, theirs, theirs[field], ours, ours[field])
      compareZ(tally, place, field, theirs, ours)
    }
    for (const [part, summary] of Object.entries(recordOf(theirs.summary))) {
      compareSummary(tally, `${place}.summary.${part}`, recordOf(summary), recordOf(recordOf(ours.summary)[part]))
    }
  }
}

/** z = residual / se, unless both parts are rounding noise. */
function compareZ(tally: Tally, place: string, field: string, theirs: Row, ours: Row): void {
  const names = (theirs.xNames === undefined ? (theirs.names ?? []) : []) as readonly string[]
  const own = (ours.names ?? []) as readonly string[]
  const at = (i: number) => (names[i] === undefined ? i : own.indexOf(names[i]))
  eachEntry(theirs[`${field}Z`], (i, j, z) => {
    const k = at(i)
    const l = j === undefined ? undefined : at(j)
    const label = j === undefined ? names[i] : `${names[i]},${names[j]}`
    compareRatio(
      tally,
      `${place}.${field}Z[${label}]`,
      { ratio: z, numerator: Number(entryOf(theirs[field], i, j)) },
      { ratio: entryOf(ours[`${field}Z`], k, l), numerator: Number(entryOf(ours[field], k, l)) },
    )
  })
}

/** A measure below the noise with an error below the noise has neither test nor interval. */
function compareSummary(tally: Tally, place: string, theirs: Row, ours: Row): void {
  for (const [name, value] of Object.entries(theirs)) {
    const base = /^(u?[cs]?rmr)\.(se|exactfit\.z|exactfit\.pvalue|closefit\.z|closefit\.pvalue|ci\.lower|ci\.upper)$/.exec(name)?.[1]
    if (base !== undefined && ours[name] !== undefined && isNoise(base, theirs, ours)) continue
    // An unbiased measure is a quotient with the biased one in its denominator.
    const biased = /^u([cs]?rmr)$/.exec(name)?.[1]
    if (biased !== undefined && ours[name] !== undefined && isBelowNoise(theirs[biased]) && isBelowNoise(ours[biased])) continue
    compareFigure(tally, `${place}.${name}`, value, ours[name])
  }
}

function isNoise(base: string, theirs: Row, ours: Row): boolean {
  const error = `${base}.se`
  return isBelowNoise(theirs[base]) && isBelowNoise(ours[base]) && (isBelowNoise(theirs[error]) || isBelowNoise(ours[error]))
}

function isBelowNoise(value: unknown): boolean {
  return typeof value !== 'number' || !(Math.abs(value) >= noise)
}
