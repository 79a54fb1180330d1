import { expect, test } from 'vitest'
import type { Deck } from '../../../shared/deck/schema.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  end,
  endAndForget,
  given,
  go,
  here,
  HOST,
  open,
  pass,
  people,
  renew,
  showLot,
  sort,
  withdraw,
  write,
  type Past,
  givenRoom,
} from '../../support/given.ts'
import { FIRST, sampleDeck, SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const submitted = (number: number, rewriteId: string, keepPrivate = false, askId: string = FIRST) =>
  ({ type: 'rewrite.submitted', askId, seatId: `id-${number}`, rewriteId, keepPrivate }) as const
const sorted = (rewriteId: string, as: 'waiting' | 'picked' | 'private' | 'removed') =>
  ({ type: 'rewrite.sorted', askId: FIRST, rewriteId, as }) as const

const released = (...ids: string[]) => ({ type: 'lot.released', askId: FIRST, ids }) as const

/** Three people at the rewrite: their seats are `id-1` to `id-3`, the first text is `id-4`. */
const writing = (...past: Past[]) => given(people(3), go('rewrite'), ...past)

test('R1 a rewrite is taken in the rewrite and in the compare', () => {
  writing().when(write(1, 'words')).then(submitted(1, 'id-4'))
  writing(go('compare')).when(write(1, 'words')).then(submitted(1, 'id-4'))
  writing(go('compare')).when(pass(1)).then({ type: 'rewrite.passed', askId: FIRST, seatId: 'id-1' })
})

test('R1 at any other time it is refused, and so is passing', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'rewrite' && each !== 'compare')) {
    writing(go(stage)).when(write(1, 'words')).then('rewrite-closed')
    writing(go(stage)).when(pass(1)).then('rewrite-closed')
  }
  writing(go('lobby')).when(write(1, 'words')).then('rewrite-closed')
})

test('R1 it belongs to the ask the room stands at', () => {
  writing(go('rewrite', SECOND)).when(write(1, 'words')).then('rewrite-closed')
  writing()
    .when(write(1, 'words', { askId: SECOND }))
    .then('rewrite-closed')
  writing()
    .when(write(1, 'words', { askId: 'nowhere' }))
    .then('unknown-ask')
  writing().when(pass(1, 'nowhere')).then('unknown-ask')
  writing().when(withdraw(1, 'nowhere')).then('unknown-ask')
})

test('R1 only a seat writes, passes or takes back', () => {
  writing().when({ type: 'rewrite.submit', askId: FIRST, text: 'words' }, HOST).then('not-allowed')
  writing().when({ type: 'rewrite.pass', askId: FIRST }, HOST).then('not-allowed')
  writing().when({ type: 'rewrite.withdraw', askId: FIRST }, HOST).then('not-allowed')
})

test('R2 a rewrite has 1 to 400 code points', () => {
  for (const text of ['x', '🙂'.repeat(400)])
    expect(writing().when(write(1, text)).then(submitted(1, 'id-4')).words).toEqual({ 'id-4': text })
  for (const text of ['x'.repeat(401), '🙂'.repeat(401)]) writing().when(write(1, text)).then('text-too-long')
})

test('R2 it is kept as typed: blanks, line breaks and all', () => {
  const text = '  I’m lost.\n\n\tWould you sit with me? 👩‍👩‍👧 \n'
  expect(writing().when(write(1, text)).then(submitted(1, 'id-4')).words).toEqual({ 'id-4': text })
})

test('R2 blank ones are refused', () => {
  for (const text of ['', ' ', '\n\t ', '\u00A0\u3000', '\0']) writing().when(write(1, text)).then('text-empty')
})

test('R2 what no store or screen can hold is left out: NUL and halves of surrogate pairs', () => {
  const { words } = writing().when(write(1, 'a\0b \uDC00 🙂')).then(submitted(1, 'id-4'))
  expect(words).toEqual({ 'id-4': 'ab \uFFFD 🙂' })
})

test('R3 a seat has one rewrite an ask: a new text replaces and erases the old one', () => {
  const { room, words } = writing(write(1, 'old'), write(2, 'other')).when(write(1, 'new')).then(submitted(1, 'id-6'))
  expect(words).toEqual({ 'id-4': null, 'id-6': 'new' })
  expect([...room.words.values()].sort()).toEqual(['new', 'other'])
  expect(room.rounds.get(FIRST)?.rewrites.size).toBe(2)
  expect(
    [...(room.rounds.get(FIRST)?.rewriteById.values() ?? [])].map(({ rewriteId, seatId }) => [rewriteId, seatId]),
  ).toEqual([
    ['id-5', 'id-2'],
    ['id-6', 'id-1'],
  ])
})

