import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { RoomPreview } from '../../../shared/http.ts'
import type { Joining } from '../../../shared/protocol.ts'
import type { AskSlice } from '../../../shared/room/course/view.ts'
import { voiceOf } from '../../../shared/room/lists.ts'
import { ownKey, readOwnKey } from '../../../shared/room/rewrites/voices.ts'
import type { Range } from '../../../shared/stats/tokens.ts'
import { readAsks, rememberAsk } from './asks.ts'
import { draftedTexts, dropDraft, keepDraft, readDraft, type Draft } from './drafts.ts'
import { keepNotes, NO_NOTES, readNotes, type Notes } from './notes.ts'
import { createDoorPatience, type Why } from './door-patience.ts'
import { savedState } from './saved.ts'
import {
  forgetSeat,
  inheritDrafts,
  isKnown,
  keepSeat,
  ofSeat,
  readSeat,
  seatsHere,
  seatKeyOf,
  type KnownSeat,
} from './kept-seat.ts'
import { randomKey } from '../../room/random.ts'
import { forgetStamps, stamp } from '../../room/stamp.ts'
import { onOtherTab } from '../../room/storage.ts'
import { useSubmissions } from './submissions.ts'
import { useLive } from '../../room/live.ts'
import { usePost } from './post.ts'

