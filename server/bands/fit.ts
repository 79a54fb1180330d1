import { compare, type Compared, type Judged } from '../../shared/stats/compared.ts'

/** The input of a fit for one ask; texts are numbered by their index. */
export interface FitInput {
  texts: number
  judged: readonly Judged[]
  seed: string
}

/** Returns the input of a fit; null when it is no longer wanted. */
export type FitRequest = () => Promise<FitInput | null>

/**
 * Fits the model (Bradley–Terry) to a room's judgements. In: asked before the fit waits for its turn, and again when
 * its turn has come. Out: null when it is no longer wanted. Rejects when it cannot be done now.
 */
export type FitBands = (request: FitRequest) => Promise<Compared | null>

/** Fits on the calling thread: in a worker, and for rooms so small that it takes a few milliseconds. */
export const fitHere = ({ texts, judged, seed }: FitInput): Compared => compare(texts, judged, seed)

/** Fits at once, on the calling thread. */
export const fitAtOnce: FitBands = async (request) => {
  const input = await request()
  return input && fitHere(input)
}
