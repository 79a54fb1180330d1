import type { HallFigures, Pair } from './hall.ts'

/** One point of a curve: how many, and what one costs. */
export type Point = Pair<number> & { at: number }

const WIDTH = 340
const HEIGHT = 220
const LEFT = 44
const TOP = 48
const RIGHT = 16
const BOTTOM = 44

/**
 * How cost grows: two charts side by side, one over the seats of a room and one over the rooms. The unit is the
 * floor's own cost at the first point, so that no machine's milliseconds are in the picture.
 */
export function picture(title: string, overSeats: Point[], overRooms: Point[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * 2} ${HEIGHT}" role="img" aria-label="${title}">
<style>
  text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-weight: 600 } .axis { stroke: #999 } .grid { stroke: #ddd }
  .ours { stroke: #0b6e4f; fill: none; stroke-width: 2.5 } .floor { stroke: #888; fill: none; stroke-width: 2.5; stroke-dasharray: 5 4 }
  circle { stroke: none } .dot-ours { fill: #0b6e4f } .dot-floor { fill: #888 } .paper { fill: #fff }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd } .paper { fill: #16181a } .grid { stroke: #333 } .ours { stroke: #5fd3a8 } .dot-ours { fill: #5fd3a8 }
  }
</style>
<rect class="paper" width="100%" height="100%"/>
<text class="title" x="${LEFT}" y="18">${title}</text>
${chart(0, 'seats in one room', overSeats)}
${chart(WIDTH, 'rooms of 30 seats', overRooms)}
<line class="ours" x1="${WIDTH * 2 - 210}" y1="14" x2="${WIDTH * 2 - 185}" y2="14"/>
<text x="${WIDTH * 2 - 180}" y="18">Reask</text>
<line class="floor" x1="${WIDTH * 2 - 130}" y1="14" x2="${WIDTH * 2 - 105}" y2="14"/>
<text x="${WIDTH * 2 - 100}" y="18">bare Socket.IO</text>
</svg>
`
}

function chart(shift: number, label: string, points: Point[]): string {
  const unit = points[0]?.floor ?? 1
  const top = Math.ceil(Math.max(...points.flatMap(({ ours, floor }) => [ours, floor])) / unit)
  const first = Math.log(points[0]?.at ?? 1)
  const span = Math.log(points.at(-1)?.at ?? 10) - first || 1
  const x = (at: number) => Math.round(shift + LEFT + ((Math.log(at) - first) / span) * (WIDTH - LEFT - RIGHT))
  const y = (cost: number) => Math.round(HEIGHT - BOTTOM - (cost / unit / top) * (HEIGHT - TOP - BOTTOM))
  const line = (of: keyof Pair<number>) =>
    `<polyline class="${of}" points="${points.map((point) => `${x(point.at)},${y(point[of])}`).join(' ')}"/>` +
    points.map((point) => `<circle class="dot-${of}" cx="${x(point.at)}" cy="${y(point[of])}" r="4"/>`).join('')
  const steps = Array.from({ length: top + 1 }, (_, step) => step)
  return [
    ...steps.map(
      (step) =>
        `<line class="grid" x1="${shift + LEFT}" x2="${shift + WIDTH - RIGHT}" y1="${y(step * unit)}" y2="${y(step * unit)}"/>` +
        `<text x="${shift + LEFT - 8}" y="${y(step * unit) + 4}" text-anchor="end">${step}×</text>`,
    ),
    ...points.map(
      ({ at }) =>
        `<text x="${x(at)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${at.toLocaleString('en')}</text>`,
    ),
    `<text x="${shift + LEFT + (WIDTH - LEFT - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${label}</text>`,
    line('floor'),
    line('ours'),
  ].join('\n')
}

/** The points of some halls, by what grows. */
export const pointsOf = (halls: HallFigures[], grows: 'seats' | 'rooms', cost: 'perVote' | 'perJoin'): Point[] =>
  halls.map((hall) => ({ at: hall.size[grows], ...hall[cost] }))
