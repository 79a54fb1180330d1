import type { Change, Claims } from '../store.ts'

/** Which keys and codes are in use, as far as anybody in this transaction claims them, while its rooms are decided. */
export interface Claimed {
  takenOf(claims: Claims | null): ReadonlySet<string>
  /** Notes what a room takes and what it gives back. */
  note(roomId: string, change: Change): void
}

/** In: those that were in use before. */
export function createClaimed(
  keys: readonly { hash: string; room_id: string; role: string }[],
  codes: readonly { code: string; room_id: string }[],
): Claimed {
  const keyOf = new Map(keys.map(({ hash, room_id, role }) => [hash, { roomId: room_id, role }]))
  const roomOf = new Map(codes.map(({ code, room_id }) => [code, room_id]))

  return {
    takenOf: (claims) =>
      new Set([
        ...(claims?.keys ?? []).filter((hash) => keyOf.has(hash)),
        ...(claims?.codes ?? []).filter((code) => roomOf.has(code)),
      ]),
    note(roomId, { folded, keys: changed, links }) {
      if (folded)
        for (const [hash, key] of keyOf)
          if (key.roomId === roomId && (key.role === 'seat' || key.role === 'text')) keyOf.delete(hash)
      for (const [hash, key] of Object.entries(changed)) {
        if (keyOf.get(hash)?.roomId === roomId) keyOf.delete(hash)
        if (key) keyOf.set(hash, { roomId, role: key.role })
      }
      for (const link of links ?? [])
        if (link.type === 'way-in') {
          for (const [code, owner] of roomOf) if (owner === roomId) roomOf.delete(code)
          roomOf.set(link.code, roomId)
        }
    },
  }
}
