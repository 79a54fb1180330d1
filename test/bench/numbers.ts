/** One line of the table. Out of several alternating runs: the median, and the least and the most. */
export interface Row {
  figure: string
  size: string
  unit: string
  median: number
  low: number
  high: number
  /** Not above this; null where there is none. */
  goal: number | null
  runs: number[]
}

export function row(figure: string, size: string, unit: string, goal: number | null, runs: number[]): Row {
  const sorted = [...runs].sort((a, b) => a - b)
  return {
    figure,
    size,
    unit,
    goal,
    median: percentile(runs, 0.5),
    low: sorted[0] ?? NaN,
    high: sorted.at(-1) ?? NaN,
    runs,
  }
}

/** Ours over the floor's, run by run. */
export const ratio = (figure: string, size: string, goal: number | null, ours: number[], floor: number[]): Row =>
  row(
    figure,
    size,
    '×',
    goal,
    ours.map((value, run) => value / (floor[run] ?? NaN)),
  )

export const median = (values: number[]): number => percentile(values, 0.5)

/** The value below which this part of all lies; the middle of two for an even half. */
export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  if (part === 0.5 && sorted.length % 2 === 0)
    return ((sorted[sorted.length / 2 - 1] ?? NaN) + (sorted[sorted.length / 2] ?? NaN)) / 2
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

const short = (value: number, unit: string) => value.toFixed(unit === '×' || value < 10 ? 2 : value < 100 ? 1 : 0)

/** The table as people read it, in Markdown, so that it can go where it is needed. */
export function table(rows: Row[]): string {
  const cells = [
    ['figure', 'seats', 'median', 'spread', 'to reach', ''],
    ...rows.map(({ figure, size, unit, median, low, high, goal }) => [
      figure,
      size,
      `${short(median, unit)} ${unit}`,
      `${short(low, unit)} – ${short(high, unit)}`,
      goal === null ? '' : `≤ ${goal}`,
      goal === null ? '' : median <= goal ? 'yes' : 'NO',
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? []
  const lines = cells.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
  return lines.join('\n')
}
