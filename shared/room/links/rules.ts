import { happened, NOTHING, refuse, type JoinRenewal, type KeyRenewal, type RuleResult, type Rules } from '../rule.ts'
import { rewriteOfKey } from '../rewrites/state.ts'
import type { Room } from '../state.ts'
import { isUnused } from './state.ts'

/** Rules for renewing links (K1–K6). */
export const links = {
  'link.renew': (room, command) => (command.which === 'join' ? renewJoin(room, command) : renewKey(room, command)),

  'link.use': (room, { keyHash }) => {
    const which = room.renewedKeys.get(keyHash)
    return which && isUnused(room, keyHash) ? happened({ type: 'link.used', which, keyHash }) : NOTHING
  },
} satisfies Partial<Rules>

function renewKey(room: Room, { which, keyHash }: KeyRenewal): RuleResult {
  const known = room.renewedKeys.get(keyHash)
  // A retry is the same renewal, unless the link was renewed again since.
  if (known === which) return room.newestKeys[which]?.keyHash === keyHash ? NOTHING : refuse('link-changed')
  if (known || room.seatOfKey.has(keyHash) || rewriteOfKey(room.rounds.values(), keyHash)) return refuse('key-taken')
  return happened({ type: 'link.renewed', which, keyHash })
}

function renewJoin(room: Room, { codes, token }: JoinRenewal): RuleResult {
  if (room.endedAt !== null) return refuse('room-ended')
  const code = codes.find((each) => each !== room.wayIn.code)
  return code === undefined ? refuse('try-again') : happened({ type: 'join.renewed', code, token })
}