/** Holds one seat in one room: what the room tells it, what it has sent, and what is still being sent. */
export const useSeat = defineStore('seat', () => {
  const live = useLive<'seat'>()
  const { common, own, state } = live
  /** Whether the facilitator has paused the room. */
  const isPaused = computed(() => common.value?.hold.paused ?? false)
  const mail = usePost(live.send, () => isPaused.value)
  const seat = shallowRef<{ code: string; record: KnownSeat } | null>(null)
  /** The asks this seat has seen, and the texts (`ownKey`) of which it has a draft. */
  const asks = shallowRef<Record<string, AskSlice>>({})
  const drafted = shallowRef<string[]>([])
  /** The notes that this phone keeps for the seat. */
  const notes = shallowRef(NO_NOTES)
  /** The text (`ownKey`) whose draft was just changed in another tab of this phone. */
  const changedElsewhere = shallowRef<{ key: string } | null>(null)
  /** Whether this phone has left the room, here or in another tab. */
  const hasLeft = shallowRef(false)

  /** Connects to a room with the seat this phone has there. */
  function enter(code: string, record: KnownSeat) {
    take(code, record)
    live.open(record.seatKey, { room: code })
  }

  /**
   * Takes a seat in a room by connecting to it, and enters. The key is made and kept before the room is asked, so that a
   * retry does not take a second seat. Out: why the room refused; null when this phone is in.
   */
  function join(
    { code, ...shown }: Omit<Joining, 'seatKey'>,
    { title, retentionHours }: Pick<RoomPreview, 'title' | 'retentionHours'>,
  ): Promise<Why | null> {
    const { seatKey, seatId: before } = readSeat(code) ?? { seatKey: randomKey(), seatId: null }
    keepSeat(code, { seatKey, title, roomId: null, seatId: before }, retentionHours)
    return new Promise((resolve) => {
      const wait = createDoorPatience((why) => {
        if (why) live.close()
        resolve(why)
      })
      live.open(seatKey, {
        room: code,
        door: {
          wish: { code, ...shown, seatKey },
          refused: (why) => wait.refused(why),
          joined(taken) {
            if (before && before !== taken.seatId) inheritDrafts(before, taken.seatId)
            take(code, { ...keepSeat(code, { seatKey, title, ...taken }, retentionHours), ...taken })
            mail.flush()
            wait.end(null)
          },
        },
      })
    })
  }

  /** Has this seat from now on, with what this phone keeps for it. */
  function take(code: string, record: KnownSeat) {
    hasLeft.value = false
    seat.value = { code, record }
    asks.value = readAsks(record.seatId)
    drafted.value = draftedTexts(record.seatId)
    notes.value = readNotes(record.seatId)
    mail.open(record.seatId)
  }

  watch([state, isPaused], () => state.value === 'online' && mail.flush())

  // Two tabs of one phone share one seat, so they show the same text and leave together.
  onOtherTab((key) => {
    if (!seat.value) return
    const { code, record } = seat.value
    if (key === null || key === seatKeyOf(code)) return leaveIfForgotten()
    if (key === ofSeat(record.seatId, 'outbox')) return mail.reload()
    if (key === ofSeat(record.seatId, 'notes')) return void (notes.value = readNotes(record.seatId))
    const [, ofDraft] = key.split(ofSeat(record.seatId, 'draft.'))
    if (ofDraft === undefined) return
    drafted.value = draftedTexts(record.seatId)
    changedElsewhere.value = { key: ofDraft }
  })
  // A page that the browser restores from its memory may show a seat that was left in the meantime.
  window.addEventListener('pageshow', ({ persisted }) => persisted && leaveIfForgotten())

  function leaveIfForgotten() {
    if (!seat.value) return
    const { code, record } = seat.value
    const now = readSeat(code)
    if (!now) leave()
    else if (isKnown(now) && now.seatId !== record.seatId) enter(code, now)
  }

  watch(
    () => common.value?.ask ?? null,
    (ask) => {
      if (ask && seat.value) asks.value = rememberAsk(seat.value.record.seatId, ask, asks.value)
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

  // Once the room has an answer, the copy kept on the phone can be deleted, unless it was changed in the meantime.
  watch(
    mail.arrived,
    (command) => {
      if (command?.type !== 'rewrite.submit') return
      const key = ownKey(command.askId, voiceOf(command))
      const draft = draftOf(key)
      const isSame = draft?.text === command.text && sameRange(draft.verb, command.verb ?? null)
      if (isSame) setDraft(key, null)
    },
    { flush: 'sync' },
  )

  const savedOf = (isPending: boolean, isThere: boolean) => savedState(isPending, isThere, state.value, isPaused.value)
  const submissions = useSubmissions({ ...mail, own, savedOf })

  const draftOf = (key: string): Draft | null => (seat.value ? readDraft(seat.value.record.seatId, key) : null)

  /** Keeps a draft on this phone, or deletes it when it is null. Returns whether it would survive a reload. */
  function setDraft(key: string, draft: Draft | null): boolean {
    if (!seat.value) return false
    const { seatId } = seat.value.record
    const isKept = draft ? keepDraft(seatId, key, draft) : true
    if (!draft) dropDraft(seatId, key)
    drafted.value = draftedTexts(seatId)
    return isKept
  }

  /** Deletes what this phone knows of an ask that was taken out of the room: its words, and a draft for it. */
  function forgetAsk(askId: string) {
    const { [askId]: _, ...others } = asks.value
    asks.value = others
    for (const key of drafted.value) if (readOwnKey(key).askId === askId) setDraft(key, null)
  }

  /** Remembers something for this seat, on this phone only. */
  function note(change: Partial<Notes>) {
    notes.value = { ...notes.value, ...change }
    if (seat.value) keepNotes(seat.value.record.seatId, notes.value)
  }

  /** The texts (`ownKey`) that this seat has in the room. */
  const written = computed(() => {
    const rewrites = own.value?.ownRewrites ?? {}
    return Object.keys(rewrites).filter((key) => rewrites[key]?.state !== 'passed')
  })

  /** Disconnects from the room without giving up the seat. */
  function stepOut() {
    mail.close()
    live.close()
    seat.value = null
    drafted.value = []
    asks.value = {}
    notes.value = NO_NOTES
  }

  /** Leaves quietly and at once. The room is told if it can be reached; the phone deletes the seat in any case. */
  function leave() {
    live.part({ type: 'seat.leave', ...stamp() })
    if (seat.value) forgetSeat(seat.value.code)
    if (seatsHere().length === 0) forgetStamps()
    stepOut()
    hasLeft.value = true
  }

  return {
    ...live,
    pending: mail.pending,
    arrived: mail.arrived,
    problem: mail.problem,
    seat,
    asks,
    drafted,
    notes,
    changedElsewhere,
    hasLeft,
    isPaused,
    written,
    enter,
    join,
    leave,
    stepOut,
    ...submissions,
    note,
    forgetAsk,
    draftOf,
    setDraft,
  }
})

const sameRange = (a: Range | null, b: Range | null) => a?.from === b?.from && a?.to === b?.to
