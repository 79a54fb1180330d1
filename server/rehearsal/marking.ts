import { takes } from '../../shared/room/stages.ts'
import { STRETCHES, wordsIn, type Range } from '../../shared/stats/tokens.ts'
import type { Draws } from './draw.ts'
import { askedOf, drawsOf, taskOf, type Doing } from './person.ts'
import { tellingRanges } from './tells.ts'

/** Marks where they brace, mostly at telling words, and where they soften, elsewhere. */
export const marksWords: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  if (!ask || !takes(phone.common.place.stage, 'marks.set') || phone.own.ownMarks[ask.id]) return null
  const random = drawsOf(person, 'marks', ask.id)
  const brace: Range[] = []
  const soften: Range[] = []
  if (random() > 0.06) {
    const words = wordsIn(ask.text)
    for (const range of tellingRanges(ask)) if (random() < 0.55) add(brace, range)
    if (random() < 0.3) add(brace, stretch(words, random))
    if (random() < 0.55) add(soften, stretch(words, random), brace)
    if (random() < 0.2) add(soften, stretch(words, random), brace)
  }
  return taskOf(person, `marks/${ask.id}`, 16, { type: 'marks.set', askId: ask.id, brace, soften })
}

function stretch(words: number, random: Draws): Range {
  const from = Math.floor(random() * words)
  return { from, to: Math.min(words, from + 1 + Math.floor(random() * 4)) }
}

/** Adds a stretch that touches no other. */
function add(ranges: Range[], range: Range, besides: readonly Range[] = []) {
  const isApart = [...ranges, ...besides].every(({ from, to }) => to < range.from || range.to < from)
  if (isApart && ranges.length < STRETCHES) ranges.push(range)
}
