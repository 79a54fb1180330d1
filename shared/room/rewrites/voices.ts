import { VOICES, type Voice } from '../lists.ts'
import { WRITES } from '../settings.ts'
import type { Room, Round } from '../state.ts'

// Where people write in two voices, a seat has one text in each. One key is made of both, so that texts are looked up by
// it and by nothing else, and rooms of one voice are a case of the same.

/** Where a text belongs: the voice and the seat that wrote it. */
export type Spot = `${Voice} ${string}`

export const spotOf = (seatId: string, voice: Voice): Spot => `${voice} ${seatId}`

/**
 * Under what one’s own texts and their outcomes are told and kept: the ask, with the voice where it is not the first. No
 * id of an ask has a space.
 */
export const ownKey = (askId: string, voice: Voice): string => (voice === 'client' ? askId : `${askId} ${voice}`)

/** Reads such a key. */
export function readOwnKey(key: string): { askId: string; voice: Voice } {
  const [askId = '', voice] = key.split(' ')
  return { askId, voice: VOICES.find((each) => each === voice) ?? 'client' }
}

/** The voices in which people of this room write. */
export const voicesIn = ({ head }: Pick<Room, 'head'>): readonly Voice[] => WRITES[head.preset]

/** Tells whether people of this room write in more than one voice. */
export const hasVoices = (room: Pick<Room, 'head'>): boolean => voicesIn(room).length > 1

/** Returns the voice of a text as it is told: not at all where there is one. */
export const toldVoice = (room: Pick<Room, 'head'>, voice: Voice): { voice?: Voice } =>
  hasVoices(room) ? { voice } : {}

/** Collects what a seat has in each round and voice (`ownKey`); leaves out where it has nothing. */
export function ofVoices<Own>(room: Room, own: (round: Round, voice: Voice) => Own | undefined): Record<string, Own> {
  const found: Record<string, Own> = {}
  for (const round of room.rounds.values())
    for (const voice of voicesIn(room)) {
      const here = own(round, voice)
      if (here !== undefined) found[ownKey(round.askId, voice)] = here
    }
  return found
}

/** What a seat did when asked to write, by voice. */
export type Written = Readonly<Partial<Record<Voice, 'text' | 'pass'>>>

/** Tells whether a seat has written or passed in every voice of the room. */
export const isDone = (room: Pick<Room, 'head'>, written: Written | undefined): boolean =>
  voicesIn(room).every((voice) => written?.[voice] !== undefined)

/** Tells whether two seats did the same. */
export const isSameWritten = (a: Written, b: Written): boolean =>
  a.client === b.client && a['to-client'] === b['to-client']
