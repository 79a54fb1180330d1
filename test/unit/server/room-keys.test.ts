import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKeyOfRoom, keysChangedBy } from '../../../server/live/room-keys.ts'
import type { KeysChange } from '../../../server/store/store.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'

test(
  'the keys that the store has are those of the seats and of the texts that are there',
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
      expect(keys).toEqual(Object.fromEntries([...seats, ...texts]))
      for (const [hash, key] of Object.entries(keys)) {
        const command =
          key?.role === 'seat'
            ? { type: 'seat.join' as const, keyHash: hash }
            : { type: 'rewrite.submit' as const, askId: 'first', text: 'words', keyHash: hash }
        expect(isKeyOfRoom(room, command)).toBe(true)
      }
    })
    fc.assert(property, runs(100))
    expect(gone).toBeGreaterThan(0)
  },
)
