import * as v from 'valibot'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../../shared/protocol.ts'
import { LOBBY } from '../../../shared/room/place.ts'
import type { Room } from '../../../shared/room/state.ts'
import {
  anchors,
  at,
  given,
  go,
  here,
  HOST,
  judge,
  judgeOpened,
  mark,
  nextPair,
  open,
  pass,
  people,
  play,
  SERVER,
  show,
  showLot,
  sort,
  vote,
  voteAgain,
  warmUp,
  write,
  type Deed,
  type Standing,
} from '../../support/given.ts'
import { ASKS, FIRST, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'
import { viewForPhones } from '../../../shared/room/view.ts'

const lobby = LOBBY as Standing
const going = (from: Standing, to: Standing): Deed => [{ type: 'stage.go', from, to }, HOST]
const gone = (to: Standing) => ({ type: 'stage.gone', to }) as const
/** Every place there is: the third ask has no push-back. */
const everywhere = [
  lobby,
  ...ASKS.flatMap((askId) =>
    TRAINING_STAGES.filter((stage) => askId !== THIRD || stage !== 'push-back').map((stage) => at(stage, askId)),
  ),
]
const asked = (askId: string, seed: string) => ({ type: 'bands.asked', askId, seed }) as const

test('G1 going names the place it leaves', () => {
  given()
    .when(going(lobby, at('show')))
    .then(gone(at('show')))
    .when(going(at('show'), at('vote')))
    .then(gone(at('vote')))
})

test('G1 a room already at the target answers ok, wherever it was thought to be', () => {
  given(go('vote'))
    .when(going(at('show'), at('vote')))
    .then()
  given(go('vote'))
    .when(going(at('vote'), at('vote')))
    .then()
  given()
    .when(going(at('debrief'), lobby))
    .then()
})

test('G1 a room that stands elsewhere has moved on: another stage, or the same stage of another ask', () => {
  given(go('reveal'))
    .when(going(at('show'), at('vote')))
    .then('moved-on')
  given(go('vote', SECOND))
    .when(going(at('vote', FIRST), at('reveal', FIRST)))
    .then('moved-on')
  given(go('vote'))
    .when(going(lobby, at('show', SECOND)))
    .then('moved-on')
})

test('G1 two consoles that press Next at once go one stage on, not two', () => {
  const next = going(at('vote'), at('reveal'))
  given(go('vote'))
    .when(next)
    .then(gone(at('reveal')))
    .when(next)
    .then()
})

test('G2 B1 from anywhere one can go anywhere; on entering a debrief the bands are asked for', () => {
  for (const from of everywhere)
    for (const to of everywhere) {
      if (from === to) continue
      const seed = from.stage === 'debrief' ? 'id-2' : 'id-1'
      given(go(from))
        .when(going(from, to))
        .then(gone(to), ...(to.stage === 'debrief' ? [asked(to.askId, seed)] : []))
    }
})

test('G2 there is no going to an ask that is not in the deck', () => {
  given()
    .when(going(lobby, at('vote', 'nowhere')))
    .then('unknown-ask')
})

test('G2 a round begins when the room first comes to its ask; the lobby has none', () => {
  expect([...given(go('lobby'), go('vote'), go('lobby')).room.rounds.keys()]).toEqual([FIRST])
})

test('G2 nothing that was given is lost by going back and forth', () => {
  const played = [
    people(3),
    go('vote'),
    vote(1, 'decided'),
    vote(2, 'none', 'lands'),
    go('mark'),
    mark(1, [[0, 1]]),
    go('push-back'),
    play(1),
    go('vote-again'),
    voteAgain(1, 'dodge', { movedBy: { from: 0, to: 1 } }),
    go('reveal'),
    ...(['bars', 'again', 'shift', 'heat', 'reading', 'lens'] as const).map((step) => show(step)),
    go('warm-up'),
    warmUp(2, 'second', 'lower'),
    go('rewrite'),
    write(1, 'one'), // id-4
    write(2, 'two', { keepPrivate: true }),
    pass(3),
    showLot(),
    go('compare'),
    sort('id-4', 'picked'),
    anchors(true),
    nextPair(2), // id-6
    judge(2, 'id-6', 'first', 'lower'),
    nextPair(1), // id-7
    open(['original', 'id-4']),
    judgeOpened(1, 'second'),
    // From here on everything that was given is told.
    go('lobby'),
    go('compare'),
  ]
  const roundOf = ({ rounds }: Room) => {
    const round = rounds.get(FIRST)
    if (!round) throw new Error('there is no round')
    // Whether few answers differ is said of the stage that was left last (A2).
    const { first, again, marks, warmUps, writing } = round
    const about = [...round.openedPairs.values()].map(({ answers }) => answers)
    for (const each of [first, again, marks, warmUps, writing, ...about]) each.fewChanged = false
    // Nor is how long the room was where.
    round.spent.clear()
    return round
  }
  const before = roundOf(given(...played).room)
  for (const place of everywhere) {
    const { room } = given(...played, go(place), go('compare'))
    const after = roundOf(room)
    if (place.stage !== 'debrief' || place.askId !== FIRST) expect(after).toEqual(before)
    else
      expect(after).toEqual({
        ...before,
        debriefed: true,
        comparing: { ...before.comparing, fit: { seed: 'id-8', isFitted: false, bands: null } },
      })
    expect(room.words.get('id-4')).toBe('one')
  }
})

test('G3 leaving an ask erases the texts the facilitator removed from it, and only those', () => {
  for (const to of [lobby, at('show', SECOND), at('rewrite', THIRD)]) {
    const { room, words } = given(
      people(4),
      go('rewrite'),
      write(1, 'removed'), // id-5
      write(2, 'kept private'), // id-6
      write(3, 'picked'), // id-7
      write(4, 'removed and brought back'), // id-8, and the lot of the four
      sort('id-5', 'removed'),
      sort('id-6', 'private'),
      sort('id-7', 'picked'),
      sort('id-8', 'removed'),
      sort('id-8', 'waiting'),
    )
      .when(going(at('rewrite'), to))
      .then(gone(to), { type: 'rewrite.erased', askId: FIRST, rewriteId: 'id-5' })
    expect(words).toEqual({ 'id-5': null })
    expect([...room.words.values()]).toEqual(['kept private', 'picked', 'removed and brought back'])
    expect([...(room.rounds.get(FIRST)?.rewrites.keys() ?? [])]).toEqual(['client id-2', 'client id-3', 'client id-4'])
  }
})

test('G3 moving within an ask erases nothing', () => {
  const { room } = given(people(1), go('rewrite'), write(1, 'removed'), showLot(), sort('id-2', 'removed'))
    .when(going(at('rewrite'), at('compare')))
    .then(gone(at('compare')))
  expect(room.words.get('id-2')).toBe('removed')
})

test('G3 a text removed after its ask was left is erased by the next move at the latest', () => {
  const { room } = given(
    people(1),
    go('rewrite'),
    write(1, 'late'),
    showLot(),
    go('show', SECOND),
    sort('id-2', 'removed'),
    go('lobby'),
  )
  expect([...room.words.values()]).toEqual([])
})

test('G4 the reveal opens one step after another', () => {
  given(go('reveal'))
    .when(show('bars'))
    .then({ type: 'reveal.shown', askId: FIRST, step: 'bars' })
    .when(show('reading'))
    .then({ type: 'reveal.shown', askId: FIRST, step: 'reading' })
})

test('G4 the reading is never open before the bars', () => {
  given(people(1), go('vote'), vote(1, 'decided'), go('reveal')).when(show('reading')).then('not-revealing')
})

test('G4 a step once opened stays open, however often it is opened and wherever the room goes meanwhile', () => {
  const scene = given(go('reveal'), show('bars'), show('reading'))
  scene.when(show('bars')).then().when(show('reading')).then()
  const { room } = given(go('reveal'), show('bars'), show('reading'), go('show', THIRD), go('vote'), go('reveal'))
  expect(room.rounds.get(FIRST)?.revealed).toEqual(new Set(['bars', 'reading']))
  expect(viewForPhones(room, here([])).reading?.why).toBe('first/why')
})

test('G4 nothing is opened outside the reveal of that ask', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'reveal'))
    given(go('reveal'), go(stage)).when(show('bars')).then('not-revealing')
  given(go('reveal'), go('lobby')).when(show('bars')).then('not-revealing')
  given(go('reveal'), go('reveal', SECOND)).when(show('bars', FIRST)).then('not-revealing')
  given(go('reveal')).when(show('bars', 'nowhere')).then('not-revealing')
})

test('G5 only the end ends a room: by the facilitator, or by the server when nothing happens any more', () => {
  for (const actor of [HOST, SERVER]) {
    const { room } = given(go('show')).when({ type: 'room.end' }, actor).then({ type: 'room.ended' })
    expect(room.place).toEqual({ stage: 'ended', askId: FIRST })
  }
})

test('G5 the end is no place to go to, and none to come from', () => {
  const ended = { stage: 'ended', askId: FIRST }
  const goes = (from: unknown, to: unknown) => v.safeParse(COMMANDS['stage.go'], { type: 'stage.go', from, to }).success
  expect(goes(lobby, at('show'))).toBe(true)
  expect(goes(lobby, ended)).toBe(false)
  expect(goes(ended, at('show'))).toBe(false)
})
