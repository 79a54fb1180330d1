import type { Ref } from 'vue'
import type { CommandOf } from '../../../shared/protocol.ts'
import { keptVoice, reachOf, type Side, type Verdict, type Voice } from '../../../shared/room/lists.ts'
import type { OwnBrought } from '../../../shared/room/brought/view.ts'
import type { OwnPairs } from '../../../shared/room/pairs/own-pairs.ts'
import { readOwnKey } from '../../../shared/room/rewrites/voices.ts'
import type { OwnRewrite } from '../../../shared/room/rewrites/view.ts'
import type { SeatSlices } from '../../../shared/room/slices.ts'
import type { Vote } from '../../../shared/stats/tally.ts'
import type { Marks } from '../../../shared/stats/heat.ts'
import type { Draft } from './drafts.ts'
import type { OwnCouple } from '../../../shared/room/couples/view.ts'
import type { CoupleCommandType, FloorCommandType, SeatCommand } from '../../room/outbox.ts'
import type { SaidEntry } from '../../../shared/room/said/view.ts'
import type { SaidDraft } from '../said/draft.ts'
import type { Saved } from './saved.ts'
import type { usePost } from './post.ts'
import { useSupervision } from './supervision.ts'

export type Ballot = 1 | 2
export type CoupleCommand = { [Type in CoupleCommandType]: CommandOf<Type> }[CoupleCommandType]
export type FloorCommand = { [Type in FloorCommandType]: CommandOf<Type> }[FloorCommandType]

const isOfFloor = (type: SeatCommand['type']): type is FloorCommandType => type.startsWith('floor.')

/** What a person says of two texts. The reason is a move of the deck, `none` for none of these, or absent. */
export interface OwnVerdict {
  choice: Verdict
  reason: string | null
}

export type Parts = Pick<ReturnType<typeof usePost>, 'post' | 'pending'> & {
  own: Readonly<Ref<SeatSlices | null>>
  savedOf: (isPending: boolean, isThere: boolean) => Saved
}

/**
 * Sends this seat's answers to the room and returns what it has answered. For each answer, the version still being sent
 * comes before the one the room has. A new command replaces one that still waits in the same slot.
 */
