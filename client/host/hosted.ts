import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { KeyLink } from '../../shared/room/links/schemas.ts'
import { isRecord, onOtherTab, readJson, writeJson } from '../room/storage.ts'

/** A room whose host key this device holds. */
export interface HostedRoom {
  roomId: string
  hostKey: string
  /** Null when the console was opened by a link without it. */
  screenKey: string | null
  /** The key of who reads along, once a link for them was made here. */
  readerKey?: string
  /** Keys that were made for these links and may have replaced them: the room has not answered yet. */
  nextKeys?: Partial<Record<KeyLink, string>>
  /** Empty until this device has seen the room once. */
  title: string
  /** The title of its deck; left out by versions that did not keep it. */
  deck?: string
  code: string
  /** When it was opened, or first seen on this device, in ms since 1970. */
  openedAt: number
  /** Whether it is a rehearsal: it is gone when it ends. */
  isRehearsal?: boolean
  /** The deck of one’s own that it tries out, to go back to. */
  deckId?: string
  /** What its console saw last: how many had a seat, and until when it is kept once it has ended. */
  seen?: { people: number; isEnded: boolean; keptUntil: number | null }
}

const KEY = 'reask.hosted'

/** Lists the rooms opened or run from this browser, the newest first. They are kept in the browser's storage. */
export const useHosted = defineStore('hosted', () => {
  const rooms = ref(load())
  /** Whether a room was just deleted from its console: the list says so once. */
  const wasDeleted = ref(false)

  // Another tab may open or forget a room too.
  onOtherTab((key) => {
    if (key === KEY || key === null) rooms.value = load()
  })

  const find = (roomId: string) => rooms.value.find((room) => room.roomId === roomId)

  /** Adds a room, or adds to what is known of one. Out: whether it was stored, so that it outlives this page. */
  function remember(news: Partial<HostedRoom> & { roomId: string; hostKey: string }): boolean {
    const known = load()
    const before = known.find(({ roomId }) => roomId === news.roomId)
    const room = { screenKey: null, title: '', code: '', openedAt: Date.now(), ...before, ...news }
    return keep([room, ...known.filter(({ roomId }) => roomId !== news.roomId)])
  }

  const forget = (gone: string) => keep(load().filter(({ roomId }) => roomId !== gone))

  function keep(list: HostedRoom[]): boolean {
    rooms.value = list.sort((a, b) => b.openedAt - a.openedAt)
    return writeJson(KEY, rooms.value)
  }

  return { rooms, wasDeleted, find, remember, forget }
})

const load = (): HostedRoom[] => readJson(KEY, (value) => (Array.isArray(value) ? value.filter(isHosted) : null)) ?? []

const isHosted = (value: unknown): value is HostedRoom =>
  isRecord(value) &&
  ['roomId', 'hostKey', 'title', 'code'].every((field) => typeof value[field] === 'string') &&
  (value.deck === undefined || typeof value.deck === 'string') &&
  (value.nextKeys === undefined || isRecord(value.nextKeys)) &&
  (value.readerKey === undefined || typeof value.readerKey === 'string') &&
  (value.isRehearsal === undefined || typeof value.isRehearsal === 'boolean') &&
  (value.deckId === undefined || typeof value.deckId === 'string') &&
  (value.seen === undefined || (isRecord(value.seen) && typeof value.seen.people === 'number')) &&
  (value.screenKey === null || typeof value.screenKey === 'string') &&
  typeof value.openedAt === 'number'
