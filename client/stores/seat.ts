import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { ProblemCode } from '../../shared/problems.ts'
import type { AskSlice, CommonSlices, OwnRewrite, SeatSlices } from '../../shared/room/slices.ts'
import type { Vote } from '../../shared/stats/tally.ts'
import { readAsks, rememberAsk } from '../logic/asks.ts'
import { draftedAsks, dropDraft, keepDraft, readDraft, type Draft } from '../logic/drafts.ts'
import { createOutbox, pendingList, type Pending, type SeatCommand } from '../logic/outbox.ts'
import { savedState, type Saved } from '../logic/saved.ts'
import { forgetSeat, keepSeat, ofSeat, type KnownSeat } from '../logic/seat.ts'
import { stamp } from '../logic/stamp.ts'
import { readJson, writeJson } from '../logic/storage.ts'
import { useLive } from './live.ts'

/** One seat in one room: what it is told, what it gave, what is still on its way. */
export const useSeat = defineStore('seat', () => {
  const live = useLive<CommonSlices, SeatSlices>()
  const { common, own, state } = live
  const seat = shallowRef<{ code: string; record: KnownSeat } | null>(null)
  const pending = shallowRef<Pending[]>([])
  /** Asks this seat has seen, and those it has a draft for. */
  const asks = shallowRef<Record<string, AskSlice>>({})
  const drafted = shallowRef<string[]>([])
  /** The last thing the room did not take, and of which ask. */
  const problem = shallowRef<{ askId: string; code: ProblemCode } | null>(null)

  let outbox: ReturnType<typeof createOutbox> | null = null

  /** Opens the door of a room with the seat this phone has there. */
  function enter(code: string, record: KnownSeat) {
    outbox?.close()
    seat.value = { code, record }
    const { seatId } = record
    asks.value = readAsks(seatId)
    drafted.value = draftedAsks(seatId)
    problem.value = null
    const shelf = ofSeat(seatId, 'outbox')
    outbox = createOutbox({
      load: () => (pending.value = readJson(shelf, pendingList) ?? []),
      save: (waiting) => void writeJson(shelf, (pending.value = waiting)),
      send: (command) => live.send(command),
      done: settled,
      refused: ({ command }, problemCode) => (problem.value = { askId: command.askId, code: problemCode }),
    })
    pending.value = readJson(shelf, pendingList) ?? []
    live.open(record.seatKey)
  }

  watch(state, (now) => now === 'online' && void outbox?.flush())

  watch(
    () => common.value?.ask ?? null,
    (ask) => {
      if (ask && seat.value) asks.value = rememberAsk(seat.value.record.seatId, ask)
    },
  )

  watch(
    () => common.value?.room,
    (room) => {
      if (!room || !seat.value) return
      const { code, record } = seat.value
      keepSeat(code, { ...record, title: room.title }, room.retentionHours)
    },
  )

  /** The room has it: what was kept only until now can go, unless it was changed meanwhile. */
  function settled({ command }: Pending) {
    if (command.type !== 'rewrite.submit') return
    if (draftOf(command.askId)?.text === command.text) setDraft(command.askId, null)
  }

  function post(slot: string, command: SeatCommand) {
    problem.value = null
    void outbox?.post({ slot, command: { ...command, ...stamp() } })
  }

  const vote = (askId: string, choice: string, because?: 'lands' | 'accurate-no') =>
    post(`vote:${askId}`, { type: 'vote.cast', askId, choice, because })

  const submit = (askId: string, draft: Draft) => post(`rewrite:${askId}`, { type: 'rewrite.submit', askId, ...draft })
  const pass = (askId: string) => post(`rewrite:${askId}`, { type: 'rewrite.pass', askId })
  const withdraw = (askId: string) => post(`rewrite:${askId}`, { type: 'rewrite.withdraw', askId })

  const waiting = (slot: string) => pending.value.find((entry) => entry.slot === slot)?.command

  /** This seat's vote: the one on its way, else the one the room has. */
  function voteOf(askId: string): { vote: Vote | null; saved: Saved } {
    const command = waiting(`vote:${askId}`)
    const there = own.value?.ownVotes[askId] ?? null
    const coming: Vote | null =
      command?.type === 'vote.cast' ? { choice: command.choice, because: command.because ?? null } : null
    return { vote: coming ?? there, saved: savedState(coming !== null, there !== null, state.value) }
  }

  /** This seat's text: as it will be once what is on its way has arrived. */
  function rewriteOf(askId: string): { rewrite: OwnRewrite | null; saved: Saved } {
    const command = waiting(`rewrite:${askId}`)
    const there = own.value?.ownRewrites[askId] ?? null
    const saved = savedState(command !== undefined, there !== null, state.value)
    if (command?.type === 'rewrite.submit')
      return { rewrite: { state: 'in', text: command.text, keepPrivate: command.keepPrivate ?? false }, saved }
    if (command?.type === 'rewrite.pass') return { rewrite: { state: 'passed' }, saved }
    return { rewrite: command ? null : there, saved }
  }

  const draftOf = (askId: string): Draft | null => (seat.value ? readDraft(seat.value.record.seatId, askId) : null)

  /** Keeps a draft on this phone, or drops it. Out: whether it would survive a reload. */
  function setDraft(askId: string, draft: Draft | null): boolean {
    if (!seat.value) return false
    const { seatId } = seat.value.record
    const isKept = draft ? keepDraft(seatId, askId, draft) : true
    if (!draft) dropDraft(seatId, askId)
    drafted.value = draftedAsks(seatId)
    return isKept
  }

  /** The asks this seat has a text for in the room. */
  const written = computed(() =>
    Object.keys({ ...own.value?.ownRewrites }).filter((askId) => own.value?.ownRewrites[askId]?.state !== 'passed'),
  )

  /** Goes out of the room without giving up the seat. */
  function stepOut() {
    outbox?.close()
    outbox = null
    live.close()
    seat.value = null
    pending.value = []
    drafted.value = []
    asks.value = {}
  }

  /** Forgets on this phone everything about this seat. */
  function forget() {
    if (seat.value) forgetSeat(seat.value.code)
    stepOut()
  }

  /** Leaves quietly: the room hears of it if it can, the phone forgets in any case. */
  async function leave() {
    await Promise.race([live.send({ type: 'seat.leave', ...stamp() }), new Promise((soon) => setTimeout(soon, 1_000))])
    forget()
  }

  return {
    ...live,
    seat,
    asks,
    drafted,
    problem,
    pending,
    written,
    enter,
    leave,
    stepOut,
    forget,
    vote,
    submit,
    pass,
    withdraw,
    voteOf,
    rewriteOf,
    draftOf,
    setDraft,
  }
})
