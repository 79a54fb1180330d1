import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { REWRITE_MAX } from '../../../shared/room/limits.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  answerObstacle,
  clear,
  end,
  endAndForget,
  given,
  givenRoom,
  go,
  goOnWithout,
  here,
  hide,
  HOST,
  judge,
  judgeOpened,
  mark,
  nextPair,
  open,
  openObstacle,
  pass,
  people,
  present,
  remove,
  reopen,
  respond,
  seat,
  speak,
  takeDown,
  vote,
  voteAgain,
  voteWith,
  warmUp,
  wouldPresent,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const supervision = (...past: Past[]) =>
  givenRoom({ preset: 'supervision', lots: true, naming: 'none' }, people(5), ...past)
const PAIR = {
  type: 'pair.served',
  askId: FIRST,
  seatId: 'id-2',
  pairId: 'pair',
  first: 'original',
  second: 'reference',
  at: 1,
} as const
const everybody = here([1, 2, 3, 4, 5])
const phones = (room: Room) => viewForPhones(room, everybody)
const desk = (room: Room) => viewForHost(room, everybody)

/** All that leaves the server, but for what a seat is told of itself. */
const told = (room: Room) => JSON.stringify([desk(room), viewForScreen(room, everybody), phones(room), reportOf(room)])

describe('who presents', () => {
  test('Q2 the facilitator chooses, a person can offer to, and each is told its own part', () => {
    const { room } = supervision(wouldPresent(2), present(1), go('vote'))
    expect(desk(room).presenter).toEqual({
      seatId: 'id-1',
      next: 'id-1',
      offers: ['id-2'],
      isGone: false,
      isWithout: false,
      back: null,
    })
    expect(viewForSeat(room, 'id-1')).toMatchObject({ ownRole: 'presents', ownOffer: null })
    expect(viewForSeat(room, 'id-2')).toMatchObject({ ownRole: 'group', ownOffer: 'waits' })
    expect(phones(room).presenting).toBe(true)
    expect(desk(supervision(wouldPresent(2), wouldPresent(2, false)).room).presenter?.offers).toEqual([])
    expect(desk(supervision(wouldPresent(2), present(2)).room).presenter?.offers).toEqual([])
  })

  test('Q3 phones and screen are told that somebody presents, never who', () => {
    const as = (number: number) => supervision(present(number), go('vote')).room
    expect(phones(as(1))).toEqual(phones(as(4)))
    expect(viewForScreen(as(1), everybody)).toEqual(viewForScreen(as(4), everybody))
  })

  test('Q2 there is nobody to choose in a room of another kind, nor a seat there is not', () => {
    const training = given(people(2), go('vote'))
    training.when(present(1)).then('not-in-this-room')
    training.when(wouldPresent(1)).then('not-in-this-room')
    training.when(goOnWithout()).then('not-in-this-room')
    expect(viewForSeat(training.room, 'id-1').ownRole).toBeUndefined()
    expect(desk(training.room).presenter).toBe(null)
    supervision().when({ type: 'presenter.set', seatId: 'nobody' }, HOST).then('unknown-seat')
    supervision(remove(1)).when(present(1)).then('unknown-seat')
    supervision().when({ type: 'presenter.offer', on: true }, HOST).then('not-allowed')
    supervision(present(1)).when(present(1)).then()
    supervision(present(1)).when(wouldPresent(1)).then()
  })

  test('Q2 nobody is chosen instead, and an offer made or taken back twice is the same as once', () => {
    const scene = supervision(present(1)).when(present(null)).then({ type: 'presenter.set', seatId: null })
    expect(desk(scene.room).presenter).toMatchObject({ seatId: null, next: null })
    scene.when(present(null)).then()
    supervision(wouldPresent(2)).when(wouldPresent(2)).then()
    supervision().when(wouldPresent(2, false)).then()
  })

  test('Q2 it takes effect at an ask that nobody has answered, and at the next one otherwise', () => {
    const open = supervision(go('vote'), present(1)).room
    expect(viewForSeat(open, 'id-1').ownRole).toBe('presents')

    const late = supervision(go('vote'), vote(1, 'dodge'), present(1))
    expect(viewForSeat(late.room, 'id-1')).toMatchObject({ ownRole: 'group', ownOffer: 'next' })
    expect(desk(late.room).presenter).toMatchObject({ seatId: null, next: 'id-1' })
    expect(phones(late.room)).toMatchObject({ presenting: false, count: { done: 1, of: 5 } })
    expect(viewForSeat(late.room, 'id-1').ownVotes).toEqual({ [FIRST]: { choice: 'dodge', because: null } })

    const next = supervision(go('vote'), vote(1, 'dodge'), present(1), go('vote', SECOND)).room
    expect(viewForSeat(next, 'id-1')).toMatchObject({ ownRole: 'presents', ownOffer: null })
    expect(phones(next)).toMatchObject({ presenting: true, count: { done: 0, of: 4 } })
  })

  test.each<[string, Past[]]>([
    ['a vote', [go('vote'), vote(2, 'dodge')]],
    ['marks', [go('mark'), mark(2, [])]],
    ['a second vote', [go('vote-again'), voteAgain(2, 'dodge')]],
    ['a verdict on the warm-up', [go('warm-up'), warmUp(2, 'first')]],
    ['a text', [go('rewrite'), write(2, 'mine')]],
    ['a pass', [go('rewrite'), pass(2)]],
    ['an answer about open texts', [go('compare'), open(['original', 'reference']), judgeOpened(2, 'alike')]],
    ['a ballot that was cleared', [go('vote'), vote(2, 'dodge'), clear(1)]],
    ['a shown response', [go('response'), respond(1, { fits: 'all of it' })]],
    ['a pair', [go('compare'), PAIR]],
    ['somebody who has spoken', [go('reflect'), speak(2)]],
    ['an answer about the obstacle', [go('response'), openObstacle(), answerObstacle(2, 'no', 'stay')]],
    ['a vote, and one more after another was chosen', [go('vote'), vote(2, 'dodge'), present(3), vote(4, 'dodge')]],
  ])('Q2 after %s it is fixed', (_name, past) => {
    const { room } = supervision(present(1), ...past, present(2))
    expect(viewForSeat(room, 'id-1').ownRole).toBe('presents')
    expect(viewForSeat(room, 'id-2')).toMatchObject({ ownRole: 'group', ownOffer: 'next' })
  })

  test('Q2 a sealed vote fixes nothing, and is there again when the same person presents', () => {
    const sealed = [present(1), go('vote'), vote(1, 'dodge')]
    const { room } = supervision(...sealed, present(2))
    expect(viewForSeat(room, 'id-1')).toMatchObject({ ownRole: 'group', ownVotes: {} })
    expect(viewForSeat(supervision(...sealed, present(2), present(1)).room, 'id-1').ownVotes).toEqual({
      [FIRST]: { choice: 'dodge', because: null },
    })
  })

  test('Q2 an ask the room comes back to keeps who presented it', () => {
    const { room } = supervision(present(1), go('vote'), vote(2, 'dodge'), present(3), go('vote', SECOND), go('vote'))
    expect(viewForSeat(room, 'id-1').ownRole).toBe('presents')
    expect(viewForSeat(room, 'id-3')).toMatchObject({ ownRole: 'group', ownOffer: 'next' })
  })

  test('W5 who presents there and not here is told so when the room goes on', () => {
    const { room } = supervision(present(1), go('vote'), vote(2, 'dodge'), present(3))
    const parts = affectedBy(room, { type: 'stage.gone', at: 1, to: { stage: 'show', askId: SECOND } })
    const roles = parts.filter(({ slices }) => slices.includes('ownRole')).map(({ seatId }) => seatId)
    expect(roles).toEqual(['id-1', 'id-3'])
  })
})

