import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DECK_LIMITS } from '../../../shared/deck/limits.ts'
import { askOrder } from '../../../shared/room/agenda/state.ts'
import { titleFrom } from '../../../shared/room/brought/ask.ts'
import { asOnScreen } from '../../../shared/room/brought/on-screen.ts'
import { BROUGHT_MOST, WORD_BACK_MAX } from '../../../shared/room/limits.ts'
import { LOBBY } from '../../../shared/room/place.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import type { Event } from '../../../shared/room/events.ts'
import { asksIn, askOf, type Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  addAsk,
  admit,
  agenda,
  anchors,
  bring,
  broughtWords,
  editAsk,
  end,
  endAndForget,
  forgetAsk,
  giveBack,
  givenRoom,
  go,
  here,
  HOST,
  mark,
  open,
  people,
  present,
  remove,
  reopen,
  respond,
  show,
  showAsk,
  showLot,
  snapshot,
  sort,
  takeBack,
  vote,
  write,
  type Past,
  type Scene,
} from '../../support/given.ts'
import { ASKS, FIRST, SECOND, THIRD } from '../../support/sample.ts'

const supervision = (...past: Past[]) => givenRoom({ preset: 'supervision' }, people(4), ...past)
const training = (...past: Past[]) => givenRoom({}, people(4), ...past)
/** Of four people the next ids are drawn for what is brought: the ask, then its words. */
const ID = 'brought_id-5'
const everybody = here([1, 2, 3, 4])
const phonesOf = ({ room }: Scene) => viewForPhones(room, everybody)
const screenOf = ({ room }: Scene) => viewForScreen(room, everybody)
const consoleOf = ({ room }: Scene) => viewForHost(room, everybody)
const all = ({ room }: Scene) =>
  JSON.stringify([
    viewForHost(room, everybody),
    viewForPhones(room, everybody),
    viewForScreen(room, everybody),
    [...room.seats.keys()].map((seatId) => viewForSeat(room, seatId)),
    reportOf(room),
  ])

test('askOf and asksIn are the only ways to an ask of a room', () => {
  const files = ['shared/room', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  )
  expect(files.length).toBeGreaterThan(100)
  const others = files.filter((file) =>
    /\bdeck\.asks\b|\{[^{};=]*\basks\b[^{};=]*\}(: Deck\b| = [\w.]*\bdeck\b)/.test(readFileSync(file, 'utf8')),
  )
  // What a list of decks says of one is of no room. The agenda of a room that nobody planned is the deck’s, which no brought ask is in; nor is one in the copy of a room
  // that is rehearsed, and what pretend people say is in their deck alone.
  expect(others.sort()).toEqual([
    'server/library/entry.ts',
    'server/rehearsal/supervising.ts',
    'shared/room/agenda/state.ts',
    'shared/room/rehearsal/copy.ts',
    'shared/room/state.ts',
  ])
})

