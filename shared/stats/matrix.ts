/** A square matrix, row after row: the cell at (row, column) is `cells[row * size + column]`. */
export interface Square {
  size: number
  cells: Float64Array
}

export const zeros = (size: number): Square => ({ size, cells: new Float64Array(size * size) })

/**
 * Returns the lower triangle L with L·Lᵀ = the matrix (Cholesky decomposition); its upper half is zero.
 * In: a symmetric matrix. Null when it is not positive definite.
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

/** Returns x with L·Lᵀ·x = b. In: the lower triangle L from `cholesky`, and b. */
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

/** Returns the inverse of L·Lᵀ, made column by column. In: the lower triangle L from `cholesky`. */
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
