import type { Page } from 'playwright-core'
import type { HostSlices } from '../../shared/room/slices.ts'
import type { RoomOpened } from '../../shared/http.ts'
import type { Preset } from '../../shared/room/settings.ts'
import { hostClient, openRoom, type Client } from './clients.ts'
import { goTo } from './facilitate.ts'
import { arriveMany, type Person } from './seats.ts'
import { settled } from './settled.ts'

/** What people in a training wrote for the first ask of the built-in deck. */
const TEXTS = [
  'I’ve got nothing arranged. I just know I can’t fix this from where I am. Would you think about it with me, whenever you want?',
  'I went looking for someone and I threw the number out. I want to ask you first. Would you even want to?',
  'I’m scared. I keep making plans so I don’t have to say that.',
  'I don’t know what we need. Could we sit on the steps after Ellie’s down, ten minutes, and not solve it?',
  'I do this thing where I set it all up and you just have to walk in. I did it again this week. I’d like to stop. Help?',
  'I miss you. I don’t have a plan. I’d like to hear what you’d want, even if it’s nothing yet.',
  'Can I tell you something before I go and organise it? I’m lost with us, and I don’t want to run this one.',
  'So, I looked into it and I stopped. I don’t want to find us someone on my own. Would you look with me?',
  'I get so busy fixing us that I never ask you anything. What’s it like on your side?',
  'It’s me who can’t keep going like this. Not you. I’d like somebody to help me, and I’d like you there if you can stand it.',
  'What would make it possible for you to talk with me about this? I’ll wait for the answer.',
  'Would you help me? I don’t know how to do Thursdays or any day.',
  'I’m sorry about the appointment. I cancelled it. I was afraid that if I asked you’d say no, and you still can.',
  'Could you tell me one thing you’d want to keep about us, and I’ll tell you one? That’s all I’ve got.',
]

export const OWN_TEXT = 'I got it all worked out again, didn’t I. I’m sorry. I don’t know what to do. Do you?'

/** How the room votes on the first ask, by the number of the version; the rest pass or choose none of these. */
const VOTES = [0, 0, 1, 0, 0, 3, 0, 1, 0, 2, 0, 'none', 0, 1, 'pass', 0, 3, 0] as const

/** A room with people in it, ready to be played. */
export interface Play {
  origin: string
  room: RoomOpened
  host: Client<HostSlices>
  people: Person[]
  askId: string
  close: () => void
}

export async function startPlay(origin: string, count = VOTES.length - 1, preset: Preset = 'training'): Promise<Play> {
  const room = await openRoom(origin, { deckId: 'therapy-ask', preset })
  const host = await hostClient(origin, room.hostKey)
  const people = await arriveMany(origin, room.code, count)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const close = () => {
    for (const { client } of people) client.close()
    host.close()
  }
  return { origin, room, host, people, askId, close }
}

export const consoleUrl = ({ origin, room }: Play) =>
  `${origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`
export const screenUrl = ({ origin, room }: Play) => `${origin}/screen#k=${room.screenKey}`
export const joinPath = ({ room, host }: Play) => `/join/${room.code}#t=${host.common.join.token}`

/** The states of a round, in the order it is played; some come from the one phone that takes part. */
export type State = (typeof STATES)[number]
export const STATES = [
  'lobby',
  'show',
  'vote',
  'voted',
  'mark',
  'push-back',
  'line',
  'lines',
  'talk',
  'vote-again',
  'voted-again',
  'reveal',
  'bars',
  'gap',
  'again',
  'shift',
  'heat',
  'reading',
  'lens',
  'warm-up',
  'warmed-up',
  'rewrite',
  'draft',
  'saved',
  'compare',
  'judged',
  'opened',
  'debrief',
  'moves',
  'confusion',
  'ended',
] as const

/**
 * Plays a round with everyone in the room and this phone, which takes part too. Stops at each state once the phone has
 * settled. It never looks for words, so it plays in any language.
 */
