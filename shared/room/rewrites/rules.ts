import { contactIn } from '../../deck/gate.ts'
import type { RoomAsk } from '../brought/ask.ts'
import { likeness } from '../../stats/likeness.ts'
import { tokensOf, type Range } from '../../stats/tokens.ts'
import { wasGiven } from '../pairs/comparing.ts'
import { codePoints, LIKE_ANOTHER, REWRITE_MAX, VERB_WORDS } from '../limits.ts'
import { groupOf } from '../presenter/state.ts'
import { happened, NOTHING, refuse, roundTaking, type RuleResult, type Rules } from '../rule.ts'
import { asksReach, REFUSES_CONTACT } from '../settings.ts'
import { askOf, type Room } from '../state.ts'
import { lotAfter, released, waitingTexts } from './lots.ts'
import { keptReach, keptVoice, voiceOf } from '../lists.ts'
import { rewriteIn, rewriteOfKey, type Rewrite } from './state.ts'
import { cleanText, isVisible } from '../typed.ts'
import { spotOf, voicesIn } from './voices.ts'

/** Rules for writing, passing, deleting, and what the facilitator keeps back (R1–R11, L1–L7, Q40–Q43). */
export const rewrites = {
  'rewrite.submit': (room, command, meta) => {
    const { askId, text, keyHash, keepPrivate, reach: chosen, verb } = command
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    const ask = askOf(room, askId)
    if (!ask) return refuse('unknown-ask')
    const voice = voiceOf(command)
    if (!voicesIn(room).includes(voice)) return refuse('not-in-this-room')
    const cleaned = cleanText(text)
    if (!isVisible(cleaned)) return refuse('text-empty')
    if (codePoints(cleaned) > REWRITE_MAX) return refuse('text-too-long')
    if (REFUSES_CONTACT[room.head.preset] && contactIn(cleaned).length) return refuse('gate-found')
    if (verb && !isVerb(verb, cleaned)) return refuse('bad-marks')
    if (chosen && keepPrivate !== undefined && keepPrivate !== (chosen === 'host')) return refuse('reach-differs')
    const reach = chosen ?? (keepPrivate ? 'host' : 'screen')
    const round = roundTaking(room, askId, 'rewrite.submit')
    if (!round) return refuse('rewrite-closed')
    if (!chosen && asksReach(room.head.preset, groupOf(room, round, meta.here).size)) return refuse('reach-needed')
    const { seatId } = meta.actor
    const before = round.rewrites.get(spotOf(seatId, voice))
    const isSame = before && room.words.get(before.rewriteId) === cleaned && before.reach === reach
    const opensIt = keyHash === undefined || before?.keyHash === keyHash
    if (isSame && opensIt && before.verb?.from === verb?.from && before.verb?.to === verb?.to) return NOTHING
    if (keyHash !== undefined && opensOther(room, keyHash, before)) return refuse('key-taken')
    if (before && wasGiven(round, before.rewriteId)) return refuse('text-compared')
    const like = likeAnother(room, ask, cleaned)
    const rewriteId = meta.newId()
    return {
      happened: [
        {
          type: 'rewrite.submitted',
          askId,
          seatId,
          ...keptVoice(voice),
          rewriteId,
          ...(keyHash !== undefined && { keyHash }),
          ...keptReach(reach),
          ...(verb && { verb }),
          ...(like && { like }),
        },
        ...(room.head.lots ? lotAfter(room, round, { seatId, voice }, rewriteId, meta) : []),
      ],
      words: { ...(before && { [before.rewriteId]: null }), [rewriteId]: cleaned },
    }
  },

  'rewrite.pass': (room, { askId, ...command }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const voice = voiceOf(command)
    if (!voicesIn(room).includes(voice)) return refuse('not-in-this-room')
    const round = roundTaking(room, askId, 'rewrite.pass')
    if (!round) return refuse('rewrite-closed')
    const { seatId } = meta.actor
    if (round.writing.given.get(seatId)?.[voice]) return NOTHING
    const lot = lotAfter(room, round, { seatId, voice }, null, meta)
    return happened({ type: 'rewrite.passed', askId, seatId, ...keptVoice(voice) }, ...lot)
  },

  'rewrite.withdraw': (room, { askId, ...command }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const { seatId } = meta.actor
    const rewrite = room.rounds.get(askId)?.rewrites.get(spotOf(seatId, voiceOf(command)))
    return rewrite ? withdrawn(askId, rewrite) : NOTHING
  },

  'rewrite.sort': (room, { askId, rewriteId, as }) => {
    const rewrite = rewriteIn(room.rounds.get(askId), rewriteId)
    if (!rewrite) return refuse('unknown-rewrite')
    if (as === 'picked' && rewrite.reach === 'host') return refuse('text-is-private')
    return rewrite.as === as ? NOTHING : happened({ type: 'rewrite.sorted', askId, rewriteId, as })
  },

  'lot.show': (room, { askId }) => {
    const round = room.rounds.get(askId)
    if (!round) return refuse('unknown-ask')
    const waiting = waitingTexts(round)
    return waiting.length ? happened(released(askId, waiting)) : NOTHING
  },
} satisfies Partial<Rules>

/** What happens when a text is taken back: it goes, with its words. */
const withdrawn = (askId: string, { seatId, voice, rewriteId }: Rewrite): RuleResult => ({
  happened: [{ type: 'rewrite.withdrawn', askId, seatId, ...keptVoice(voice) }],
  words: { [rewriteId]: null },
})

/** Tells whether a key opens something else in this room: one for two texts would show that they are of one person (R11). */
const opensOther = ({ rounds, seatOfKey, renewedKeys }: Room, keyHash: string, own: Rewrite | undefined): boolean =>
  seatOfKey.has(keyHash) ||
  renewedKeys.has(keyHash) ||
  ![own, undefined].includes(rewriteOfKey(rounds.values(), keyHash))

/** Tells whether a range is a stretch of a few words of this text. */
export function isVerb({ from, to }: Range, text: string): boolean {
  return from < to && to - from <= VERB_WORDS && to <= tokensOf(text).filter(({ isWord }) => isWord).length
}

/** Tells which text this one is close to, though it should be in the writer's own words; null for most. */
function likeAnother(room: Room, ask: RoomAsk, text: string): 'original' | 'example' | null {
  if (likeness(text, ask.text) >= LIKE_ANOTHER) return 'original'
  return room.head.deck.moves.some(({ example }) => likeness(text, example) >= LIKE_ANOTHER) ? 'example' : null
}
