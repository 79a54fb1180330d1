import { compare, type Compared, type Judged } from '../../shared/stats/compared.ts'

/** What the bands of one ask are worked out from; texts by their place. */
export interface FitInput {
  texts: number
  judged: readonly Judged[]
  seed: string
}

/** Says what to work out; null when nobody wants it any more. */
export type FitRequest = () => Promise<FitInput | null>

/**
 * Works out what a room's judgements come to. In: asked before it waits for its turn, and again when its turn has come.
 * Out: null when it was not wanted any more. Rejects when it cannot be done just now.
 */
export type FitBands = (request: FitRequest) => Promise<Compared | null>

/** On the thread that asks: for a worker, and for rooms so small that it takes a few milliseconds. */
export const fitHere = ({ texts, judged, seed }: FitInput): Compared => compare(texts, judged, seed)

/** Works it out at once, on the thread that asks. */
export const fitAtOnce: FitBands = async (request) => {
  const input = await request()
  return input && fitHere(input)
}
