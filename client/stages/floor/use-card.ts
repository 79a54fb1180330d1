import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch, watchEffect } from 'vue'
import { isUnderWay } from '../../../shared/room/floor/under-way.ts'
import { ofSeat } from '../../phone/seat/kept-seat.ts'
import { useStageSeat, type StageSeat } from '../../phone/seat/stage-seat.ts'
import type { FloorCommandType } from '../../room/outbox.ts'
import { outlivesPage } from '../../room/storage.ts'
import {
  answered,
  cardOf,
  freshUntil,
  givesAway,
  NO_CONTACT,
  unconfirmed,
  unsettles,
  type Contact,
  type Pressing,
} from './card.ts'
import { nameWindow } from './window-name.ts'

/** The server is asked so often whether the card is here and the turn lasts, in ms. */
const ASK_MS = 3_000

const PRESSING: Record<FloorCommandType, Pressing> = {
  'floor.begin': 'begin',
  'floor.said': 'said',
  'floor.heard': 'heard',
  'floor.pass': 'pass',
  'floor.swap': 'swap',
  'floor.break': 'break',
  'floor.resume': 'resume',
  'floor.done': 'done',
  'floor.take': 'take',
}

const pressingOf = (seat: StageSeat): Pressing | null => {
  const moving = seat.floorMoving()
  return moving && PRESSING[moving]
}

let isRemembered = () => true
const thisWindow = nameWindow(() => isRemembered())

/** What a person can do on the card. */
export type FloorSends = Pick<
  ReturnType<typeof useCard>,
  'begin' | 'said' | 'heard' | 'pass' | 'swap' | 'takeBreak' | 'resume' | 'done' | 'take'
>

/** Shows the card of the floor in this window, and asks the server whether it may. */
export function useCard() {
  const seat = useStageSeat()
  /** A seat that nobody has: the console shows this page, and there is nothing to ask. */
  const isMadeUp = seat.seat === null
  const floor = computed(() => seat.own?.ownFloor ?? null)
  const pressing = computed(() => pressingOf(seat))
  // The page is given ten seconds for its first answer; until then it only shows no floor.
  const contact = shallowRef<Contact>({ ...NO_CONTACT, heardAt: Date.now() })
  /** Counts up when time alone may have changed the card. */
  const looks = ref(0)
  let isAsking = false

  isRemembered = () => {
    const seatId = seat.seat?.record.seatId
    return !givesAway(pressingOf(seat)) || (seatId !== undefined && outlivesPage(ofSeat(seatId, 'outbox')))
  }

  const card = computed(() => {
    void looks.value
    const now = Date.now()
    const known = { floor: floor.value, pressing: pressing.value, now, serverNow: seat.serverNow() }
    if (!isMadeUp) return cardOf({ ...known, window: thisWindow.name, contact: contact.value })
    const confirmed = { turnId: floor.value?.turnId ?? '', askedAt: now }
    const window = 'made-up'
    return cardOf({
      ...known,
      floor: floor.value && { ...floor.value, window },
      window,
      contact: { epoch: 0, confirmed, heardAt: now },
    })
  })

  const isHidden = () => document.visibilityState === 'hidden'

  async function ask(): Promise<void> {
    const at = floor.value
    if (isMadeUp || isAsking || isHidden() || !at || !isUnderWay(at.phase) || unsettles(pressing.value)) return
    if (at.window !== thisWindow.name || at.isAway) return
    isAsking = true
    const { turnId } = at
    const question = { epoch: contact.value.epoch, turnId, askedAt: Date.now() }
    const answer = await seat.send({ type: 'floor.confirm', window: thisWindow.name, turn: turnId })
    isAsking = false
    const isRefused = !answer.ok && (answer.code === 'floor-moved' || answer.code === 'floor-elsewhere')
    if (answer.ok || isRefused) contact.value = answered(contact.value, question, answer.ok)
    // The floor has moved on and this window was not told, or not yet.
    if (isRefused) seat.wake()
    else if (floor.value?.turnId !== turnId || contact.value.epoch !== question.epoch) void ask()
  }

  watch(
    pressing,
    (now, before) => {
      if (unsettles(now) || unsettles(before)) contact.value = unconfirmed(contact.value)
      if (now === null) void ask()
    },
    { flush: 'sync' },
  )
  watch(
    () => [floor.value?.turnId, floor.value?.window, floor.value?.isAway, floor.value?.phase, seat.state],
    () => void ask(),
    { immediate: true },
  )

  /** A phone that sleeps shows no floor when it wakes up, until the server has confirmed it again. */
  function look() {
    contact.value = { ...unconfirmed(contact.value), heardAt: isHidden() ? 0 : Date.now() }
    looks.value++
    void ask()
  }

  // The card changes by itself when what was confirmed is too old, and when a card that was left behind shows none.
  watchEffect((onCleanup) => {
    void looks.value
    const now = Date.now()
    const due = [freshUntil(contact.value), now + (floor.value?.from ?? 0) - seat.serverNow()].filter((at) => at > now)
    if (!due.length) return
    const timeout = setTimeout(() => looks.value++, Math.min(...due) - now + 1)
    onCleanup(() => clearTimeout(timeout))
  })

  let asking: number | undefined
  onMounted(() => {
    asking = window.setInterval(() => void ask(), ASK_MS)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', look)
  })
  onBeforeUnmount(() => {
    window.clearInterval(asking)
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pageshow', look)
  })

  const turn = () => floor.value?.turnId ?? ''

  return {
    floor,
    card,
    isMadeUp,
    /** Whether something is on its way, so that nothing else can be pressed. */
    isSending: computed(() => pressing.value !== null),
    begin: () => seat.moveFloor({ type: 'floor.begin', window: thisWindow.name }),
    said: () => seat.moveFloor({ type: 'floor.said', turn: turn() }),
    heard: (yes: boolean) => seat.moveFloor({ type: 'floor.heard', turn: turn(), yes }),
    pass: () => seat.moveFloor({ type: 'floor.pass', turn: turn() }),
    swap: () => seat.moveFloor({ type: 'floor.swap', turn: turn() }),
    takeBreak: (minutes: 5 | 15) => seat.moveFloor({ type: 'floor.break', minutes }),
    resume: () => seat.moveFloor({ type: 'floor.resume' }),
    done: () => seat.moveFloor({ type: 'floor.done' }),
    take: (both?: boolean) =>
      seat.moveFloor({ type: 'floor.take', window: thisWindow.name, ...(both !== undefined && { both }) }),
  }
}