export async function* playRound(play: Play, phone: Page): AsyncGenerator<State> {
  const { host, people, askId } = play
  const versions = host.common.deck.versions.map(({ id }) => id)
  const intents = host.common.deck.intents?.map(({ id }) => id) ?? []
  const heading = () => phone.locator('h1').first().innerText()
  const main = () => phone.locator('main').innerHTML()

  /** Does what changes the page of this phone, and waits until it has changed. */
  async function shown(act: () => Promise<unknown>) {
    const before = await main()
    await act()
    await phone.waitForFunction((html) => document.querySelector('main')?.innerHTML !== html, before)
    await settled(phone)
  }

  async function to(stage: Parameters<typeof goTo>[1]) {
    const before = await heading()
    await goTo(host, stage, askId)
    await phone.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before)
    await settled(phone)
  }

  await settled(phone)
  yield 'lobby'

  await to('show')
  yield 'show'

  await host.send({ type: 'ears.set', on: true })
  await to('vote')
  yield 'vote'

  await Promise.all(
    people.map(({ insist }, at) => {
      const vote = VOTES[at % VOTES.length] ?? 0
      const choice = typeof vote === 'string' ? vote : (versions[vote] ?? 'none')
      return insist({ type: 'vote.cast', askId, choice, meant: intents[at % intents.length], sure: at % 4 !== 0 })
    }),
  )
  const all = people.length + 1
  await voteOnPhone(phone, 0)
  await host.until(({ common }) => common.count?.done === all, 'every vote')
  await settled(phone)
  yield 'voted'

  await to('mark')
  await Promise.all(people.map(({ insist }, at) => insist({ type: 'marks.set', askId, ...marksOf(at) })))
  await settled(phone)
  yield 'mark'

  await to('push-back')
  yield 'push-back'

  await shown(() => host.send({ type: 'pushback.play', askId, lines: 1 }))
  yield 'line'

  await shown(() => host.send({ type: 'pushback.play', askId, lines: 2 }))
  yield 'lines'

  await to('talk')
  yield 'talk'

  await to('vote-again')
  yield 'vote-again'

  await Promise.all(
    people.map(({ insist }, at) => {
      const vote = at % 3 === 2 ? 0 : (VOTES[at % VOTES.length] ?? 0)
      const choice = typeof vote === 'string' ? vote : (versions[vote] ?? 'none')
      return insist({ type: 'vote.cast', askId, ballot: 2, choice, movedBy: { from: 7 + (at % 2), to: 9 } })
    }),
  )
  await voteOnPhone(phone, 1)
  await host.until(({ common }) => common.count?.done === all, 'every second vote')
  await settled(phone)
  yield 'voted-again'

  await to('reveal')
  yield 'reveal'

  for (const step of ['bars', 'gap', 'again', 'shift', 'heat', 'reading'] as const) {
    await shown(() => host.send({ type: 'reveal.show', askId, step }))
    yield step
  }
  await shown(() => host.send({ type: 'reveal.show', askId, step: 'lens' }))
  yield 'lens'

  await to('warm-up')
  yield 'warm-up'

  await Promise.all(
    people.map(({ insist }, at) =>
      insist({ type: 'warmup.judge', askId, choice: CHOICES[at % CHOICES.length] ?? 'alike', reason: 'none' }),
    ),
  )
  await phone.locator('.pair-choice button').nth(1).click()
  await host.until(({ common }) => common.count?.done === all, 'every judgement of the warm-up')
  await settled(phone)
  yield 'warmed-up'

  await to('rewrite')
  yield 'rewrite'

  await phone.locator('textarea').pressSequentially(OWN_TEXT.slice(0, 12))
  await phone.locator('textarea').fill(OWN_TEXT)
  await settled(phone)
  yield 'draft'

  await Promise.all(
    people.map(({ insist }, at) => {
      const text = TEXTS[at % (TEXTS.length + 2)]
      if (text === undefined) return insist({ type: 'rewrite.pass', askId })
      return insist({ type: 'rewrite.submit', askId, text, keepPrivate: at === 2 })
    }),
  )
  await shown(() => phone.locator('main .actions .button-primary').click())
  await host.until(({ common }) => common.count?.done === all, 'every text')
  await settled(phone)
  yield 'saved'

  await to('compare')
  await phone.locator('.pair-choice').waitFor()
  await settled(phone)
  yield 'compare'

  await Promise.all(people.map((person, at) => judgePairs(play, person, at)))
  // A pair that has just come takes no press: it may be the second of a double tap.
  do {
    await phone.locator('.pair-choice button').first().click()
    await settled(phone)
  } while ((await phone.locator('.pair-choice [aria-pressed=true]').count()) === 0)
  yield 'judged'

  const opened = await host.send({ type: 'compare.open', askId, items: twoTexts(host) })
  if (!opened.ok) throw new Error(`the texts were not opened: ${opened.message}`)
  await phone.locator('.side-by-side').waitFor()
  await settled(phone)
  yield 'opened'

  await to('debrief')
  await host.until(({ common }) => ['banded', 'not-banded'].includes(common.outcome?.state ?? ''), 'the bands')
  await settled(phone)
  yield 'debrief'

  for (const picture of ['moves', 'confusion'] as const) {
    await shown(() => host.send({ type: 'picture.show', askId, picture, on: true }))
    yield picture
  }

  const before = await heading()
  await host.send({ type: 'room.end' })
  await phone.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before)
  await settled(phone)
  yield 'ended'
}

