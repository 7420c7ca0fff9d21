/**
 * Sums of products of columns, sum_i z_ij z_ik, block by block: a block of cases of all columns stays in cache while every
 * pair is summed, three columns by three, and the sums of the blocks are added up (which also keeps the rounding small).
 */

/** A block buffer: `width` columns (the wanted number rounded up to a multiple of 3, the rest zero) of `height` cases each. */
export interface Block {
  readonly width: number
  readonly height: number
  /** Column j occupies buffer[j * height .. j * height + height). */
  readonly buffer: Float64Array
}

/** A block for p columns of at most n cases, small enough to stay in cache. */
export function createBlock(p: number, n = 1024): Block {
  const width = Math.ceil(p / 3) * 3
  const height = Math.min(Math.max(n, 1), Math.max(32, Math.min(1024, Math.floor(16384 / Math.max(width, 1)))))
  return { width, height, buffer: new Float64Array(width * height) }
}

/** Adds the products of the first `rows` cases of the block to the lower triangle of `sums` (width x width, row-major). */
export function addCrossproducts(block: Block, rows: number, sums: Float64Array): void {
  const { width, height, buffer: z } = block
  for (let j = 0; j < width; j += 3) {
    const a0 = j * height
    const a1 = a0 + height
    const a2 = a1 + height
    for (let k = 0; k <= j; k += 3) {
      let s00 = 0
      let s01 = 0
      let s02 = 0
      let s10 = 0
      let s11 = 0
      let s12 = 0
      let s20 = 0
      let s21 = 0
      let s22 = 0
      const b0 = k * height
      const b1 = b0 + height
      const b2 = b1 + height
      for (let i = 0; i < rows; i++) {
        const x0 = z[a0 + i]
        const x1 = z[a1 + i]
        const x2 = z[a2 + i]
        const y0 = z[b0 + i]
        const y1 = z[b1 + i]
        const y2 = z[b2 + i]
        s00 += x0 * y0
        s01 += x0 * y1
        s02 += x0 * y2
        s10 += x1 * y0
        s11 += x1 * y1
        s12 += x1 * y2
        s20 += x2 * y0
        s21 += x2 * y1
        s22 += x2 * y2
      }
      const r0 = j * width + k
      const r1 = r0 + width
      const r2 = r1 + width
      sums[r0] += s00
      sums[r0 + 1] += s01
      sums[r0 + 2] += s02
      sums[r1] += s10
      sums[r1 + 1] += s11
      sums[r1 + 2] += s12
      sums[r2] += s20
      sums[r2 + 1] += s21
      sums[r2 + 2] += s22
    }
  }
}
