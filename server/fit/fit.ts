import { compare, type Compared, type Judged } from '../../shared/stats/compared.ts'

/** What the bands of one ask are worked out from; texts by their place. */
export interface FitInput {
  texts: number
  judged: readonly Judged[]
  seed: string
}

/** Works out what a room's judgements come to. Rejects when it cannot be done just now. */
export type Fit = (input: FitInput) => Promise<Compared>

/** On the thread that asks: for a worker, and for rooms so small that it takes a few milliseconds. */
export const fitHere = ({ texts, judged, seed }: FitInput): Compared => compare(texts, judged, seed)
