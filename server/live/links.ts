import type { RoomCommand } from '../../shared/room/decide.ts'
import { isUnused } from '../../shared/room/links/state.ts'
import type { Command } from '../../shared/protocol.ts'
import type { PresentCommandType } from '../../shared/room/rule.ts'
import { hashKey, type Random } from '../secrets.ts'
import { stillOpens, type Store } from '../store/store.ts'
import type { LiveSocket } from './io.ts'
import type { LiveRoom } from './rooms.ts'
import { wakeAt } from './wake.ts'

/** So many codes are drawn for one renewal. That all of them are in use will not happen with any number of rooms. */
const CODES_DRAWN = 8

/** After this long, keys that could not be read are read again. */
const RETRY_MS = 1_000

export type ForRules = Exclude<Command, { type: PresentCommandType }>

/** Makes what the rules decide of what was sent: they are given the hash of a key, and codes to choose from. */
export function forRules(command: ForRules, random: Random): RoomCommand {
  if (command.type === 'rewrite.submit') {
    const { textKey, ...rest } = command
    return textKey === undefined ? rest : { ...rest, keyHash: hashKey(textKey) }
  }
  if (command.type !== 'link.renew') return command
  const { key, which, ...rest } = command
  if (which !== 'join') return { ...rest, which, keyHash: hashKey(key ?? '') }
  return { ...rest, which, codes: Array.from({ length: CODES_DRAWN }, () => random.code()), token: random.key() }
}

/** Records that somebody came with this key, where that ends older keys. */
export async function noteUse({ room, submit }: LiveRoom, keyHash: string): Promise<void> {
  const state = room()
  // When this cannot be stored just now, the older keys end by their time.
  if (state && isUnused(state, keyHash)) await submit({ type: 'link.use', keyHash }, { role: 'server' })
}

interface LinkWatchDeps {
  /** The consoles and screens that are connected to the room. */
  windows: () => LiveSocket[]
  store: Store
  clock: () => number
  failed: (error: unknown) => void
}

export interface LinkWatch {
  /**
   * Tells the consoles and screens whose link was changed, and disconnects them; does so again when the next key
   * expires. Never rejects.
   */
  check(): Promise<void>
  close(): void
}

/** Watches the windows of one room, for keys that open nothing any more. When they end stands in the store. */
export function watchLinks({ windows, store, clock, failed }: LinkWatchDeps): LinkWatch {
  let stop = () => {}
  let isClosed = false

  /** Ends the windows with expired keys. Out: when the next key expires; infinity when none does. */
  async function endExpired(): Promise<number> {
    let next = Infinity
    for (const socket of windows()) {
      const key = await store.findKey(socket.data.keyHash)
      if (key && stillOpens(key, clock())) {
        next = Math.min(next, key.expiresAt ?? Infinity)
        continue
      }
      socket.emit('bye', { code: 'link-changed' })
      socket.disconnect()
    }
    return next
  }

  async function check() {
    let next = clock() + RETRY_MS
    try {
      next = await endExpired()
    } catch (error) {
      failed(error)
    }
    stop()
    if (next < Infinity && !isClosed) stop = wakeAt(next, clock, () => void check())
  }

  return {
    check,
    close() {
      isClosed = true
      stop()
    },
  }
}