describe('the presenter listens', () => {
  test('Q1 they are in no “x of y”, and their vote is in no count', () => {
    const voted = [present(1), go('vote'), vote(1, 'dodge'), vote(2, 'evidence'), vote(3, 'evidence')]
    const scene = supervision(...voted)
    expect(phones(scene.room).count).toEqual({ done: 2, of: 4 })
    const shown = supervision(...voted, go('reveal')).room
    expect(desk(shown).result?.tally.choices).toMatchObject({ dodge: 0, evidence: 2 })
    expect(viewForSeat(shown, 'id-1').ownVotes).toEqual({ [FIRST]: { choice: 'dodge', because: null } })
  })

  test('Q1 what they sealed is told to them alone, whatever it is, also by the outcome', () => {
    const with_ = (choice: string) => [
      present(1),
      go('vote'),
      vote(1, choice),
      ...[2, 3, 4, 5].map((number) => vote(number, 'evidence')),
      go('reveal'),
    ]
    const [one, other] = [supervision(...with_('dodge')), supervision(...with_('pass'))]
    expect(told(one.room)).toBe(told(other.room))
    for (const number of [2, 3, 4, 5])
      expect(viewForSeat(one.room, `id-${number}`)).toEqual(viewForSeat(other.room, `id-${number}`))
    const folded = (choice: string) => supervision(...with_(choice), ...endAndForget()).room.outcome
    expect(folded('dodge')).toEqual(folded('pass'))
  })

  test('Q1 a sealed vote is an event of its own; the same again changes nothing', () => {
    const scene = supervision(present(1), go('vote'))
    const sealed = { type: 'vote.sealed', askId: FIRST, seatId: 'id-1', choice: 'dodge', because: null } as const
    scene.when(vote(1, 'dodge')).then(sealed).when(vote(1, 'dodge')).then()
  })

  test('Q1 a sealed vote keeps what was meant and how sure they were, where they said so', () => {
    const sealedOf = ({ room }: { room: Room }) => room.rounds.get(FIRST)?.sealed
    const at = [present(1), go('vote')]
    expect(sealedOf(supervision(...at, vote(1, 'dodge')))).toStrictEqual(
      new Map([['id-1', { choice: 'dodge', because: null }]]),
    )
    const meant = supervision().room.head.deck.intents?.[0]?.id ?? expect.fail('no intents')
    expect(sealedOf(supervision(...at, voteWith(1, 'dodge', { meant, sure: false })))).toStrictEqual(
      new Map([['id-1', { choice: 'dodge', because: null, meant, sure: false }]]),
    )
  })

  test.each<[string, Past[], Past & readonly unknown[]]>([
    ['marks', [go('mark')], mark(1, [])],
    ['a second vote', [go('vote-again')], voteAgain(1, 'dodge')],
    ['a verdict', [go('warm-up')], warmUp(1, 'first')],
    ['a text', [go('rewrite')], write(1, 'mine')],
    ['a pass', [go('rewrite')], pass(1)],
    ['a pair', [go('compare')], nextPair(1)],
    ['an answer about open texts', [go('compare'), open(['original', 'reference'])], judgeOpened(1, 'alike')],
    ['a verdict on a pair', [go('compare')], judge(1, 'no-pair', 'first')],
  ])('Q1 %s of the presenter is refused', (_name, past, deed) => {
    supervision(present(1), ...past)
      .when(deed as ReturnType<typeof mark>)
      .then('presenter-listens')
  })

  test('Q1 they listen only at an ask the room came to', () => {
    supervision(present(1), go('reflect'))
      .when(speak(1, true, SECOND))
      .then('reflect-closed')
  })

  test('Q1 L3 the last of the group lets the lot go, whether or not the presenter is here', () => {
    const scene = supervision(
      present(1),
      go('rewrite'),
      ...[2, 3, 4, 5].map((number) => pass(number, FIRST, 'to-client')),
      write(2, 'a'),
      write(3, 'b'),
      pass(4),
    )
    const { room } = scene
      .when(write(5, 'c'))
      .then(
        { type: 'rewrite.submitted', askId: FIRST, seatId: 'id-5', rewriteId: 'id-8', keepPrivate: false },
        { type: 'lot.released', askId: FIRST, ids: expect.any(Array) as string[] },
      )
    expect(phones(room).count).toEqual({ done: 4, of: 4 })
  })

  test('Q1 they can still take back a text of an earlier ask', () => {
    const scene = supervision(go('rewrite'), write(1, 'mine'), present(1), go('vote', SECOND))
    scene.when({ type: 'rewrite.withdraw', askId: FIRST }, seat(1)).then({
      type: 'rewrite.withdrawn',
      askId: FIRST,
      seatId: 'id-1',
    })
  })
})

