import type { RoomSlice } from '../../../shared/room/head/view.ts'
import type { Vote } from '../../../shared/stats/tally.ts'
import { t } from '../../phone/later-t.ts'

/** The names of what people can choose. */
type Names = Pick<RoomSlice, 'versions' | 'none'>
type Heard = Pick<Vote, 'choice'>

/** Returns the name of a choice: the version's name, or the deck's name for none of these. */
export const choiceName = (choice: string, { versions, none }: Names): string =>
  versions.find(({ id }) => id === choice)?.name ?? none.name

/** Describes a person's own first vote in a sentence. */
export function heardSentence(vote: Heard | null, room: Names): string {
  if (!vote) return t('phone.reveal.mineNothing')
  return vote.choice === 'pass'
    ? t('phone.reveal.minePass')
    : t('phone.reveal.mine', { name: choiceName(vote.choice, room) })
}

/** Describes a person's own two votes in a sentence. Only that person sees it. */
export function pathSentence(first: Heard | null, again: Heard | null, room: Names): string {
  if (!again) return heardSentence(first, room)
  if (!first)
    return again.choice === 'pass'
      ? t('phone.reveal.path.passed')
      : t('phone.reveal.path.late', { again: choiceName(again.choice, room) })
  if (first.choice === again.choice) {
    return first.choice === 'pass'
      ? t('phone.reveal.path.passedTwice')
      : t('phone.reveal.path.stayed', { name: choiceName(first.choice, room) })
  }
  if (again.choice === 'pass') return t('phone.reveal.path.toPass', { first: choiceName(first.choice, room) })
  if (first.choice === 'pass') return t('phone.reveal.path.fromPass', { again: choiceName(again.choice, room) })
  return t('phone.reveal.path.moved', { first: choiceName(first.choice, room), again: choiceName(again.choice, room) })
}
