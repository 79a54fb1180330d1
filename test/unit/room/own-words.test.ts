import { expect, test } from 'vitest'
import { COMMANDS } from '../../../shared/protocol.ts'
import { rowOf } from '../../../shared/room/stages.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { givenRoom, go, here, people } from '../../support/given.ts'

// That nothing of them leaves the phone is tried in a browser, with all that it sends recorded (test/browser/own-words.test.ts).

test('Z1 given the stage of own words, then it takes nothing, counts nothing and tells nothing but that the room is there', () => {
  const { takes, counts, opens, tells } = rowOf('own-words')
  expect({ takes, counts, opens, tells }).toEqual({ takes: [], counts: null, opens: [], tells: [] })
  expect(Object.keys(COMMANDS).filter((type) => /own|words/.test(type))).toEqual([])
  const told = (stage: 'lobby' | 'own-words') => {
    const { room } = givenRoom({ preset: 'couples', naming: 'none' }, people(2), go('vote'), go(stage))
    const presence = here([1, 2])
    return [viewForPhones(room, presence), viewForScreen(room, presence), viewForHost(room, presence)].map((view) => ({
      ...view,
      place: null,
      count: null,
      session: null,
    }))
  }
  expect(told('own-words')).toEqual(told('lobby'))
  const { room } = givenRoom({ preset: 'couples' }, people(1), go('own-words'))
  expect(viewForSeat(room, 'id-1')).toEqual(viewForSeat(givenRoom({ preset: 'couples' }, people(1)).room, 'id-1'))
})