test('R3 a new text starts unopened and unsorted', () => {
  const { room } = writing(
    write(1, 'old'),
    showLot(),
    sort('id-4', 'picked'),
    go('compare'),
    open(['original', 'id-4']),
  )
    .when(write(1, 'new'))
    .then(submitted(1, 'id-5'))
  expect(room.rounds.get(FIRST)).toMatchObject({ opened: [] })
  expect(room.rounds.get(FIRST)?.rewrites.get('client id-1')?.as).toBe('waiting')
})

test('R3 the same text again changes nothing; keeping it private after all does', () => {
  writing(write(1, 'same')).when(write(1, 'same')).then()
  const { words } = writing(write(1, 'same'))
    .when(write(1, 'same', { keepPrivate: true }))
    .then(submitted(1, 'id-5', true))
  expect(words).toEqual({ 'id-4': null, 'id-5': 'same' })
})

test('R3 rewrites of different asks do not touch each other', () => {
  const { room } = writing(write(1, 'one'), go('rewrite', SECOND))
    .when(write(1, 'two', { askId: SECOND }))
    .then(submitted(1, 'id-5', false, SECOND))
  expect([...room.words.values()].sort()).toEqual(['one', 'two'])
})

const withdrawn = { type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-1' } as const

test('R4 a person takes back their text at any time: in every stage, from another ask, from the lobby', () => {
  const written = writing(write(1, 'mine'), write(2, 'other'), showLot())
  expect(written.when(withdraw(1)).then(withdrawn).words).toEqual({ 'id-4': null })
  for (const place of [...TRAINING_STAGES, 'lobby'] as const) {
    const askedAgain = place === 'debrief' ? [{ type: 'bands.asked', askId: FIRST, seed: 'id-7' } as const] : []
    const { room, words } = writing(write(1, 'mine'), write(2, 'other'), showLot(), go(place))
      .when(withdraw(1))
      .then(withdrawn, ...askedAgain)
    expect(words).toEqual({ 'id-4': null })
    expect([...room.words.values()]).toEqual(['other'])
  }
  writing(write(1, 'mine'), go('vote', SECOND)).when(withdraw(1)).then(withdrawn)
})

test('R4 after the end too', () => {
  const { room, words } = writing(write(1, 'mine'), end).when(withdraw(1)).then(withdrawn)
  expect(words).toEqual({ 'id-4': null })
  expect(room.words.size).toBe(0)
})

test('R4 it is gone from every surface', () => {
  const { room } = writing(
    write(1, 'CANARY'),
    write(2, 'other'),
    showLot(),
    go('compare'),
    open(['original', 'id-4', 'id-5']),
  )
  for (const surface of [viewForPhones, viewForScreen, viewForHost])
    expect(JSON.stringify(surface(room, here([1])))).toContain('CANARY')
  const after = writing(
    write(1, 'CANARY'),
    write(2, 'other'),
    showLot(),
    go('compare'),
    open(['original', 'id-4', 'id-5']),
    withdraw(1),
  ).room
  for (const surface of [viewForPhones, viewForScreen, viewForHost])
    expect(JSON.stringify(surface(after, here([1])))).not.toContain('CANARY')
  expect(viewForPhones(after, here([1])).opened).toEqual([
    { kind: 'original', text: 'first/text I found us someone', verb: null },
    { kind: 'rewrite', text: 'other', verb: null },
  ])
})

test('R4 a text that the facilitator removed can still be taken back by its writer', () => {
  expect(writing(write(1, 'mine'), showLot(), sort('id-4', 'removed')).when(withdraw(1)).then(withdrawn).words).toEqual(
    {
      'id-4': null,
    },
  )
})

test('R4 taking back what is not there, or is gone already, changes nothing', () => {
  writing().when(withdraw(1)).then()
  writing(write(1, 'mine'), withdraw(1)).when(withdraw(1)).then()
  given(people(1)).when(withdraw(1)).then()
})

test('R5 A1 passing counts as in; how many passed is told when the stage is left', () => {
  const scene = writing(write(1, 'words')).when(pass(2)).then({ type: 'rewrite.passed', askId: FIRST, seatId: 'id-2' })
  expect(viewForPhones(scene.room, here([1, 2, 3])).count).toEqual({ done: 2, of: 3 })
  expect(viewForHost(scene.room, here([1, 2, 3]))).toMatchObject({ passed: 0, count: { done: 2, of: 3 } })
  const { room } = writing(write(1, 'words'), pass(2), go('compare'))
  expect(viewForHost(room, here([1, 2, 3]))).toMatchObject({ passed: 1, count: { done: 0, of: 3 } })
})

test('A2 where one or two more write or pass after the stage was left, nobody is told which', () => {
  const all = here([1, 2, 3, 4, 5])
  const told = (...more: Past[]) => {
    const wrote = [1, 2, 3].map((number) => write(number, `text ${number}`))
    const { room } = given(people(5), go('rewrite'), ...wrote, go('talk'), go('rewrite'), ...more, go('talk'))
    return viewForHost(room, all)
  }
  expect(told()).toMatchObject({ passed: 0, waiting: null })
  expect(told(pass(4))).toEqual(told(write(4, 'text 4')))
  expect(told(pass(4), write(5, 'text 5'))).toEqual(told(write(4, 'text 4'), pass(5)))
  expect(told(pass(4), pass(5), withdraw(1))).toMatchObject({ passed: 2, waiting: 0 })
})

test('R5 writing after all lifts the pass; passing twice, or after writing, changes nothing', () => {
  const { room } = writing(pass(1)).when(write(1, 'after all')).then(submitted(1, 'id-4'))
  expect(room.rounds.get(FIRST)?.writing.given.get('id-1')).toEqual({ client: 'text' })
  expect(viewForPhones(room, here([1])).count).toEqual({ done: 1, of: 1 })
  writing(pass(1)).when(pass(1)).then()
  writing(write(1, 'words')).when(pass(1)).then()
})

test('R6 a text starts as waiting; sorting it so again changes nothing', () => {
  writing(write(1, 'words'), showLot()).when(sort('id-4', 'waiting')).then()
})

test.each(['picked', 'private', 'removed'] as const)('R6 the facilitator sorts a rewrite as %s, and back', (as) => {
  writing(write(1, 'words'), showLot())
    .when(sort('id-4', as))
    .then(sorted('id-4', as))
    .when(sort('id-4', as))
    .then()
    .when(sort('id-4', 'waiting'))
    .then(sorted('id-4', 'waiting'))
})

test('R6 what its writer keeps private cannot be picked, but removed', () => {
  const written = () => writing(write(1, 'words', { keepPrivate: true }), showLot())
  written().when(sort('id-4', 'picked')).then('text-is-private')
  written().when(sort('id-4', 'removed')).then(sorted('id-4', 'removed'))
})

test('R6 L1 a text that is not there cannot be sorted: unknown, waiting, taken back, replaced, of another ask', () => {
  writing().when(sort('id-4', 'picked')).then('unknown-rewrite')
  writing(write(1, 'words')).when(sort('id-4', 'picked')).then('unknown-rewrite')
  writing(write(1, 'words'), showLot(), withdraw(1)).when(sort('id-4', 'picked')).then('unknown-rewrite')
  writing(write(1, 'old'), showLot(), write(1, 'new')).when(sort('id-4', 'picked')).then('unknown-rewrite')
  writing(write(1, 'words'), showLot())
    .when(sort('id-4', 'picked', SECOND))
    .then('unknown-rewrite')
  writing(write(1, 'words'), showLot())
    .when(sort('id-4', 'picked', 'nowhere'))
    .then('unknown-rewrite')
})

test('R9 its writer may underline one stretch of at most three words', () => {
  const four = 'Would you sit here'
  for (const verb of [
    [0, 1],
    [1, 4],
    [3, 4],
  ] as const) {
    const { room } = writing()
      .when(write(1, four, { verb }))
      .then({ ...submitted(1, 'id-4'), verb: { from: verb[0], to: verb[1] } })
      .when(showLot())
      .then(released('id-4'))
    expect(viewForSeat(room, 'id-1').ownRewrites[FIRST]).toMatchObject({ verb: { from: verb[0], to: verb[1] } })
    expect(viewForHost(room, here([])).rewrites['id-4']?.verb).toEqual({ from: verb[0], to: verb[1] })
  }
  for (const verb of [
    [0, 4],
    [3, 5],
    [4, 5],
    [2, 2],
    [2, 1],
  ] as const)
    writing()
      .when(write(1, four, { verb }))
      .then('bad-marks')
})

test('R9 the stretch goes with the text: another one, or none, is another text', () => {
  const text = 'Would you sit here'
  const { words } = writing(write(1, text, { verb: [2, 3] }))
    .when(write(1, text, { verb: [2, 3] }))
    .then()
    .when(write(1, text))
    .then(submitted(1, 'id-5'))
  expect(words).toEqual({ 'id-4': null, 'id-5': text })
  for (const [from, to] of [
    [1, 3],
    [2, 4],
  ] as const)
    writing(write(1, text, { verb: [2, 3] }))
      .when(write(1, text, { verb: [from, to] }))
      .then({ ...submitted(1, 'id-5'), verb: { from, to } })
})

test('R9 it is shown with the text once that is opened', () => {
  const { room } = writing(
    write(1, 'Would you sit here', { verb: [2, 3] }),
    showLot(),
    go('compare'),
    open(['original', 'id-4']),
  )
  expect(viewForScreen(room, here([])).opened).toEqual([
    { kind: 'original', text: 'first/text I found us someone', verb: null },
    { kind: 'rewrite', text: 'Would you sit here', verb: { from: 2, to: 3 } },
  ])
})

test.each<[string, string, 'original' | 'example' | null]>([
  ['the ask itself', 'first/text I found us someone', 'original'],
  ['six in ten words of it', 'I found us help today', 'original'],
  ['fewer of them', 'Here I found nobody else', null],
  ['words of another ask', 'second/text', null],
  ['an example of any move', 'own-part/example', 'example'],
  ['words of one’s own', 'Would you sit here with me', null],
])('R10 a text is marked as close to another: %s', (_what, text, like) => {
  const { room } = writing()
    .when(write(1, text))
    .then({ ...submitted(1, 'id-4'), ...(like && { like }) })
  expect(viewForSeat(room, 'id-1').ownRewrites[FIRST]).toMatchObject({ like })
})

test('R10 six in ten words are enough of an example too', () => {
  const [move] = sampleDeck.moves
  const deck: Deck = { ...sampleDeck, moves: move ? [{ ...move, example: 'Could we try this together' }] : [] }
  givenRoom({ deck }, people(1), go('rewrite'))
    .when(write(1, 'Could we try something else'))
    .then({ ...submitted(1, 'id-2'), like: 'example' })
})

test('R10 that is for its writer alone', () => {
  const { room } = writing(
    write(1, 'own-part/example'),
    write(2, 'words'),
    showLot(),
    go('compare'),
    open(['original', 'id-4']),
  )
  for (const view of [viewForHost, viewForScreen, viewForPhones])
    expect(JSON.stringify(view(room, here([1])))).not.toContain('"like"')
  expect(viewForSeat(room, 'id-2').ownRewrites[FIRST]).toMatchObject({ like: null })
})

test('R7 a removed text is read nowhere: not on the console, the phones or the screen', () => {
  const { room } = writing(
    write(1, 'CANARY'),
    write(2, 'other'),
    showLot(),
    go('compare'),
    open(['id-4', 'id-5', 'original']),
    sort('id-4', 'removed'),
  )
  for (const surface of [viewForPhones, viewForScreen, viewForHost])
    expect(JSON.stringify(surface(room, here([1, 2, 3])))).not.toContain('CANARY')
  expect(viewForHost(room, here([])).rewrites['id-4']).toEqual({
    askId: FIRST,
    text: null,
    reach: 'screen',
    keepPrivate: false,
    as: 'removed',
    verb: null,
    band: null,
    tally: null,
    reasons: {},
  })
})

test('R7 a removed text can be brought back until the room moves on', () => {
  const { room } = writing(write(1, 'back again'), showLot(), sort('id-4', 'removed'), go('compare'))
    .when(sort('id-4', 'waiting'))
    .then(sorted('id-4', 'waiting'))
  expect(viewForHost(room, here([])).rewrites['id-4']?.text).toBe('back again')
  writing(write(1, 'gone'), showLot(), sort('id-4', 'removed'), go('lobby'))
    .when(sort('id-4', 'waiting'))
    .then('unknown-rewrite')
})

test('R7 G3 what was removed is there until the ended room is folded', () => {
  const { room } = writing(write(1, 'removed'), write(2, 'kept'), showLot(), sort('id-4', 'removed'), end)
  expect(room.words.get('id-4')).toBe('removed')
  const folded = writing(write(1, 'removed'), write(2, 'kept'), showLot(), sort('id-4', 'removed'), endAndForget)
  expect([...folded.room.words.values()]).toEqual(['kept'])
})

test('R11 given a key that opens a seat or a link, when a text is sent with it, then it is refused', () => {
  const scene = () => given(people(2), renew('screen', 'wall'), go('rewrite'))
  for (const keyHash of ['key-2', 'wall'])
    scene()
      .when(write(1, 'a text', { keyHash }))
      .then('key-taken')
})
