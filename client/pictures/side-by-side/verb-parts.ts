import { tokensOf, type Range } from '../../../shared/stats/tokens.ts'
import type { DiffPart } from './word-diff.ts'

/** A stretch of a compared text. `verb`: whether its writer underlined it. */
export interface VerbPart extends DiffPart {
  verb: boolean
}

/** Cuts the parts of a text also where its writer's underline begins and ends. */
export function withVerb(parts: readonly DiffPart[], verb: Range | null): VerbPart[] {
  const text = parts.map((part) => part.text).join('')
  const words = tokensOf(text).filter(({ isWord }) => isWord)
  const [from, to] = verb ? [words[verb.from]?.start ?? 0, words[verb.to - 1]?.end ?? 0] : [0, 0]
  let at = 0
  return parts.flatMap(({ text: whole, only }) => {
    const [start, end] = [at, (at += whole.length)]
    const clamp = (place: number) => Math.min(end, Math.max(start, place))
    const cuts = [start, clamp(from), clamp(to), end]
    return cuts.slice(1).flatMap((cut, index) => {
      const piece = text.slice(cuts[index], cut)
      return piece ? [{ text: piece, only, verb: index === 1 }] : []
    })
  })
}
