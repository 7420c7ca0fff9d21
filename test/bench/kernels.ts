// Speed of the matrix kernels beside ml-matrix: npx tsx test/bench/kernels.ts
// Flops counted: Cholesky n^3/3, inverse with Cholesky n^3, product 2 n^3, general inverse 2 n^3. Best of several runs of at least 40 ms.

import { CholeskyDecomposition, inverse, Matrix } from 'ml-matrix'
import { cholesky } from '../../src/numeric/cholesky'
import { choleskyInverse } from '../../src/numeric/choleskyInverse'
import { luInverse } from '../../src/numeric/lu'
import { multiply, multiplyTransposedRight, symmetricProduct } from '../../src/numeric/products'
import { randomPositiveDefinite } from '../numeric/matrices'

function seconds(work: () => void): number {
  let repeats = 1
  let best = Infinity
  for (let run = 0; run < 9; ) {
    const start = performance.now()
    for (let i = 0; i < repeats; i++) work()
    const elapsed = performance.now() - start
    if (elapsed < 40) repeats *= 2
    else {
      best = Math.min(best, elapsed / repeats)
      run++
    }
  }
  return best / 1000
}

console.log('GFLOP/s            n  relata  ml-matrix')
for (const n of [9, 30, 100, 300]) {
  const a = randomPositiveDefinite(n, n)
  const b = randomPositiveDefinite(n, n + 1)
  const out = new Float64Array(n * n)
  const l = new Float64Array(n * n)
  const am = Matrix.from1DArray(n, n, a)
  const bm = Matrix.from1DArray(n, n, b)
  const cube = n ** 3
  const rows: [string, number, () => void, (() => void)?][] = [
    ['cholesky', cube / 3, () => cholesky(a, n, l), () => new CholeskyDecomposition(am)],
    [
      'inverse (SPD)',
      cube,
      () => {
        cholesky(a, n, l)
        choleskyInverse(l, n, out)
      },
      () => new CholeskyDecomposition(am).solve(Matrix.eye(n)),
    ],
    ['multiply', 2 * cube, () => multiply(a, b, out, n, n, n), () => am.mmul(bm)],
    ["multiply A B'", 2 * cube, () => multiplyTransposedRight(a, b, out, n, n, n)],
    ["symmetric A A'", cube, () => symmetricProduct(a, out, n, n)],
    ['inverse (LU)', 2 * cube, () => luInverse(a, n, out), () => inverse(am)],
  ]
  for (const [name, flops, ours, theirs] of rows) {
    const rate = (work: () => void) => (flops / seconds(work) / 1e9).toFixed(2).padStart(7)
    console.log(`${name.padEnd(15)} ${String(n).padStart(4)} ${rate(ours)} ${theirs ? rate(theirs) : '      -'}`)
  }
}