describe('a presenter who goes', () => {
  test('Q4 keeps the place; the console is told after two minutes, and the facilitator can go on without', () => {
    const { room } = supervision(present(1), go('reflect'))
    const away = here([2, 3, 4, 5], [1])
    const lately = { ...away, recent: new Set(['id-1', 'id-2', 'id-3', 'id-4', 'id-5']) }
    expect(viewForHost(room, lately).presenter).toMatchObject({ seatId: 'id-1', isGone: false })
    expect(viewForHost(room, { ...away, recent: away.now }).presenter).toMatchObject({ seatId: 'id-1', isGone: true })
    expect(viewForPhones(room, away)).toMatchObject({ presenting: true, count: { done: 0, of: 4 } })

    const without = supervision(present(1), go('reflect'), goOnWithout()).room
    expect(viewForPhones(without, away).presenting).toBe(false)
    expect(viewForHost(without, away).presenter).toMatchObject({ isWithout: true, back: null })
    const onward = supervision(present(1), go('response'), goOnWithout(), go('vote', SECOND))
    expect(desk(onward.room).presenter).toMatchObject({ isWithout: false, back: FIRST })
    expect(desk(supervision(present(1), go('response'), goOnWithout(), end).room).presenter?.back).toBe(null)
    expect(desk(supervision(present(1), go('response'), goOnWithout(), end, reopen).room).presenter?.back).toBe(FIRST)
    onward.when(goOnWithout(false)).then({ type: 'presenter.left-out', askId: FIRST, on: false })
    onward.when(goOnWithout(false)).then()
  })

  test('Q2 Q4 an ask that goes on without does so also when another is chosen for the next one', () => {
    const { room } = supervision(present(1), go('vote'), vote(2, 'dodge'), goOnWithout(), present(3))
    expect(desk(room).presenter).toMatchObject({ seatId: 'id-1', next: 'id-3', isWithout: true })
  })

  test('Q4 without a presenter there is nobody to go on without', () => {
    supervision(go('vote')).when(goOnWithout()).then('no-presenter')
    supervision(go('vote')).when(goOnWithout(false)).then()
    supervision().when(goOnWithout(true, 'nowhere')).then('unknown-ask')
    expect(phones(supervision(present(1), go('show'), goOnWithout(), present(2)).room).presenting).toBe(true)
  })

  test('Q5 is removed: nobody presents what nobody answered, and y stays as it was', () => {
    const { room } = supervision(present(1), go('vote'), remove(1))
    expect(phones(room)).toMatchObject({ presenting: false, count: { done: 0, of: 4 } })
    expect(desk(room).presenter).toMatchObject({ seatId: null, next: null })
    const another = supervision(present(1), go('vote'), remove(2)).room
    expect(desk(another).presenter).toMatchObject({ seatId: 'id-1', next: 'id-1' })
  })

  test('Q5 is removed from an ask that was answered: they count in nothing of it still', () => {
    const { room } = supervision(present(1), go('vote'), vote(1, 'dodge'), vote(2, 'evidence'), remove(1), go('reveal'))
    expect(phones(room)).toMatchObject({ presenting: false, count: { done: 1, of: 4 } })
    expect(desk(room).result?.tally.choices).toMatchObject({ dodge: 0, evidence: 1 })
  })

  test('Q5 is removed: what they showed is erased', () => {
    const scene = supervision(present(1), go('response'), respond(1, { fits: 'canary' }))
    const after = scene.when(remove(1)).then({ type: 'seat.closed', seatId: 'id-1' })
    expect(after.words).toEqual({ 'id-1': null, 'id-6': null })
    expect(phones(after.room).response).toBe(null)
    expect([...after.room.words.values()]).not.toContain('canary\n\n')
    expect(after.room.rounds.get(FIRST)?.response).toBe(null)
    const another = supervision(present(1), go('response'), respond(1, { fits: 'canary' }), remove(2)).room
    expect(another.rounds.get(FIRST)?.response).toEqual({ responseId: 'id-6', seatId: 'id-1' })
  })
})

