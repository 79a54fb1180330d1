import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSnapshots } from '../../../server/live/snapshots.ts'
import { note } from '../../../shared/room/applied.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { given, go, join, seat, snapshot } from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'
import { FIRST, NO_WINDOWS } from '../../support/sample.ts'

const snapshots = createSnapshots('this build')

function allViews(room: Room): string {
  const presence = { now: new Set(room.seats.keys()), sinceStage: new Set(room.seats.keys()), windows: NO_WINDOWS }
  return JSON.stringify([
    viewForHost(room, presence),
    viewForScreen(room, presence),
    viewForPhones(room, presence),
    [...room.seats.keys()].map((seatId) => viewForSeat(room, seatId)),
  ])
}

test('a room that was written down and read is the same, and so is all that it becomes', { timeout: PATIENCE }, () => {
  const property = fc.property(history, fc.nat(60), (each, at) => {
    let read = null as Room | null
    let deeds = 0
    const { room } = play(each, {
      after({ room, stored }, _deed, decision) {
        if (read && 'events' in decision) {
          for (const event of decision.events) evolve(read, event)
          if (decision.noted) note(read, decision.noted)
          keepWords(read, decision.words)
        }
        if (deeds++ !== at) return
        read = snapshots.read(snapshots.write(room), room.head)
        if (!read) throw new Error('it is not read')
        keepWords(read, Object.fromEntries(stored))
        expect(snapshot(read)).toBe(snapshot(room))
      },
    })
    if (!read) return
    expect(snapshot(read)).toBe(snapshot(room))
    expect(allViews(read)).toBe(allViews(room))
  })
  fc.assert(property, runs(500))
})

const { room } = given(join('Zaphira'), go('rewrite'), [
  { type: 'rewrite.submit', askId: FIRST, text: 'Would you come along?' },
  seat(1),
])

test('no name and no text is written down', () => {
  expect([...room.words.values()]).toEqual(['Zaphira', 'Would you come along?'])
  const written = Buffer.from(snapshots.write(room))
  for (const encoding of ['utf8', 'utf16le'] as const)
    for (const word of ['Zaphira', 'come along']) expect(written.includes(Buffer.from(word, encoding))).toBe(false)
  expect(snapshots.read(written, room.head)?.words).toEqual(new Map())
})

test('what another build wrote is not read', () => {
  expect(createSnapshots('another build').read(snapshots.write(room), room.head)).toBe(null)
})

test('what is damaged anywhere, or cut off, is not read', () => {
  const written = snapshots.write(room)
  const place = fc.nat(written.length - 1)
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = Uint8Array.from(written)
      damaged[at] = (damaged[at] ?? 0) ^ by
      expect(snapshots.read(damaged, room.head)).toBe(null)
      expect(snapshots.read(written.subarray(0, at), room.head)).toBe(null)
    }),
  )
})
