import type { ProblemCode } from '../../problems.ts'
import { DECK_LIMITS } from '../../deck/limits.ts'
import { wasPlayed } from '../agenda/state.ts'
import type { NewEvent, WordsChange } from '../events.ts'
import { BROUGHT_MOST, codePoints, WORD_BACK_MAX } from '../limits.ts'
import { hasEnded, LOBBY } from '../place.ts'
import { eraseRemoved } from '../rewrites/removed.ts'
import type { Rewrite } from '../rewrites/state.ts'
import { happened, NOTHING, refuse, type Meta, type Of, type RuleResult, type Rules } from '../rule.ts'
import { BRINGS } from '../settings.ts'
import { rowOf } from '../stages.ts'
import type { Room } from '../state.ts'
import { broughtId } from './ask.ts'
import {
  admittedIn,
  idsOfWords,
  broughtWaiting,
  wordIds,
  wordsOfBrought,
  type BroughtAsk,
  type BroughtWords,
  type ForgottenBy,
} from './state.ts'
import { cleanWords, hasContact, keptUnder, takenWords } from './words.ts'

/** Rules for asks that are brought into a room, or added to it (Q13–Q19). */
export const brought = {
  'ask.bring': (room, command, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!BRINGS[room.head.preset]) return refuse('not-in-this-room')
    if (broughtWaiting(room).length >= BROUGHT_MOST.waiting) return refuse('enough-brought')
    return bring(room, command, meta, meta.actor.seatId)
  },

  'ask.add': (room, command, meta) => bring(room, command, meta, null),

  'ask.admit': (room, { askId }) => {
    const ask = room.brought.get(askId)
    if (!ask || ask.as === 'returned') return refuse('unknown-ask')
    return ask.as === 'admitted' ? NOTHING : happened({ type: 'ask.admitted', askId })
  },

  'ask.edit': (room, command, meta) => {
    const ask = room.brought.get(command.askId)
    if (!ask || ask.as === 'returned') return refuse('unknown-ask')
    const words = takenWords(command)
    if (typeof words === 'string') return refuse(words)
    const reading = takenReading(room, command.reading)
    if (typeof reading === 'string') return refuse(reading)
    const before = { words: wordsOfBrought(room, ask), reading: readingOf(room, ask) }
    const isSame = JSON.stringify(before.words) === JSON.stringify(words)
    if (isSame && JSON.stringify(before.reading) === JSON.stringify(reading)) return NOTHING
    if (!isSame && !mayChange(room, ask, words)) return refuse('ask-answered')
    if (!reading && room.rounds.get(ask.askId)?.revealed.has('reading')) return refuse('ask-answered')
    return edited(ask, words, reading, meta)
  },

  'ask.return': (room, { askId, word }) => {
    const ask = room.brought.get(askId)
    if (!ask) return refuse('unknown-ask')
    if (ask.as === 'returned') return NOTHING
    if (ask.as === 'admitted') return refuse('moved-on')
    const answer = cleanWords(word)
    if (codePoints(answer) > WORD_BACK_MAX) return refuse('ask-too-long')
    return {
      happened: [{ type: 'ask.returned', askId }],
      words: { ...erasing(ask), ...(answer && { [wordIds(ask.wordsId).answer]: answer }) },
    }
  },

  'ask.take': (room, { askId }, { actor }) => {
    const ask = room.brought.get(askId)
    if (!ask) return refuse('unknown-ask')
    if (actor.role !== 'seat' || ask.seatId !== actor.seatId) return refuse('not-allowed')
    return forget(room, ask, 'bringer')
  },

  'ask.forget': (room, { askId }) => {
    const ask = room.brought.get(askId)
    return ask && ask.as !== 'returned' ? forget(room, ask, 'host') : refuse('unknown-ask')
  },

  'ask.show': (room, { askId, onScreen }) => {
    const ask = room.brought.get(askId)
    if (ask?.as !== 'admitted') return refuse('unknown-ask')
    return ask.onScreen === onScreen ? NOTHING : happened({ type: 'ask.shown', askId, onScreen })
  },
} satisfies Partial<Rules>