/** Votes on the phone for the version in this place, whatever else the vote asks. */
async function voteOnPhone(phone: Page, place: number) {
  // With two ears, the first step is what was meant.
  if ((await phone.locator('.choices').count()) === 0) await phone.locator('main .actions .button-primary').click()
  await phone.locator('.choices').getByRole('radio').nth(place).check({ force: true })
}

/** Marks the ask for one person: most brace at the same words; fewer soften, some of them at those words too. */
const marksOf = (at: number) => ({
  brace: at % 5 === 4 ? [] : [{ from: 8 - (at % 2), to: 10 }],
  soften: at % 3 === 0 ? [{ from: 9, to: 11 }] : [{ from: 28 + (at % 2), to: 31 }],
})

const CHOICES = ['first', 'second', 'second', 'alike'] as const

/** Judges one person's share of pairs: the texts that ask, and that say what they do not know, are preferred. */
export async function judgePairs({ host, askId }: Play, { client, insist }: Person, at: number) {
  const moves = [...host.common.deck.moves.map(({ id }) => id).slice(0, 3), 'none']
  for (let pair = 0; pair < 6; pair++) {
    const answer = await insist({ type: 'pair.next', askId })
    const given = client.own.ownPairs?.pair
    if (!answer.ok || !given) return
    const lower = (text: string) => Number(text.includes('don’t know')) + Number(text.includes('?')) / 2
    const [first, second] = [lower(given.first), lower(given.second)]
    const choice = first === second ? (CHOICES[(at + pair) % 4] ?? 'alike') : first > second ? 'first' : 'second'
    const reason = moves[(at + pair) % moves.length]
    await insist({ type: 'pair.judge', askId, pairId: given.pairId, choice, reason })
  }
}

/** Returns the ask and a rewrite that is like it, if there is one. None of them is kept private: that opens for nobody. */
function twoTexts({ common }: Client<HostSlices>): string[] {
  const open = Object.entries(common.rewrites).filter(
    ([, { as, text, keepPrivate }]) => as === 'waiting' && text !== null && !keepPrivate,
  )
  const [id = ''] = open.find(([, { text }]) => text?.startsWith('So, I looked')) ?? open[0] ?? []
  return ['original', id]
}
