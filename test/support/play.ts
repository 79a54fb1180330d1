import type { Page } from 'playwright-core'
import type { HostSlices } from '../../shared/room/slices.ts'
import type { RoomOpened } from '../../shared/protocol.ts'
import { hostClient, openRoom, type Client } from './clients.ts'
import { goTo } from './facilitate.ts'
import { arriveMany, type Person } from './seats.ts'

/** What people in a training answered to the first ask of the built-in deck. */
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

export async function startPlay(origin: string, count = VOTES.length - 1): Promise<Play> {
  const room = await openRoom(origin)
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

/** Where a round stands, in the order it is played; some are the doing of the one phone that takes part. */
export type State = (typeof STATES)[number]
export const STATES = [
  'lobby',
  'show',
  'vote',
  'voted',
  'reveal',
  'bars',
  'reading',
  'rewrite',
  'draft',
  'saved',
  'compare',
  'opened',
  'debrief',
  'ended',
] as const

/**
 * Plays a round with everyone in the room and this phone, which is in it too. Stops at each state, the phone settled.
 * Words are never looked for, so that it plays in any language.
 */
export async function* playRound(play: Play, phone: Page): AsyncGenerator<State> {
  const { host, people, askId } = play
  const versions = host.common.deck.versions.map(({ id }) => id)
  const settled = () => phone.waitForTimeout(250)
  const heading = () => phone.locator('h1').first().innerText()

  async function to(stage: Parameters<typeof goTo>[1]) {
    const before = await heading()
    await goTo(host, stage, askId)
    await phone.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before)
    await settled()
  }

  await settled()
  yield 'lobby'

  await to('show')
  yield 'show'

  await to('vote')
  yield 'vote'

  await Promise.all(
    people.map(({ insist }, at) => {
      const vote = VOTES[at % VOTES.length] ?? 0
      const choice = typeof vote === 'string' ? vote : (versions[vote] ?? 'none')
      return insist({ type: 'vote.cast', askId, choice })
    }),
  )
  const all = people.length + 1
  await phone.getByRole('radio').first().check({ force: true })
  await host.until(({ common }) => common.count?.done === all, 'every vote')
  await settled()
  yield 'voted'

  await to('reveal')
  yield 'reveal'

  for (const step of ['bars', 'reading'] as const) {
    await host.send({ type: 'reveal.show', askId, step })
    await phone.locator('table').waitFor()
    await settled()
    yield step
  }

  await to('rewrite')
  yield 'rewrite'

  await phone.locator('textarea').pressSequentially(OWN_TEXT.slice(0, 12))
  await phone.locator('textarea').fill(OWN_TEXT)
  await settled()
  yield 'draft'

  await Promise.all(
    people.map(({ insist }, at) => {
      const text = TEXTS[at % (TEXTS.length + 2)]
      if (text === undefined) return insist({ type: 'rewrite.pass', askId })
      return insist({ type: 'rewrite.submit', askId, text, keepPrivate: at === 2 })
    }),
  )
  await phone.locator('main .actions .button-primary').click()
  await host.until(({ common }) => common.count?.done === all, 'every text')
  await settled()
  yield 'saved'

  await to('compare')
  yield 'compare'

  await host.send({ type: 'compare.open', askId, items: twoTexts(host) })
  await phone.locator('.side-by-side').waitFor()
  await settled()
  yield 'opened'

  await to('debrief')
  yield 'debrief'

  const before = await heading()
  await host.send({ type: 'room.end' })
  await phone.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before)
  await settled()
  yield 'ended'
}

/** The ask and a rewrite that is like it, if one is there. */
function twoTexts({ common }: Client<HostSlices>): string[] {
  const open = Object.entries(common.rewrites).filter(([, { as, text }]) => as === 'waiting' && text !== null)
  const [id = ''] = open.find(([, { text }]) => text?.startsWith('So, I looked')) ?? open[0] ?? []
  return ['original', id]
}
