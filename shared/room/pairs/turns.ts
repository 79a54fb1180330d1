import type { Candidate } from '../../stats/pairing.ts'
import { LOT_FROM, PAIRS_EACH } from '../limits.ts'
import type { Voice } from '../lists.ts'
import { voicesIn } from '../rewrites/voices.ts'
import { PAIRED_FROM } from '../settings.ts'
import type { Room, Round } from '../state.ts'
import { mayStand, pairableTexts, pairsAreOfStrangers } from './comparing.ts'

/**
 * Lists the texts of which a seat may be given a pair now, in groups; an earlier group comes first. Where people write
 * in two voices, half of a person’s share is of one voice, then half of the other. Null: texts are kept back so that
 * those of too few people are left, which is the same for everybody (P13).
 */
export function groupsFor(room: Room, round: Round, seatId: string): Candidate[][] | null {
  if (pairsAreOfStrangers(room)) return pairableTexts(room, round)
  const voices = voicesIn(room)
  const groups = pairableTexts(room, round).map((texts, index) => ({ texts, voice: voices[index] ?? 'client' }))
  const open = groups.filter(({ voice, texts }) => !isKeptBack(room, round, voice) && areEnough(room, texts))
  if (!open.length && voices.some((voice) => isKeptBack(room, round, voice))) return null
  const given = round.comparing.ofSeat.get(seatId)?.length ?? 0
  const turn = voices[Math.floor((given * voices.length) / PAIRS_EACH) % voices.length]
  return [...open.filter(({ voice }) => voice === turn), ...open.filter(({ voice }) => voice !== turn)].map(
    ({ texts }) => texts,
  )
}

const areEnough = (room: Room, texts: readonly Candidate[]): boolean =>
  texts.filter(({ author }) => author !== null).length >= PAIRED_FROM[room.head.preset]

/**
 * Tells whether the facilitator keeps texts of a voice back so that those of too few people are left in pairs: then
 * whose phone has no pair would tell who wrote these.
 */
function isKeptBack(room: Room, round: Round, voice: Voice): boolean {
  const released = [...round.rewrites.values()].filter(
    (rewrite) => rewrite.voice === voice && round.released.has(rewrite.rewriteId) && rewrite.reach !== 'host',
  )
  const active = released.filter((rewrite) => mayStand(room, rewrite)).length
  const enough = Math.max(LOT_FROM, PAIRED_FROM[room.head.preset])
  return active > 0 && active < enough && active < released.length
}