describe('the response', () => {
  const at = [present(1), go('response')]

  test('Q21 what is shown is told to everybody at its stage alone, and hidden with texts', () => {
    const { room } = supervision(...at, respond(1, { fits: ' the  bench ', willTry: 'to ask\nless' }))
    const lines = { fits: 'the bench', doesNot: '', willTry: 'to ask less' }
    expect(phones(room).response).toEqual(lines)
    expect(viewForScreen(room, everybody).response).toEqual(lines)
    expect(phones(supervision(...at, respond(1, { fits: 'a' }), go('debrief')).room).response).toBe(null)
    expect(phones(supervision(...at, respond(1, { fits: 'a' }), hide(true)).room).response).toBe(null)
  })

  test('Q21 showing again erases what was shown; the same again changes nothing', () => {
    const scene = supervision(...at, respond(1, { fits: 'a' }))
    scene.when(respond(1, { fits: 'a' })).then()
    const after = scene
      .when(respond(1, { fits: 'b' }))
      .then({ type: 'response.shown', askId: FIRST, seatId: 'id-1', responseId: 'id-7' })
    expect(after.words).toEqual({ 'id-6': null, 'id-7': 'b\n\n' })
    const longest = 'x'.repeat(REWRITE_MAX)
    const first = supervision(...at)
      .when(respond(1, { fits: longest }))
      .then({ type: 'response.shown', askId: FIRST, seatId: 'id-1', responseId: 'id-6' })
    expect(first.words).toEqual({ 'id-6': `${longest}\n\n` })
  })

  test('Q21 it is refused to everybody else, elsewhere, empty or too long', () => {
    supervision(...at)
      .when(respond(2, { fits: 'a' }))
      .then('not-presenting')
    supervision(go('response'))
      .when(respond(1, { fits: 'a' }))
      .then('not-presenting')
    supervision(present(1), go('reflect'))
      .when(respond(1, { fits: 'a' }))
      .then('response-closed')
    const there = supervision(...at)
    there.when(respond(1, {})).then('text-empty')
    there.when(respond(1, { fits: ' \u200b' })).then('text-empty')
    there.when(respond(1, { fits: 'x'.repeat(401) })).then('text-too-long')
    there.when(respond(1, { fits: 'a' }, 'nowhere')).then('unknown-ask')
    there.when(respond(1, { fits: 'a' })[0], HOST).then('not-allowed')
    there.when(takeDown(1)[0], HOST).then('not-allowed')
    there.when(takeDown(1, 'nowhere')).then('unknown-ask')
  })

  test('Q21 it can be taken back at any time, and is erased with it', () => {
    const shown = [...at, respond(1, { fits: 'canary' })]
    for (const past of [shown, [...shown, go('vote', SECOND)], [...shown, end]]) {
      const after = supervision(...past)
        .when(takeDown(1))
        .then({ type: 'response.withdrawn', askId: FIRST, seatId: 'id-1' })
      expect(after.words).toEqual({ 'id-6': null })
      after.when(takeDown(1)).then()
    }
    supervision(...shown)
      .when(takeDown(2))
      .then()
  })

  test('Q21 E5 it is in no outcome and no report, and its words go with the fold', () => {
    const { room } = supervision(...at, respond(1, { fits: 'canary' }), ...endAndForget())
    expect(told(room)).not.toContain('canary')
    expect([...room.words.values()].join()).not.toContain('canary')
    expect(JSON.stringify(reportOf(supervision(...at, respond(1, { fits: 'canary' })).room))).not.toContain('canary')
  })
})

test('Q25 how two texts were compared is told in dots, however many answered', () => {
  const answered = [2, 3, 4, 5, 6].map((number) => judgeOpened(number, 'alike'))
  const { room } = supervision(people(1), go('compare'), open(['original', 'reference']), ...answered, [
    { type: 'opened.show', askId: FIRST, opening: 1 },
    HOST,
  ])
  expect(phones(room).openedQuestion?.split).toEqual({ first: 0, second: 0, alike: 5, dots: true })
  expect(desk(room).openedAnswers?.split).toEqual({ first: 0, second: 0, alike: 5, dots: true })
})