describe('given a supervision of four', () => {
  test('Q13 what somebody brings waits, and is told to the console without a seat and to the bringer', () => {
    const scene = supervision(bring(2, 'mine', { pushBack: [{ who: 'hears', text: 'mine/no' }] }))
    const words = { askId: ID, ...broughtWords('mine'), pushBack: [{ who: 'hears', text: 'mine/no' }] }
    expect(consoleOf(scene).brought).toEqual({ waiting: [words], asks: [] })
    expect(viewForSeat(scene.room, 'id-2').ownBrought).toEqual([{ ...words, as: 'waits', answer: '' }])
    for (const other of ['id-1', 'id-3']) expect(viewForSeat(scene.room, other).ownBrought).toEqual([])
    expect(JSON.stringify([phonesOf(scene), screenOf(scene), reportOf(scene.room)])).not.toContain('mine')
    scene.when({ type: 'stage.go', from: LOBBY, to: { stage: 'show', askId: ID } }, HOST).then('unknown-ask')
    scene.when(...agenda([{ askId: ID }])).then('unknown-ask')
    scene.when(...vote(1, 'none', undefined, ID)).then('unknown-ask')
  })

  test('Q13 admitted, it stands behind the ask the room is at, and is an ask like the others', () => {
    const scene = supervision(go('show'), bring(2, 'mine'), bring(3, 'theirs'))
    scene
      .when(...admit(ID))
      .then({ type: 'ask.admitted', askId: ID })
      .when(...admit(ID))
      .then()
      .when(...admit('brought_id-7'))
      .then({ type: 'ask.admitted', askId: 'brought_id-7' })
    expect(askOrder(scene.room)).toEqual([FIRST, ID, 'brought_id-7', SECOND, THIRD])
    expect(asksIn(scene.room).map(({ id }) => id)).toEqual([...ASKS, ID, 'brought_id-7'])
    expect(consoleOf(scene).deck.asks.at(-2)).toEqual({
      id: ID,
      title: 'mine/text I found us someone',
      kind: 'brought',
      ...broughtWords('mine'),
      reading: null,
      tells: [],
      notes: [],
      debrief: null,
      reference: null,
    })
    const there = supervision(go('show'), bring(2, 'mine'), admit(ID), go('vote', ID), vote(1, 'none', undefined, ID))
    expect(phonesOf(there)).toMatchObject({
      place: { askId: ID, number: 2, asks: 4 },
      ask: { askId: ID, ...broughtWords('mine'), onPhones: true },
      count: { done: 1, of: 4 },
    })
    expect(viewForSeat(there.room, 'id-1').ownVotes).toEqual({ [ID]: { choice: 'none', because: null } })
  })

  test('Q14 whoever brought it takes it back at any time, nobody else does', () => {
    const scene = supervision(bring(2, 'mine'))
    scene.when(...takeBack(3, ID)).then('not-allowed')
    scene.when({ type: 'ask.take', askId: ID }, HOST).then('not-allowed')
    scene.when(...takeBack(2, ID)).then({ type: 'ask.forgotten', askId: ID, who: 'bringer' })
    expect(all(scene)).not.toContain('mine')
    // Nobody else had heard of it.
    expect(phonesOf(scene).forgotten).toEqual([])
    scene.when(...takeBack(2, ID)).then('unknown-ask')
  })

  test('Q14 forgotten while the room is at it: the room goes to the lobby, and all that was given to it is gone', () => {
    const given = [1, 2, 3].map((number) => write(number, `rewrite ${number}`, { askId: ID }))
    const scene = supervision(
      go('show', SECOND),
      bring(2, 'mine'),
      admit(ID),
      go('vote', ID),
      vote(1, 'decided', undefined, ID),
      go('mark', ID),
      mark(4, [[0, 1]], [], ID),
      go('rewrite', ID),
      ...given,
      showLot(ID),
      go('compare', ID),
    )
    expect(all(scene)).toContain('rewrite 1')
    const after = scene
      .when(...takeBack(2, ID))
      .then(
        { type: 'stage.gone', to: { stage: 'lobby', askId: null } },
        { type: 'ask.forgotten', askId: ID, who: 'bringer' },
      )
    const told = all(after)
    for (const words of ['mine', 'rewrite'])
      expect(told.replaceAll(/"ownRewrites"|"rewrites"|"rewrite"/g, '')).not.toContain(`${words} `)
    expect(told).not.toContain('mine/')
    expect([...after.room.words.keys()]).toEqual([])
    expect(Object.values(after.words)).toEqual(Object.values(after.words).map(() => null))
    expect(phonesOf(after)).toMatchObject({
      place: { stage: 'lobby' },
      ask: null,
      forgotten: [{ askId: ID, by: 'bringer' }],
    })
    expect(viewForSeat(after.room, 'id-1')).toMatchObject({ ownVotes: {}, ownRewrites: {}, ownMoves: null })
    const gone = [1, 2, 3, 4].map((number) => viewForSeat(after.room, `id-${number}`).ownForgotten)
    const text = [{ askId: ID, by: 'bringer' }]
    expect(gone).toEqual([text, text, text, undefined])
    expect(consoleOf(after).agenda.rounds).not.toHaveProperty(ID)
    expect(askOrder(after.room)).toEqual(ASKS)
    // What comes late finds nothing.
    after.when(...write(1, 'late', { askId: ID })).then('unknown-ask')
    after.when(...vote(1, 'none', undefined, ID)).then('unknown-ask')
    after.when({ type: 'ballot.clear', askId: ID, ballot: 1 }, HOST).then('unknown-ask')
    after.when({ type: 'rewrite.sort', askId: ID, rewriteId: 'id-7', as: 'picked' }, HOST).then('unknown-rewrite')
  })

  test('Q14 the facilitator forgets one in every stage and after the end; a reopened room is in the lobby', () => {
    const past = [bring(2, 'mine'), admit(ID), go('talk', ID)]
    supervision(...past)
      .when(...forgetAsk(ID))
      .then(
        { type: 'stage.gone', to: { stage: 'lobby', askId: null } },
        { type: 'ask.forgotten', askId: ID, who: 'host' },
      )
    supervision(...past, go('show', SECOND))
      .when(...forgetAsk(ID))
      .then({ type: 'ask.forgotten', askId: ID, who: 'host' })
    const ended = supervision(...past, end)
    ended.when(...forgetAsk(ID)).then({ type: 'ask.forgotten', askId: ID, who: 'host' })
    expect(ended.room.place).toEqual({ stage: 'ended', askId: null })
    expect(all(ended)).not.toContain('mine/')
    ended.when({ type: 'room.reopen' }, HOST).then({ type: 'room.reopened' })
    expect(ended.room.place).toEqual({ stage: 'lobby', askId: null })
    const bringer = supervision(...past, end)
    bringer.when(...takeBack(2, ID)).then({ type: 'ask.forgotten', askId: ID, who: 'bringer' })
  })

  test('Q14 what somebody brought who was removed stays, and the facilitator can have it forgotten', () => {
    const scene = supervision(bring(2, 'mine'), remove(2))
    expect(consoleOf(scene).brought.waiting).toHaveLength(1)
    scene.when(...takeBack(2, ID)).then('seat-removed')
    scene.when(...forgetAsk(ID)).then({ type: 'ask.forgotten', askId: ID, who: 'host' })
  })

  test('Q14 all its words are erased, with its texts and what was shown to it, and no word of another ask', () => {
    const ofAsk = (wordsId: string, ...more: string[]) =>
      Object.fromEntries(
        [...['from', 'to', 'when', 'text', 'why', 'answer'].map((part) => `${wordsId}/${part}`), ...more].map((id) => [
          id,
          null,
        ]),
      )
    const waits = supervision(bring(2, 'mine'))
      .when(...takeBack(2, ID))
      .then({ type: 'ask.forgotten', askId: ID, who: 'bringer' })
    expect(waits.words).toEqual(ofAsk('id-6'))
    const unplayed = supervision(bring(2, 'mine'), admit(ID), forgetAsk(ID))
    expect(unplayed.room.forgotten).toEqual(new Map([[ID, { by: 'host', writers: [] }]]))

    const past = [bring(2, 'mine'), admit(ID), go('rewrite'), write(3, 'of the first'), present(1)]
    const shown = supervision(
      ...past,
      go('rewrite', ID),
      write(4, 'of mine', { askId: ID, reach: 'screen' }),
      go('response', ID),
    )
    const responseId = (room: Room) => room.rounds.get(ID)?.response?.responseId ?? expect.fail('no response')
    const before = [...shown.room.words.keys()]
    shown.when(...respond(1, { fits: 'a' }, ID)).then({
      type: 'response.shown',
      askId: ID,
      seatId: 'id-1',
      responseId: 'id-9',
    })
    expect(responseId(shown.room)).toBe('id-9')
    const after = shown
      .when(...forgetAsk(ID))
      .then(
        { type: 'stage.gone', to: { stage: 'lobby', askId: null } },
        { type: 'ask.forgotten', askId: ID, who: 'host' },
      )
    expect(before).toContain('id-8')
    expect(after.words).toEqual(ofAsk('id-6', 'id-8', 'id-9'))
    expect([...after.room.words.values()]).toEqual(['of the first'])
  })

  test('Q14 R7 removed texts of other asks are erased when the room leaves for the lobby, its own go with it', () => {
    const scene = supervision(
      bring(2, 'mine'),
      admit(ID),
      go('rewrite'),
      ...[1, 2, 3].map((number) => write(number, 'of the first')),
      showLot(),
      go('rewrite', ID),
      ...[1, 2, 3].map((number) => write(number, 'of mine', { askId: ID })),
      showLot(ID),
      sort('id-7', 'removed'),
      sort('id-10', 'removed', ID),
    )
    scene
      .when(...forgetAsk(ID))
      .then(
        { type: 'stage.gone', to: { stage: 'lobby', askId: null } },
        { type: 'rewrite.erased', askId: FIRST, rewriteId: 'id-7' },
        { type: 'ask.forgotten', askId: ID, who: 'host' },
      )
    expect([...scene.room.words.keys()]).toEqual(['id-8', 'id-9'])
  })

  test('Q14 after the end, a reopened room is where it was unless it was at what is forgotten', () => {
    const { room } = supervision(bring(2, 'mine'), admit(ID), go('talk', SECOND), end, forgetAsk(ID), reopen)
    expect(room.place).toEqual({ stage: 'talk', askId: SECOND })
  })

  test('Q13 Q14 what happens twice, or to an ask that is gone, changes nothing', () => {
    const scene = supervision(go('show'), bring(2, 'mine'), admit(ID))
    const unchanged = (room: Room, ...events: Event[]) => {
      const before = snapshot(room)
      for (const event of events) evolve(room, event)
      expect(snapshot(room)).toBe(before)
    }
    const of = { askId: ID, at: 1 } as const
    unchanged(
      scene.room,
      { type: 'ask.brought', seatId: 'id-2', wordsId: 'id-6', pushBack: [], ...of },
      { type: 'ask.admitted', ...of },
    )
    unchanged(
      supervision(bring(2, 'mine'), takeBack(2, ID)).room,
      { type: 'ask.edited', wordsId: 'id-7', pushBack: [], reading: null, ...of },
      { type: 'ask.shown', onScreen: true, ...of },
      { type: 'ask.returned', ...of },
      { type: 'ask.forgotten', who: 'host', ...of },
    )
  })

  test('Q13 admitted at an ask that was left and come back to, it stands behind that one', () => {
    const { room } = supervision(go('show'), go('show', SECOND), go('show'), bring(2, 'mine'), admit(ID))
    expect(askOrder(room)).toEqual([FIRST, ID, SECOND, THIRD])
  })

  test('Q14 forgotten, it leaves an agenda that has other asks, and nothing else does', () => {
    const planned = agenda([{ block: 'talk', title: 'Tea', minutes: 5 }, { askId: SECOND }, { askId: ID }])
    const scene = supervision(bring(2, 'mine'), admit(ID), planned, forgetAsk(ID))
    expect(consoleOf(scene).session.items).toMatchObject([{ block: 'talk', title: 'Tea' }, { askId: SECOND }])
    expect(askOrder(scene.room)).toEqual([SECOND])
  })

  test('Q13 Q17 nobody but a seat brings an ask; what was given back, or never was, is not given back or changed', () => {
    supervision().when(bring(2, 'mine')[0], HOST).then('not-allowed')
    supervision()
      .when(...giveBack(ID))
      .then('unknown-ask')
    const scene = supervision(bring(2, 'mine', { pushBack: [{ who: 'hears', text: 'mine/no' }] }), giveBack(ID))
    expect(scene.room.brought.get(ID)).toEqual({
      askId: ID,
      seatId: 'id-2',
      as: 'returned',
      wordsId: 'id-6',
      pushBack: [],
      reading: null,
      onScreen: false,
    })
    scene.when(...editAsk(ID, 'better')).then('unknown-ask')
    const longest = 'x'.repeat(WORD_BACK_MAX)
    const answered = supervision(bring(2, 'mine'))
      .when(...giveBack(ID, longest))
      .then({ type: 'ask.returned', askId: ID })
    expect([...answered.room.words.values()]).toEqual([longest])
  })

  test('Q17 given back, its words are erased and the word is told to the bringer alone, until they clear it', () => {
    const scene = supervision(bring(2, 'mine'), giveBack(ID, ' Say it without the town. '))
    expect(consoleOf(scene).brought).toEqual({ waiting: [], asks: [] })
    expect([...scene.room.words.values()]).toEqual(['Say it without the town.'])
    expect(viewForSeat(scene.room, 'id-2').ownBrought).toMatchObject([
      { askId: ID, as: 'returned', text: '', answer: 'Say it without the town.' },
    ])
    const others = [viewForSeat(scene.room, 'id-1'), consoleOf(scene), phonesOf(scene), screenOf(scene)]
    expect(JSON.stringify(others)).not.toContain('town')
    scene.when(...giveBack(ID, 'again')).then()
    scene.when(...admit(ID)).then('unknown-ask')
    scene.when(...forgetAsk(ID)).then('unknown-ask')
    scene.when(...takeBack(2, ID)).then({ type: 'ask.forgotten', askId: ID, who: 'bringer' })
    expect([...scene.room.words.keys()]).toEqual([])
    expect(viewForSeat(scene.room, 'id-2').ownBrought).toEqual([])
    supervision(bring(2, 'mine'), admit(ID))
      .when(...giveBack(ID))
      .then('moved-on')
    supervision(bring(2, 'mine'))
      .when(...giveBack(ID, 'x'.repeat(WORD_BACK_MAX + 1)))
      .then('ask-too-long')
  })

  test('Q16 its words are on the phones alone until the facilitator shows them', () => {
    const push = { pushBack: [{ who: 'hears' as const, text: 'mine/no' }] }
    const past = [
      bring(2, 'mine', push),
      admit(ID),
      go('rewrite', ID),
      ...[1, 2, 3].map((each) => write(each, `mine ${each}`, { askId: ID })),
      showLot(ID),
    ]
    const opened = (...more: Past[]) => supervision(...past, go('compare', ID), open(['original', 'id-7'], ID), ...more)
    const scene = opened()
    expect(screenOf(scene)).toMatchObject({
      ask: { askId: ID, from: '', to: '', when: '', text: '', onPhones: true },
      opened: [
        { kind: 'original', text: '' },
        // In which voice it is the question asks by.
        { kind: 'rewrite', voice: 'client', text: '' },
      ],
    })
    expect(JSON.stringify(screenOf(scene))).not.toContain('mine')
    expect(phonesOf(scene).opened.map(({ text }) => text)).toEqual([broughtWords('mine').text, 'mine 1'])
    // The console shows in small what the screen shows.
    expect(asOnScreen(phonesOf(scene))).toEqual({
      ...phonesOf(scene),
      ask: screenOf(scene).ask,
      opened: screenOf(scene).opened,
    })
    const shown = opened(showAsk(ID, true))
    expect(screenOf(shown)).toMatchObject(phonesOf(shown))
    expect(screenOf(shown).ask).toEqual({ askId: ID, ...broughtWords('mine') })
    shown.when(...showAsk(ID, true)).then()
    shown.when(...showAsk(FIRST, true)).then('unknown-ask')
    supervision(bring(2, 'mine'))
      .when(...showAsk(ID, true))
      .then('unknown-ask')
  })

  test('Q19 at most five wait, and twenty are in a room', () => {
    const five = Array.from({ length: BROUGHT_MOST.waiting }, (_, each) => bring(1 + (each % 4), `w${each}`))
    const scene = supervision(...five)
    scene.when(...bring(1, 'more')).then('enough-brought')
    scene.when(...admit(ID)).then({ type: 'ask.admitted', askId: ID })
    const many = Array.from({ length: BROUGHT_MOST.inRoom - 5 }, (_, each) => addAsk(`a${each}`))
    supervision(...five, ...many)
      .when(...addAsk('more'))
      .then('enough-brought')
    expect(asksIn(supervision(...five, ...many, forgetAsk(ID), addAsk('more')).room).at(-1)?.from).toBe('more/from')
  })

  test('Q18 folded, its counts stay under a name that says nothing, and every word of it is gone', () => {
    const past = [
      bring(2, 'mine'),
      addAsk('added'),
      admit(ID),
      go('vote', ID),
      vote(1, 'decided', undefined, ID),
      go('rewrite', ID),
    ]
    const written = [1, 2, 3].map((number) => write(number, `mine ${number}`, { askId: ID, keyHash: `hash-${number}` }))
    const scene = supervision(...past, ...written, showLot(ID), go('show', SECOND))
    const before = reportOf(scene.room)
    expect(before.asks.find(({ askId }) => askId === ID)).toMatchObject({
      text: 'A brought ask',
      votes: { tally: { choices: { decided: 1 } } },
      texts: [],
      judgements: [],
    })
    const folded = supervision(...past, ...written, showLot(ID), go('show', SECOND), ...endAndForget())
    expect([...folded.room.words.values()]).toEqual([])
    expect(folded.room.brought.size).toBe(0)
    expect(JSON.stringify(folded.log.at(-1))).not.toMatch(/mine|added|hash-/)
    expect(JSON.stringify([consoleOf(folded), reportOf(folded.room)])).not.toMatch(/mine|added/)
    expect(reportOf(folded.room).asks.map(({ text }) => text)).toEqual(before.asks.map(({ text }) => text))
    expect(askOrder(folded.room)).toEqual(ASKS)
  })
})