export function useSubmissions({ post, pending, own, savedOf }: Parts) {
  /** Returns the command of this type that waits in a slot. */
  function waiting<Type extends SeatCommand['type']>(slot: string, type: Type): CommandOf<Type> | undefined {
    const command = pending.value.find((entry) => entry.slot === slot)?.command
    return command?.type === type ? command : undefined
  }
  const isWaiting = (slot: string) => pending.value.some((entry) => entry.slot === slot)

  const voteSlot = (askId: string, ballot: Ballot) => (ballot === 2 ? `again:${askId}` : `vote:${askId}`)

  function vote(askId: string, { because, ...said }: Vote, ballot: Ballot = 1) {
    post(voteSlot(askId, ballot), {
      type: 'vote.cast',
      askId,
      ...said,
      ...(because && { because }),
      ...(ballot === 2 && { ballot }),
    })
  }

  function voteOf(askId: string, ballot: Ballot = 1): { vote: Vote | null; saved: Saved } {
    const command = waiting(voteSlot(askId, ballot), 'vote.cast')
    const there = own.value?.[ballot === 2 ? 'ownAgain' : 'ownVotes'][askId] ?? null
    const coming: Vote | null = command
      ? {
          choice: command.choice,
          because: command.because ?? null,
          meant: command.meant ?? undefined,
          sure: command.sure ?? undefined,
          movedBy: command.movedBy ?? undefined,
        }
      : null
    return { vote: coming ?? there, saved: savedOf(coming !== null, there !== null) }
  }

  const mark = (askId: string, { brace, soften }: Marks) =>
    post(`marks:${askId}`, { type: 'marks.set', askId, brace: [...brace], soften: [...soften] })

  function marksOf(askId: string): { marks: Marks | null; saved: Saved } {
    const coming = waiting(`marks:${askId}`, 'marks.set')
    const there = own.value?.ownMarks[askId] ?? null
    return { marks: coming ?? there, saved: savedOf(coming !== undefined, there !== null) }
  }

  const warmUp = (askId: string, said: OwnVerdict) => post(`warm-up:${askId}`, { type: 'warmup.judge', askId, ...said })

  function warmUpOf(askId: string): { said: OwnVerdict | null; saved: Saved } {
    const command = waiting(`warm-up:${askId}`, 'warmup.judge')
    const there = own.value?.ownWarmUps[askId] ?? null
    const coming = command && { choice: command.choice, reason: command.reason ?? null }
    return { said: coming ?? there, saved: savedOf(coming !== undefined, there !== null) }
  }

  const nextPair = (askId: string) => post(`next:${askId}`, { type: 'pair.next', askId })
  const judge = (askId: string, pairId: string, said: OwnVerdict) =>
    post(`pair:${pairId}`, { type: 'pair.judge', askId, pairId, ...said })

  /** Returns the pairs of the ask the room compares, and whether this seat has asked for the next pair. */
  function pairsOf(askId: string): { pairs: OwnPairs | null; isAsked: boolean; saved: Saved } {
    const there = own.value?.ownPairs?.askId === askId ? own.value.ownPairs : null
    const command = there?.pair ? waiting(`pair:${there.pair.pairId}`, 'pair.judge') : undefined
    const coming = command && { choice: command.choice, reason: command.reason ?? null }
    const pair = there?.pair ? { ...there.pair, ...coming } : null
    // An answer that is still being sent counts as done here, so that the number of the pair does not change.
    const done = (there?.done ?? 0) + (coming && there?.pair?.choice === null ? 1 : 0)
    return {
      pairs: there && { ...there, done, pair },
      isAsked: isWaiting(`next:${askId}`),
      saved: savedOf(coming !== undefined, (pair?.choice ?? null) !== null),
    }
  }

  const openedSlot = (askId: string, opening: number) => `opened:${askId}:${opening}`
  const judgeOpened = (askId: string, opening: number, choice: Side) =>
    post(openedSlot(askId, opening), { type: 'opened.judge', askId, opening, choice })

  /** Returns what this seat answered about two open texts. */
  function openedOf(askId: string, opening: number): { choice: Side | null; saved: Saved } {
    const command = waiting(openedSlot(askId, opening), 'opened.judge')
    const there = own.value?.ownOpened[askId]?.[opening] ?? null
    return { choice: command?.choice ?? there, saved: savedOf(command !== undefined, there !== null) }
  }

  const exchangeSlot = (askId: string) => `exchange:${askId}`
  const offerText = (askId: string, on: boolean) => post(exchangeSlot(askId), { type: 'exchange.offer', askId, on })

  /** Returns whether this seat offers its text to its partner, and the partner’s words where the two are exchanged. */
  function exchangeOf(askId: string): { on: boolean; partners: string | null; saved: Saved } {
    const there = own.value?.ownExchange?.askId === askId ? own.value.ownExchange : null
    const command = waiting(exchangeSlot(askId), 'exchange.offer')
    const on = command?.on ?? there !== null
    // Whoever takes back their text no longer sees the other’s, even before the room knows.
    return {
      on,
      partners: on ? (there?.partners ?? null) : null,
      saved: savedOf(command !== undefined, there !== null),
    }
  }

  // Only the latest command for a text counts, so these three share a slot.
  const submit = (key: string, { reach, ...draft }: Draft & { textKey?: string }) =>
    post(`rewrite:${key}`, { type: 'rewrite.submit', ...sentAs(key), ...draft, ...(reach && { reach }) })
  const pass = (key: string) => post(`rewrite:${key}`, { type: 'rewrite.pass', ...sentAs(key) })
  const withdraw = (key: string) => post(`rewrite:${key}`, { type: 'rewrite.withdraw', ...sentAs(key) })

  /** Returns this seat's text as it will be once everything has been sent. In: the ask, with the voice (`ownKey`). */
  function rewriteOf(key: string): { rewrite: OwnRewrite | null; saved: Saved } {
    const there = own.value?.ownRewrites[key] ?? null
    const isComing = isWaiting(`rewrite:${key}`)
    const saved = savedOf(isComing, there !== null)
    const text = waiting(`rewrite:${key}`, 'rewrite.submit')
    if (text) return { rewrite: coming(text), saved }
    if (waiting(`rewrite:${key}`, 'rewrite.pass')) return { rewrite: { state: 'passed' }, saved }
    return { rewrite: isComing ? null : there, saved }
  }

  /** Says whom this person is here with: one thing at a time. */
  const sayCouple = (command: CoupleCommand) => post('couple', command)
  /** Returns whom this seat is here with, as the room has it, and whether something is still being sent. */
  function coupleOf(): { couple: OwnCouple | null; saved: Saved } {
    return { couple: own.value?.ownCouple ?? null, saved: savedOf(isWaiting('couple'), false) }
  }

  /** Brings a sentence; it is kept on this phone until the room has it. */
  const bring = (words: Omit<CommandOf<'ask.bring'>, 'type' | 'client' | 'n'>) =>
    post('bring', { type: 'ask.bring', ...words })
  const takeBrought = (askId: string) => post(`take:${askId}`, { type: 'ask.take', askId })
  /** Returns what this seat brought, without what it takes back just now, and what is still being sent. */
  function broughtOf(): { own: OwnBrought[]; coming: CommandOf<'ask.bring'> | null; saved: Saved } {
    const there = (own.value?.ownBrought ?? []).filter(({ askId }) => !isWaiting(`take:${askId}`))
    const coming = waiting('bring', 'ask.bring') ?? null
    return { own: there, coming, saved: savedOf(coming !== null, there.length > 0) }
  }

  /** Sends what this person does with the floor of their couple: one thing at a time. */
  const moveFloor = (command: FloorCommand) => post('floor', command)
  /** Returns what of it is still being sent. */
  const floorMoving = (): FloorCommandType | null => {
    const type = pending.value.find(({ slot }) => slot === 'floor')?.command.type
    return type !== undefined && isOfFloor(type) ? type : null
  }

  /** Agrees to what stays in the room, or takes that back. */
  const agree = (on: boolean) => post('agreement', { type: 'agreement.agree', on })
  /** Returns whether this person agrees. */
  function agreedOf(): { on: boolean; saved: Saved } {
    const command = waiting('agreement', 'agreement.agree')
    const there = own.value?.ownAgreed === true
    return { on: command?.on ?? there, saved: savedOf(command !== undefined, false) }
  }

  /** Brings what was rehearsed and said. */
  const bringSaid = (draft: SaidDraft) => post('said', { type: 'said.bring', ...draft })
  const takeSaid = (saidId: string) => post(`said:${saidId}`, { type: 'said.take', saidId })
  /** Returns what this person brought, as it will be once everything has been sent. */
  function saidOf(): { entries: SaidEntry[]; isReturned: boolean; isComing: boolean; saved: Saved } {
    const { entries = [], isReturned = false } = own.value?.ownSaid ?? {}
    const isComing = isWaiting('said')
    return {
      entries: entries.filter(({ saidId }) => !isWaiting(`said:${saidId}`)),
      isReturned,
      isComing,
      saved: savedOf(isComing, false),
    }
  }

  return {
    bringSaid,
    takeSaid,
    saidOf,
    agree,
    agreedOf,
    ...useSupervision({ post, pending, own, savedOf }),
    bring,
    takeBrought,
    broughtOf,
    sayCouple,
    coupleOf,
    moveFloor,
    floorMoving,
    vote,
    voteOf,
    mark,
    marksOf,
    warmUp,
    warmUpOf,
    nextPair,
    judge,
    pairsOf,
    judgeOpened,
    openedOf,
    offerText,
    exchangeOf,
    submit,
    pass,
    withdraw,
    rewriteOf,
  }
}

/** Says of which ask and in which voice a text is. In: both as one key (`ownKey`). */
function sentAs(key: string): { askId: string; voice?: Voice } {
  const { askId, voice } = readOwnKey(key)
  return { askId, ...keptVoice(voice) }
}

/**
 * Returns a text that is still being sent, in the form the room will have it. What the text is close to is not known
 * yet.
 */
function coming({ text, reach, keepPrivate = false, verb = null }: CommandOf<'rewrite.submit'>): OwnRewrite {
  const chosen = reachOf({ reach, keepPrivate })
  return { state: 'in', text, reach: chosen, keepPrivate: chosen === 'host', verb, like: null, given: false }
}
