import type { RoomHead } from '../head/state.ts'
import type { KeyLink } from './schemas.ts'

/** The newest key of a link, by its hash. */
export interface NewestKey {
  keyHash: string
  /** Whether it was used: then no older key opens anything. */
  isUsed: boolean
}

/** The links as they are now. The keys that a room was opened with are known to the store alone. */
export interface LinksOfRoom {
  /** How people join: the code they type, and the token in links and QR codes. */
  wayIn: { code: string; token: string }
  /** The newest key of each link that was renewed. */
  newestKeys: Partial<Record<KeyLink, NewestKey>>
  /** Every key that a link was renewed to, by its hash, with its link. */
  renewedKeys: Map<string, KeyLink>
}

export const newLinks = ({ code, joinToken }: RoomHead): LinksOfRoom => ({
  wayIn: { code, token: joinToken },
  newestKeys: {},
  renewedKeys: new Map(),
})

/** Tells whether this is the newest key of its link and has not been used. */
export const isUnused = ({ newestKeys, renewedKeys }: LinksOfRoom, keyHash: string): boolean => {
  const which = renewedKeys.get(keyHash)
  const newest = which && newestKeys[which]
  return newest?.keyHash === keyHash && !newest.isUsed
}
