import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'

/** Renews the links. */
export const linksChanges: Changes<'link.renewed' | 'link.used' | 'join.renewed'> = {
  'link.renewed': (room, { which, keyHash }) => {
    room.newestKeys[which] = { keyHash, isUsed: false }
    room.renewedKeys.set(keyHash, which)
  },

  'link.used': (room, { which, keyHash }) => {
    if (room.newestKeys[which]?.keyHash === keyHash) room.newestKeys[which] = { keyHash, isUsed: true }
  },

  'join.renewed': (room, { code, token }) => {
    room.wayIn = { code, token }
  },
}

/** Lists the seats whose own part each event changes. */
export const linksAffects: Affects<'link.renewed' | 'link.used' | 'join.renewed'> = {
  'link.renewed': () => [],
  'link.used': () => [],
  'join.renewed': () => [],
}
