import type { ProblemCode } from '../../problems.ts'
import type { CommandOf } from '../../protocol.ts'
import { HAS_WORD } from '../settings.ts'
import { hasEnded } from '../place.ts'
import type { Room } from '../state.ts'
import type { OwnWord, WordAsked } from './ways.ts'

export type WordCommand = CommandOf<'word.ask' | 'word.clear' | 'word.done'>

/**
 * Who asks for a word with the facilitator, and how; null for somebody whose asking is done or taken back. It stands
 * beside the room and never in it, so that nothing of it can come into the log or a view (I4).
 */
export type AskedWords = Map<string, OwnWord>

/** Tells whether people of this room can ask for a word (I1). */
export const hasWord = (room: Room): boolean => HAS_WORD[room.head.preset]

/**
 * Takes a command. In: who sent it, null for a console. Out: why it is refused; else the seat whose asking it changed,
 * null where it changed nothing.
 */
export function takeWord(
  words: AskedWords,
  room: Room,
  command: WordCommand,
  sender: string | null,
): { refused: ProblemCode } | { changed: string | null } {
  if (!hasWord(room)) return { refused: 'not-in-this-room' }
  if (hasEnded(room.place)) return { refused: 'room-ended' }
  const seatId = command.type === 'word.done' ? command.seatId : sender
  if (seatId === null || room.seats.get(seatId)?.removed !== false)
    return { refused: command.type === 'word.done' ? 'unknown-seat' : 'seat-removed' }
  const word = command.type === 'word.ask' ? command.way : null
  // Somebody who never asked is not remembered.
  if ((words.get(seatId) ?? null) === word) return { changed: null }
  words.set(seatId, word)
  return { changed: seatId }
}

/** Lists who asks, by the numbers of their seats: nobody needs to know who asked first. */
export const wordsAsked = (words: AskedWords, { seats }: Room): WordAsked[] =>
  [...words]
    .flatMap(([seatId, way]): WordAsked[] => {
      const seat = seats.get(seatId)
      return way !== null && seat ? [{ seatId, number: seat.number, way }] : []
    })
    .sort((a, b) => a.number - b.number)
