import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKeyOfRoom } from '../../../server/live/claims.ts'
import { keysChangedBy } from '../../../server/live/room-keys.ts'
import type { KeysChange } from '../../../server/store/store.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'

test(
  'the keys that the store has are those of the seats, of the texts that are there, and of links',
  { timeout: PATIENCE },
  () => {
    let gone = 0
    const property = fc.property(history, (each) => {
      // In rooms of 0.1.0 a removal took the text away; such texts had no keys.
      fc.pre(each.lots)
      const { room, log } = play(each)
      const again = newRoom(room.head)
      const keys: KeysChange = {}
      for (const event of log) {
        for (const [hash, key] of Object.entries(keysChangedBy(again, event))) {
          if (key) keys[hash] = key
          else if (Reflect.deleteProperty(keys, hash)) gone++
        }
        evolve(again, event)
      }
      const seats = [...room.seats.values()].map(({ keyHash, seatId }) => [keyHash, { role: 'seat', seatId }])
      const texts = [...room.rounds.values()]
        .flatMap(({ rewrites }) => [...rewrites.values()])
        .flatMap(({ keyHash }) => (keyHash === null ? [] : [[keyHash, { role: 'text', seatId: null }]]))
      const links = [...room.renewedKeys].map(([hash, role]) => [hash, { role, seatId: null }])
      expect(keys).toEqual(Object.fromEntries([...seats, ...texts, ...links]))
      for (const hash of Object.keys(keys)) expect(isKeyOfRoom(room, hash)).toBe(true)
    })
    fc.assert(property, runs(400))
    expect(gone).toBeGreaterThan(0)
  },
)
