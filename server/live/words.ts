import type { ProblemCode } from '../../shared/problems.ts'
import type { Room } from '../../shared/room/state.ts'
import { takeWord, wordsAsked, type WordCommand, type AskedWords } from '../../shared/room/word/state.ts'
import type { OwnWord, WordAsked } from '../../shared/room/word/ways.ts'

/**
 * Knows who asks for a word with the facilitator of one room, in memory alone, and tells whom it concerns. It is never passed
 * on to another node, which would write it somewhere (I4): it waits on the page of whoever asked.
 */
export interface LiveWords {
  /** Takes a command of this window. Out: why it is refused; null when it is not. */
  take(room: Room, command: WordCommand, seatId: string | null, socketId: string): ProblemCode | null
  /** Returns what a seat asked for; undefined where nothing is known of it, as after a restart. */
  of(seatId: string): OwnWord | undefined
  asked(room: Room): WordAsked[]
  /** Somebody left or was removed. */
  forget(seatId: string): void
  /** The room has ended. */
  forgetAll(): void
  /** To be called when windows come and go. With all consoles at other nodes, whoever asked is to keep it and ask again. */
  handBack(): void
}

interface LiveWordsDeps {
  /** Tells the facilitator’s own consoles who asks now. */
  tellFacilitator: () => void
  /** Tells the windows of one seat, but for the one that sent it. */
  tellSeat: (seatId: string, word: OwnWord, socketId: string) => void
  /** Tells the windows of one seat all they know anew, of which nothing of a word is a part. */
  tellAnew: (seatId: string) => void
  isFacilitatorElsewhere: () => boolean
}

export function createWords(deps: LiveWordsDeps): LiveWords {
  const { tellFacilitator, tellSeat, tellAnew, isFacilitatorElsewhere } = deps
  const words: AskedWords = new Map()

  return {
    take(room, command, sender, socketId) {
      // Nobody would hear of it here. The page sends it again until somebody does.
      if (command.type === 'word.ask' && isFacilitatorElsewhere()) return 'try-again'
      const outcome = takeWord(words, room, command, sender)
      if ('refused' in outcome) return outcome.refused
      if (outcome.changed === null) return null
      tellSeat(outcome.changed, words.get(outcome.changed) ?? null, socketId)
      tellFacilitator()
      return null
    },
    of: (seatId) => words.get(seatId),
    asked: (room) => wordsAsked(words, room),
    forget(seatId) {
      const wasAsked = (words.get(seatId) ?? null) !== null
      words.delete(seatId)
      if (wasAsked) tellFacilitator()
    },
    forgetAll() {
      if (words.size === 0) return
      words.clear()
      tellFacilitator()
    },
    handBack() {
      if (words.size === 0 || !isFacilitatorElsewhere()) return
      const asked = [...words].flatMap(([seatId, word]) => (word === null ? [] : seatId))
      words.clear()
      for (const seatId of asked) tellAnew(seatId)
    },
  }
}
