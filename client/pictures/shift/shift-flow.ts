import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'

/** A choice on one side of the picture, measured in the unit of `height`. */
export interface FlowEnd {
  choice: string
  people: number
  top: number
  height: number
}

export interface FlowLink {
  from: string
  to: string
  people: number
  stays: boolean
  /** Whether the band is thinner than its figure. */
  slim: boolean
  /** The area of the band as an SVG path, on a width of 100. */
  path: string
  /**
   * The place of its figure: `x` in hundredths of the width, `y` in the unit; null where the picture leaves the figure
   * out.
   */
  at: { x: number; y: number } | null
}

export interface Flow {
  height: number
  first: FlowEnd[]
  again: FlowEnd[]
  links: FlowLink[]
}

/** The sizes for all people together, between two choices, for the width and for a figure; all in one unit. */
export interface FlowRoom {
  people: number
  apart: number
  width: number
  figure: { width: number; height: number }
}

/** The smallest thickness of a band, so that one person among many is still visible. */
const THINNEST = 0.14
/** With more bands than this, bands of less than the share `FEW` of the people have their figure only in the table. */
const FIGURES = 12
const FEW = 0.03

const sum = (counts: readonly number[] = []) => counts.reduce((all, count) => all + count, 0)

/** Returns the number of people who took part in both votes. */
export const peopleIn = ({ stayed, changed }: ShiftSlice): number => stayed + changed

/**
 * Returns the choices drawn on both sides: every version, but none of these and the pass only if someone chose them.
 */
export function choicesShown({ choices, matrix }: ShiftSlice): string[] {
  return choices.filter((choice, at) => {
    const isVersion = choice !== 'none' && choice !== 'pass'
    return isVersion || sum(matrix[at]) + sum(matrix.map((row) => row[at] ?? 0)) > 0
  })
}

/** Calculates the flow, with both sides in the deck's order. The library is fetched only when it is needed. */
export async function layFlow(shift: ShiftSlice, { people, apart, width, figure }: FlowRoom): Promise<Flow> {
  const { sankey } = await import('d3-sankey')
  const shown = choicesShown(shift)
  const height = people + (shown.length - 1) * apart
  const nodes = [0, 1].flatMap((side) => shown.map((choice) => ({ id: `${side} ${choice}`, choice, side })))
  const links = shift.choices.flatMap((from, row) =>
    shift.choices.flatMap((to, column) => {
      const value = shift.matrix[row]?.[column] ?? 0
      return value ? [{ source: `0 ${from}`, target: `1 ${to}`, from, to, value }] : []
    }),
  )
  type Node = (typeof nodes)[number]
  type Link = (typeof links)[number]
  const layout = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ side }) => side)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(2)
    .nodePadding(apart)
    .extent([
      [0, 0],
      [100, height],
    ])
    .iterations(0)
  const graph = layout({ nodes, links })
  const endsOf = (at: number): FlowEnd[] =>
    graph.nodes
      .filter(({ side }) => side === at)
      .map(({ choice, value = 0, y0 = 0, y1 = 0 }) => ({ choice, people: value, top: y0, height: y1 - y0 }))
  const drawn = graph.links.map(({ from, to, value, y0 = 0, y1 = 0, width: thick = 0 }) => ({
    from,
    to,
    people: value,
    stays: from === to,
    slim: thick < figure.height,
    path: areaBetween(y0, y1, Math.max(thick, THINNEST)),
    y0,
    y1,
  }))
  const told = drawn.filter(({ people }) => drawn.length <= FIGURES || people >= FEW * peopleIn(shift))
  const places = placeFigures(told, { width: figure.width / width, height: figure.height })
  return {
    height,
    first: endsOf(0),
    again: endsOf(1),
    links: drawn.map((link) => {
      const { from, to, people, stays, slim, path } = link
      return { from, to, people, stays, slim, path, at: places[told.indexOf(link)] ?? null }
    }),
  }
}

/** Returns a band of one thickness from the left side to the right. Its ends lie within the bars of the choices. */
function areaBetween(from: number, to: number, thick: number): string {
  const [a, b] = [from - thick / 2, to - thick / 2]
  return `M1,${a}C50,${a} 50,${b} 99,${b}v${thick}C50,${b + thick} 50,${a + thick} 1,${a + thick}Z`
}

interface Curve {
  stays: boolean
  y0: number
  y1: number
}

/** The points along a band where its figure may be placed; the middle is tried first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68, 0.24, 0.76, 0.17, 0.83]

const pointOn = ({ y0, y1 }: Curve, t: number) => {
  const u = 1 - t
  return { x: 100 * (1.5 * u * t + t ** 3), y: y0 * (u ** 3 + 3 * u * u * t) + y1 * (t ** 3 + 3 * t * t * u) }
}

/**
 * Finds a place for each band's figure away from the other figures. People who changed are placed first.
 * In: `figure.width` as a share of the picture's width, `figure.height` in the unit.
 */
function placeFigures(curves: readonly Curve[], figure: { width: number; height: number }) {
  const taken: { x: number; y: number }[] = []
  const places: { x: number; y: number }[] = []
  const overlap = (point: { x: number; y: number }) =>
    Math.max(
      0,
      ...taken.map(({ x, y }) => {
        const [across, down] = [Math.abs(x - point.x) / (100 * figure.width), Math.abs(y - point.y) / figure.height]
        return Math.min(1 - across, 1 - down)
      }),
    )
  const order = curves.map((curve, at) => ({ curve, at })).sort((a, b) => Number(a.curve.stays) - Number(b.curve.stays))
  for (const { curve, at } of order) {
    const points = ALONG.map((t) => pointOn(curve, t))
    const best = points.reduce((one, other) => (overlap(other) < overlap(one) ? other : one))
    taken.push(best)
    places[at] = best
  }
  return places
}
