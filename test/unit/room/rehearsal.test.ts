import * as v from 'valibot'
import { expect, test } from 'vitest'
import { copyFor } from '../../../shared/room/rehearsal/copy.ts'
import { isPretend, pretendKeyHash, rehearsalRefusal } from '../../../shared/room/rehearsal/state.ts'
import { rehearsalCommands } from '../../../shared/room/rehearsal/schemas.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import { mayReaderSend } from '../../../shared/senders.ts'
import { hashKey, secureRandom } from '../../../server/secrets.ts'
import {
  addAsk,
  agenda,
  end,
  ears,
  givenRoom,
  go,
  here,
  join,
  people,
  plan,
  reopen,
  START,
  title,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const rehearsal = (...past: Parameters<typeof givenRoom> extends [unknown, ...infer Past] ? Past : never) =>
  givenRoom({ rehearsal: true, naming: 'none' }, ...past)
const pretend = (number: number) => join(undefined, pretendKeyHash('room', number))
const start = (count: number) => ({ type: 'rehearsal.start', people: count }) as const
const STOP = { type: 'rehearsal.stop' } as const

test('S10 phones, screen and console of a rehearsal are told that it is one, and those of other rooms nothing', () => {
  const told = (scene: ReturnType<typeof givenRoom>) => {
    const presence = here([])
    const views = [viewForPhones, viewForScreen, viewForHost].map((view) => view(scene.room, presence))
    return views.map(({ room }) => room.rehearsal)
  }
  expect(told(rehearsal())).toEqual([true, true, true])
  expect(told(givenRoom({}))).toEqual([undefined, undefined, undefined])
})

test('S11 pretend people are called and sent away in a rehearsal alone', () => {
  const { room } = rehearsal()
  expect([rehearsalRefusal(room, start(12), 0), rehearsalRefusal(room, STOP, 12)]).toEqual([null, null])
  const other = givenRoom({}).room
  for (const command of [start(12), STOP]) expect(rehearsalRefusal(other, command, 0)).toBe('not-a-rehearsal')
})

test('S11 while some are here, a different number is refused, and the same one is a retry', () => {
  const { room } = rehearsal()
  expect(rehearsalRefusal(room, start(40), 12)).toBe('rehearsal-runs')
  expect(rehearsalRefusal(room, start(12), 12)).toBeNull()
})

test('S11 after the end nobody comes', () => {
  const { room } = rehearsal(end)
  for (const command of [start(12), STOP]) expect(rehearsalRefusal(room, command, 0)).toBe('room-ended')
})

test('S11 one to three hundred can be called, and not by whoever reads along', () => {
  const isForm = (count: number) => v.is(rehearsalCommands['rehearsal.start'], start(count))
  expect([0, 1, 12, 300, 301, 1.5].filter(isForm)).toEqual([1, 12, 300])
  expect([mayReaderSend('rehearsal.start'), mayReaderSend('rehearsal.stop')]).toEqual([false, false])
})

test('S12 the console is told how many of those here are pretend people; in other rooms it is told nothing', () => {
  const { room } = rehearsal(pretend(1), pretend(2), join(undefined, 'key-3'))
  expect(viewForHost(room, here([1, 2, 3])).pretend).toBe(2)
  expect(viewForHost(room, here([3], [1, 2])).pretend).toBe(0)
  expect(viewForPhones(room, here([1, 2, 3])).here).toBe(3)
  expect(viewForHost(givenRoom({}, people(2)).room, here([1, 2])).pretend).toBeNull()
})

test('S13 no key opens the seat of a pretend person, who has the same seat again', () => {
  const { room } = rehearsal(pretend(1), pretend(1))
  expect([...room.seats.values()].map(isPretend)).toEqual([true])
  const keys = Array.from({ length: 200 }, () => hashKey(secureRandom.key()))
  const real = rehearsal(...keys.map((keyHash) => join(undefined, keyHash))).room
  expect([...real.seats.values()].filter(isPretend)).toEqual([])
  expect(keys.some((key) => key.length === pretendKeyHash('room', 1).length)).toBe(false)
})

test('S14 the end of a rehearsal cannot be undone, and the console is told so', () => {
  const scene = rehearsal(people(1), end)
  scene.when(...reopen).then('end-is-final')
  expect(viewForHost(scene.room, here([1])).ending).toEqual({ reopenUntil: null, folded: false })
})

const prepared = () =>
  givenRoom(
    { naming: 'none' },
    title('Tuesday group'),
    agenda([{ askId: FIRST }, { block: 'break', title: 'Tea', minutes: 10 }, { askId: SECOND, minutes: 20 }], START),
    plan(['mark']),
    plan(['talk'], SECOND),
    ears(true),
    people(3),
    addAsk('brought'),
    go('vote'),
  )

test('S15 a copy has the settings and the plan of its room, and nothing that people brought', () => {
  const { room } = prepared()
  const copy = copyFor(room, null)
  expect(copy).toEqual({
    head: { ...withoutCode(room.head), stages: ['mark'] },
    beginnings: [
      { type: 'title.set', title: 'Tuesday group' },
      {
        type: 'agenda.set',
        items: [{ askId: FIRST }, { block: 'break', title: 'Tea', minutes: 10 }, { askId: SECOND, minutes: 20 }],
      },
      { type: 'plan.set', askId: SECOND, stages: ['talk'] },
      { type: 'ears.set', on: true },
    ],
  })
  expect(JSON.stringify(copy)).not.toContain('brought')
})

test('S15 a copy begins at the ask that was chosen; one that the deck does not have cannot be', () => {
  const { room } = prepared()
  const items = (askId: string) => copyFor(room, askId)?.beginnings.find(({ type }) => type === 'agenda.set')
  expect(items(SECOND)).toEqual({ type: 'agenda.set', items: [{ askId: SECOND, minutes: 20 }] })
  for (const askId of ['nothing', room.brought.keys().next().value ?? '']) expect(copyFor(room, askId)).toBeNull()
})

test('S15 of a room that follows its deck nothing has to be set', () => {
  expect(copyFor(givenRoom({}).room, null)?.beginnings).toEqual([])
})

function withoutCode({ code: _, ...head }: ReturnType<typeof givenRoom>['room']['head']) {
  return head
}
