/** A symmetric matrix, row after row. */
export interface Square {
  size: number
  cells: Float64Array
}

export const zeros = (size: number): Square => ({ size, cells: new Float64Array(size * size) })

/**
 * The lower triangle L with L·Lᵀ = the matrix (Cholesky). The upper half of the answer is zero.
 * Null when the matrix is not positive definite.
 */
export function cholesky({ size, cells }: Square): Square | null {
  const lower = zeros(size)
  const l = lower.cells
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = cells[row * size + column] ?? 0
      for (let k = 0; k < column; k++) sum -= (l[row * size + k] ?? 0) * (l[column * size + k] ?? 0)
      if (row === column) {
        if (!(sum > 0)) return null
        l[row * size + row] = Math.sqrt(sum)
      } else l[row * size + column] = sum / (l[column * size + column] ?? 1)
    }
  }
  return lower
}

/** x with L·Lᵀ·x = b. */
export function solve({ size, cells: l }: Square, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let row = 0; row < size; row++) {
    let sum = x[row] ?? 0
    for (let k = 0; k < row; k++) sum -= (l[row * size + k] ?? 0) * (x[k] ?? 0)
    x[row] = sum / (l[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] ?? 0
    for (let k = row + 1; k < size; k++) sum -= (l[k * size + row] ?? 0) * (x[k] ?? 0)
    x[row] = sum / (l[row * size + row] ?? 1)
  }
  return x
}

/** The inverse of L·Lᵀ, column by column. */
export function invert(lower: Square): Square {
  const { size } = lower
  const inverse = zeros(size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const x = solve(lower, unit)
    for (let row = 0; row < size; row++) inverse.cells[row * size + column] = x[row] ?? 0
  }
  return inverse
}
