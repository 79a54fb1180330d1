import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { KeyLink } from '../../shared/room/links/schemas.ts'
import { useHosted } from '../host/hosted.ts'
import { randomKey } from '../room/random.ts'
import type { BroughtKeys } from './links.ts'
import { useConsole, type Refusal } from './store.ts'

/** Where keys are kept when the browser stores nothing: in the address. Null removes them from it. */
type ToAddress = (keys: BroughtKeys | null) => Promise<unknown>

/** A key that opened something else, or was replaced since: another one is made. */
const USED_UP = new Set<Refusal>(['key-taken', 'link-changed'])

/**
 * Holds the keys of the room whose console this is, and renews them. A new key is kept before it is sent: whatever
 * happens then, one of the two kept keys opens the room.
 */
export const useRoomKeys = defineStore('room-keys', () => {
  const desk = useConsole()
  const hosted = useHosted()
  const roomId = ref('')
  const hostKey = ref<string | null>(null)
  const screenKey = ref<string | null>(null)
  const readerKey = ref<string | null>(null)
  const renewing = ref<KeyLink | null>(null)
  /** What came of the last renewal; `refusal` is null when it is done. */
  const outcome = ref<{ which: KeyLink; refusal: Refusal | null } | null>(null)
  /** Whether the address has the keys, because the browser stores nothing. */
  const isInAddress = ref(false)
  /** Whether this room was forgotten: news that is still on its way must not bring it back into the list. */
  let isForgotten = false
  let brought: BroughtKeys | null = null
  let toAddress: ToAddress = () => Promise.resolve()
  /** Keys that do not open this room. */
  const refused = new Set<string>()

  const known = computed(() => hosted.find(roomId.value))

  /** Begins with a room, and opens it. In: the keys of the link this page was opened with. */
  function begin(id: string, keys: BroughtKeys | null, address: ToAddress) {
    roomId.value = id
    isForgotten = false
    brought = keys
    isInAddress.value = false
    toAddress = address
    refused.clear()
    hostKey.value = null
    screenKey.value = keys?.screenKey ?? known.value?.screenKey ?? null
    readerKey.value = known.value?.readerKey ?? null
    tryNext()
  }

  /** Opens the room with the next key that may do. A key that may be newer comes before the one it replaces. */
  function tryNext() {
    const keys = [brought?.nextKey, brought?.hostKey, known.value?.nextKeys?.host, known.value?.hostKey]
    const next = keys.find((key) => key && !refused.has(key))
    if (next) change(next)
  }

  function change(key: string) {
    hostKey.value = key
    // What the room told stays in sight meanwhile.
    desk.open(key, { isSameRoom: desk.room !== null, room: known.value?.code })
  }

  watch(
    () => (desk.state === 'refused' && desk.refusal !== null) || desk.bye === 'link-changed',
    (isRefused) => {
      if (!isRefused || !hostKey.value) return
      refused.add(hostKey.value)
      tryNext()
    },
  )

  // Another tab of this browser changed the link.
  watch(
    () => known.value?.hostKey,
    (key) => {
      if (key && hostKey.value && key !== hostKey.value && !refused.has(key)) change(key)
    },
  )
  watch(
    () => known.value?.screenKey,
    (key) => {
      if (key) screenKey.value = key
    },
  )

  /** Keeps the key that has opened the room, with what the room says of itself. */
  async function keepOpened(room: { title: string; deck: string; code: string }) {
    const opened = hostKey.value
    if (!opened) return
    const { hostKey: before, nextKeys: { host: next, ...others } = {} } = known.value ?? {}
    // Of two keys that both open the room, the other may be the newer one: `finish` finds out.
    const other = opened === next ? undefined : before === undefined || before === opened ? next : before
    const host = other ?? (brought?.nextKey === opened ? undefined : brought?.nextKey)
    await keep({
      hostKey: opened,
      screenKey: screenKey.value,
      ...room,
      nextKeys: { ...others, ...(host && { host }) },
    })
  }

  async function keep(news: Partial<Omit<NonNullable<typeof known.value>, 'roomId'>>) {
    const key = news.hostKey ?? known.value?.hostKey ?? hostKey.value
    if (!key || isForgotten) return
    const isKept = hosted.remember({ roomId: roomId.value, ...news, hostKey: key })
    const nextKey = known.value?.nextKeys?.host ?? null
    brought = isKept ? null : { hostKey: key, screenKey: known.value?.screenKey ?? null, nextKey }
    isInAddress.value = brought !== null
    await toAddress(brought)
  }

  const keepNext = (which: KeyLink, key: string | undefined) =>
    keep({ nextKeys: { ...known.value?.nextKeys, [which]: key } })

  /** Renews a link. A key whose answer was lost is sent again: that is the same renewal. */
  async function renew(which: KeyLink): Promise<void> {
    if (renewing.value) return
    renewing.value = which
    outcome.value = null
    const key = known.value?.nextKeys?.[which] ?? randomKey()
    let refusal = await renewTo(which, key)
    if (refusal !== null && USED_UP.has(refusal)) refusal = await renewTo(which, randomKey())
    // The connection is there again, so this need not wait for a person.
    else if (refusal === 'offline' && desk.state === 'online') refusal = await renewTo(which, key)
    outcome.value = { which, refusal }
    renewing.value = null
  }

  /** What a renewed key is at once. */
  const TAKEN: Record<KeyLink, (key: string) => void> = {
    host: change,
    screen: (key) => (screenKey.value = key),
    reader: (key) => (readerKey.value = key),
  }

  async function renewTo(which: KeyLink, key: string): Promise<Refusal | null> {
    await keepNext(which, key)
    const answer = await desk.send({ type: 'link.renew', which, key })
    if (answer !== null) {
      if (USED_UP.has(answer)) await keepNext(which, undefined)
      return answer
    }
    TAKEN[which](key)
    await keep({
      [`${which}Key`]: key,
      nextKeys: { ...known.value?.nextKeys, [which]: undefined },
    })
    return null
  }

  /** Finishes the renewals whose answers were lost. */
  async function finish() {
    for (const which of ['screen', 'reader', 'host'] as const) {
      const key = known.value?.nextKeys?.[which]
      if (!key || renewing.value) continue
      renewing.value = which
      const refusal = await renewTo(which, key)
      if (refusal === null || outcome.value?.which === which) outcome.value = { which, refusal }
      renewing.value = null
    }
  }

  /** Takes the room off the list of this device. */
  function forget() {
    isForgotten = true
    hosted.forget(roomId.value)
  }

  function leave() {
    roomId.value = ''
    hostKey.value = null
    outcome.value = null
    desk.close()
  }

  return {
    ...{ roomId, hostKey, screenKey, readerKey, renewing, outcome, isInAddress },
    ...{ begin, leave, forget, keepOpened, finish, renew },
  }
})