/** Takes an ask into the room: one of a seat waits, one of the facilitator is an ask of the room at once. */
function bring(room: Room, sent: Of<'ask.bring' | 'ask.add'>, { newId }: Meta, seatId: string | null): RuleResult {
  if (admittedIn(room).length + broughtWaiting(room).length >= BROUGHT_MOST.inRoom) return refuse('enough-brought')
  const words = takenWords(sent)
  if (typeof words === 'string') return refuse(words)
  const [askId, wordsId] = [broughtId(newId()), newId()]
  const asked: NewEvent = { type: 'ask.brought', askId, seatId, wordsId, pushBack: speakersIn(words) }
  const admitted: NewEvent[] = seatId === null ? [{ type: 'ask.admitted', askId }] : []
  return { happened: [asked, ...admitted], words: keptUnder(wordsId, words) }
}

const speakersIn = ({ pushBack }: BroughtWords) => pushBack.map(({ who }) => who)

interface Reading {
  versions: string[]
  because?: 'lands' | 'accurate-no'
  why: string
}

/** Cleans what the facilitator reads in an ask. Out: that, null for no reading, or why it is refused. */
function takenReading(room: Room, sent: Of<'ask.edit'>['reading']): Reading | null | ProblemCode {
  if (!sent) return null
  const { versions } = room.head.deck
  const isKnown = (id: string) => versions.some((version) => version.id === id)
  if (!sent.versions.every(isKnown)) return 'unknown-choice'
  const why = cleanWords(sent.why)
  if (!why) return 'text-empty'
  if (codePoints(why) > DECK_LIMITS.characters['asks.reading.why']) return 'ask-too-long'
  if (hasContact(why)) return 'gate-found'
  const because = sent.versions.length ? undefined : sent.because
  return { versions: [...new Set(sent.versions)], ...(because && { because }), why }
}

function readingOf({ words }: Room, { reading, wordsId }: BroughtAsk): Reading | null {
  if (!reading) return null
  const { versions, because } = reading
  return { versions: [...versions], ...(because && { because }), why: words.get(wordIds(wordsId).why) ?? '' }
}

/**
 * Tells whether the words of an ask may change: not once anybody gave anything to it or anything of it was opened, which
 * belongs to these words; nor so that the stage the room is at has nothing to show.
 */
function mayChange(room: Room, { askId }: BroughtAsk, { pushBack }: BroughtWords): boolean {
  const round = room.rounds.get(askId)
  const isNeeded = room.place.askId === askId && rowOf(room.place.stage).needs === 'pushBack'
  return !(round && wasPlayed(round)) && (pushBack.length > 0 || !isNeeded)
}

function edited(ask: BroughtAsk, words: BroughtWords, reading: Reading | null, { newId }: Meta): RuleResult {
  const wordsId = newId()
  const { why, ...stored } = reading ?? { why: null }
  return {
    happened: [
      {
        type: 'ask.edited',
        askId: ask.askId,
        wordsId,
        pushBack: speakersIn(words),
        reading: 'versions' in stored ? stored : null,
      },
    ],
    words: { ...erasing(ask), ...keptUnder(wordsId, words), ...(why !== null && { [wordIds(wordsId).why]: why }) },
  }
}

const erasing = (ask: BroughtAsk): WordsChange => Object.fromEntries(idsOfWords(ask).map((id) => [id, null]))

/** Forgets an ask with all that was given to it. A room that is at it goes to the lobby first. */
function forget(room: Room, ask: BroughtAsk, who: ForgottenBy): RuleResult {
  const { askId } = ask
  const { rewriteById = new Map<string, Rewrite>(), response = null } = room.rounds.get(askId) ?? {}
  const ids = [...rewriteById.keys(), ...(response ? [response.responseId] : [])]
  const words: WordsChange = { ...erasing(ask), ...Object.fromEntries(ids.map((id) => [id, null])) }
  const isThere = room.place.askId === askId && !hasEnded(room.place)
  const leaving = isThere ? eraseRemoved(room, null, { type: 'stage.gone', to: LOBBY }) : NOTHING
  if ('rejected' in leaving) return leaving
  // Its own texts go with it, and not one by one.
  const others = leaving.happened.filter((each) => each.type !== 'rewrite.erased' || each.askId !== askId)
  return {
    happened: [...others, { type: 'ask.forgotten', askId, who }],
    words: { ...leaving.words, ...words },
  }
}