describe('given a training', () => {
  test('Q13 nobody but the facilitator brings an ask, which is admitted at once and on the screen', () => {
    const scene = training(go('show'))
    scene.when(...bring(1, 'mine')).then('not-in-this-room')
    scene
      .when(...addAsk('mine'))
      .then(
        { type: 'ask.brought', askId: ID, seatId: null, wordsId: 'id-6', pushBack: [] },
        { type: 'ask.admitted', askId: ID },
      )
    expect(viewForSeat(scene.room, 'id-1')).toMatchObject({ ownBrought: undefined, ownForgotten: undefined })
    const there = training(go('show'), addAsk('mine'), go('show', ID))
    expect(screenOf(there).ask).toEqual({ askId: ID, ...broughtWords('mine') })
  })

  test('Q13 in the lobby it stands behind what was played; on an agenda of its own nobody else is taken off', () => {
    expect(askOrder(training(addAsk('mine')).room)).toEqual([ID, ...ASKS])
    const planned = training(
      agenda([{ askId: SECOND }, { block: 'break', minutes: 5 }, { askId: FIRST }]),
      go('vote', SECOND),
      go('lobby'),
      addAsk('mine'),
    )
    expect(askOrder(planned.room)).toEqual([SECOND, ID, FIRST])
    const alone = training(addAsk('mine'), agenda([{ block: 'talk', title: 'Tea', minutes: 5 }, { askId: ID }]))
    alone.when(...forgetAsk(ID)).then({ type: 'ask.forgotten', askId: ID, who: 'host' })
    expect(consoleOf(alone).session.items).toMatchObject([
      { block: 'talk', title: 'Tea' },
      ...ASKS.map((askId) => ({ askId })),
    ])
  })

  test('Q15 its words can be changed until people give something; then they stay', () => {
    const scene = training(addAsk('mine'), go('show', ID))
    scene
      .when(...editAsk(ID, 'better'))
      .then({ type: 'ask.edited', askId: ID, wordsId: 'id-7', pushBack: [], reading: null })
      .when(...editAsk(ID, 'better'))
      .then()
    expect(scene.room.words).toEqual(
      new Map(Object.entries(broughtWords('better')).map(([part, words]) => [`id-7/${part}`, words])),
    )
    expect(consoleOf(scene).brought.asks).toEqual([{ askId: ID, onScreen: true, canChange: true }])
    const voted = training(addAsk('mine'), go('vote', ID), vote(1, 'none', undefined, ID))
    voted.when(...editAsk(ID, 'better')).then('ask-answered')
    expect(consoleOf(voted).brought.asks).toEqual([{ askId: ID, onScreen: true, canChange: false }])
    training(addAsk('mine'))
      .when(...editAsk(FIRST, 'better'))
      .then('unknown-ask')
    const played = training(addAsk('mine', { pushBack: [{ who: 'hears', text: 'no' }] }), go('push-back', ID))
    played.when(...editAsk(ID, 'mine')).then('ask-answered')
  })

  test('Q15 without a reading the reveal ends with the counts; one can be written at any time, and stays once it is open', () => {
    const past = [
      addAsk('mine'),
      go('vote', ID),
      vote(1, 'decided', undefined, ID),
      vote(2, 'dodge', undefined, ID),
      go('reveal', ID),
    ]
    const scene = training(...past)
    expect(consoleOf(scene).reveal.steps).toEqual(['bars'])
    expect(consoleOf(scene).mixUps).toBeNull()
    const reading = { versions: ['decided'], why: 'mine/why' }
    const read = training(...past, show('bars', ID), editAsk(ID, 'mine', { reading }))
    expect(consoleOf(read).reveal).toEqual({ steps: ['bars', 'reading'], open: ['bars'], next: 'reading' })
    expect(JSON.stringify(phonesOf(read))).not.toContain('mine/why')
    const shown = training(...past, show('bars', ID), editAsk(ID, 'mine', { reading }), show('reading', ID))
    expect(phonesOf(shown).reading).toEqual({ ...reading, tells: [], hardens: { decided: 'decided/hardens' } })
    shown.when(...editAsk(ID, 'mine')).then('ask-answered')
    const other = { versions: [], because: 'lands' as const, why: 'other' }
    shown.when(...editAsk(ID, 'mine', { reading: other })).then({
      type: 'ask.edited',
      askId: ID,
      wordsId: 'id-8',
      pushBack: [],
      reading: { versions: [], because: 'lands' },
    })
    scene.when(...editAsk(ID, 'mine', { reading: { versions: ['nonsense'], why: 'x' } })).then('unknown-choice')
    scene.when(...editAsk(ID, 'mine', { reading: { versions: [], why: ' ' } })).then('text-empty')
  })

  test('Q15 changing it before the room comes to it replaces its words and no others; what is refused to a new one is to a changed one', () => {
    const scene = training(addAsk('mine'))
    const after = scene
      .when(...editAsk(ID, 'better'))
      .then({ type: 'ask.edited', askId: ID, wordsId: 'id-7', pushBack: [], reading: null })
    const ids = (wordsId: string, ...parts: string[]) => parts.map((part) => `${wordsId}/${part}`)
    expect(after.words).toEqual({
      ...Object.fromEntries(ids('id-6', 'from', 'to', 'when', 'text', 'why', 'answer').map((id) => [id, null])),
      ...Object.fromEntries(Object.entries(broughtWords('better')).map(([part, words]) => [`id-7/${part}`, words])),
    })
    scene.when(...editAsk(ID, 'mine', { text: ' ' })).then('text-empty')
  })

  test('Q15 while a push-back is played its last line cannot be taken away, of the ask the room is at alone', () => {
    const push = (text: string) => ({ pushBack: [{ who: 'hears' as const, text }] })
    const [there, other] = [ID, 'brought_id-7']
    const past = [addAsk('mine', push('no')), addAsk('ours'), go('push-back', there)]
    training(...past)
      .when(...editAsk(other, 'better'))
      .then({ type: 'ask.edited', askId: other, wordsId: 'id-9', pushBack: [], reading: null })
    training(...past)
      .when(...editAsk(there, 'mine', push('never')))
      .then({ type: 'ask.edited', askId: there, wordsId: 'id-9', pushBack: ['hears'], reading: null })
  })

  test('Q15 Q19 the same reading again changes nothing, another does; its reason is as long as a deck allows', () => {
    const ofVersion = { versions: ['decided'], why: 'x' }
    const ofNone = { versions: [], because: 'lands' as const, why: 'x' }
    const kept = ({ versions, because }: { versions: string[]; because?: 'lands' }) => ({
      type: 'ask.edited' as const,
      askId: ID,
      wordsId: 'id-8',
      pushBack: [],
      reading: { versions, ...(because && { because }) },
    })
    for (const reading of [ofVersion, ofNone]) {
      const read = () => training(addAsk('mine'), editAsk(ID, 'mine', { reading }))
      read()
        .when(...editAsk(ID, 'mine', { reading }))
        .then()
      read()
        .when(...editAsk(ID, 'mine', { reading: { ...reading, why: 'y' } }))
        .then(kept(reading))
    }
    training(addAsk('mine'), editAsk(ID, 'mine', { reading: ofVersion }))
      .when(...editAsk(ID, 'mine', { reading: ofNone }))
      .then(kept(ofNone))
    const most = DECK_LIMITS.characters['asks.reading.why']
    const long = (characters: number) => ({ reading: { versions: ['decided'], why: 'x'.repeat(characters) } })
    training(addAsk('mine'))
      .when(...editAsk(ID, 'mine', long(most + 1)))
      .then('ask-too-long')
    training(addAsk('mine'))
      .when(...editAsk(ID, 'mine', long(most)))
      .then({ ...kept(ofVersion), wordsId: 'id-7' })
  })

  test('Q15 it is in what the room mixes up once it has a reading', () => {
    const voted = [addAsk('mine'), go('vote', ID), ...[1, 2, 3, 4].map((each) => vote(each, 'dodge', undefined, ID))]
    const rows = (...more: Past[]) => consoleOf(training(...voted, ...more, go('debrief', ID))).mixUps?.confusion.asks
    expect(rows()).toBe(0)
    expect(rows(editAsk(ID, 'mine', { reading: { versions: ['decided'], why: 'x' } }))).toBe(1)
  })

  test('Q15 nothing is compared with a reference that it does not have', () => {
    const scene = training(addAsk('mine'), anchors(true), go('compare', ID))
    scene.when(...open(['original', 'reference'], ID)).then('nothing-to-show')
    expect(consoleOf(scene).coverage?.texts).toBe(1)
    expect(phonesOf(training(addAsk('mine'), go('debrief', ID))).talk).toBeNull()
  })

  test('T1 T2 Q11 Q19 its texts are cleaned, and as long as a deck allows', () => {
    const cleaned = training(addAsk('mine', { from: ' Kim\n ', text: ' a\0b \u202e' }))
    expect(askOf(cleaned.room, ID)).toMatchObject({ from: 'Kim', text: 'ab' })
    const { characters, words } = DECK_LIMITS
    const refused = (besides: Parameters<typeof addAsk>[1], code: 'text-empty' | 'ask-too-long' | 'gate-found') => {
      training()
        .when(...addAsk('mine', besides))
        .then(code)
    }
    for (const part of ['from', 'to', 'when', 'text'] as const) {
      refused({ [part]: ' \u200b' }, 'text-empty')
      refused({ [part]: '🙂'.repeat(characters[`asks.${part}`] + 1) }, 'ask-too-long')
    }
    refused({ text: 'word '.repeat(words['asks.text'] + 1) }, 'ask-too-long')
    for (const part of ['from', 'to', 'when', 'text'] as const) refused({ [part]: 'kim@mail.example' }, 'gate-found')
    refused({ pushBack: [{ who: 'hears', text: 'call 0151 2345 6789' }] }, 'gate-found')
    const reading = { versions: [], why: 'see https://mail.example' }
    cleaned.when(...editAsk(ID, 'mine', { reading })).then('gate-found')
    refused({ pushBack: [{ who: 'hears', text: '' }] }, 'text-empty')
    refused({ pushBack: [{ who: 'hears', text: 'x'.repeat(characters['asks.pushBack.text'] + 1) }] }, 'ask-too-long')
    expect(titleFrom('word '.repeat(20))).toBe('word word word word word word word word…')
    expect(titleFrom('x'.repeat(50))).toBe(`${'x'.repeat(40)}…`)
  })
})

/** Nobody is told of a reading that nobody wrote. */
test('W2 Q15 what the facilitator reads in a brought ask is told to phones and screen when it is opened', () => {
  const reading = { versions: ['decided'], why: 'secret/why' }
  const told = (room: Room) => JSON.stringify([viewForPhones(room, everybody), viewForScreen(room, everybody)])
  const past = [addAsk('mine'), editAsk(ID, 'mine', { reading })]
  for (const stage of ['show', 'vote', 'rewrite', 'compare', 'debrief'] as const)
    expect(told(training(...past, go(stage, ID)).room)).not.toContain('secret')
  expect(told(training(...past, go('reveal', ID), show('bars', ID), show('reading', ID)).room)).toContain('secret')
})
