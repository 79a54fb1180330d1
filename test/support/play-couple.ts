import type { Page } from 'playwright-core'
import { goToStage, linkUp } from './couple.ts'
import { goTo } from './facilitate.ts'
import { OWN_TEXT, type Play } from './play.ts'
import type { Person } from './seats.ts'
import { settled as still } from './settled.ts'

/** The states of a room for couples, in the order in which they are played. */
export const COUPLE_STATES = [
  'couples-lobby',
  'couples-digits',
  'couples-linked',
  'couples-talk',
  'couples-exchange',
  'couples-exchanged',
  'couples-own-words',
  'couples-floor',
  'couples-speaking',
  'couples-break',
] as const

/**
 * Plays what only couples have, or what looks different there, with this phone as one of a couple; the others are couples
 * and one person on their own. Stops at each state once the phone has settled. It never looks for words.
 */
export async function* playCouple(play: Play, phone: Page): AsyncGenerator<(typeof COUPLE_STATES)[number]> {
  const { host, people, askId } = play
  const [partner, ...others] = people
  if (!partner) throw new Error('there is nobody to be linked with')
  const settled = () => still(phone)
  const card = phone.locator('main .couple')
  const press = (within: string, at = 0) => phone.locator(`${within} button`).nth(at).click()

  for (let at = 0; at + 1 < others.length; at += 2) await linkUp(others[at] as Person, others[at + 1] as Person)
  await others.at(-1)?.insist({ type: 'couple.solo', on: true })
  await settled()
  yield 'couples-lobby'

  await press('main .couple .choices')
  await press('main .couple .choices')
  const code = (await card.locator('.digits > [aria-hidden]').innerText()).trim()
  await settled()
  yield 'couples-digits'

  await partner.insist({ type: 'couple.accept', code })
  await phone.locator('main .couple .button-primary').click()
  await partner.client.until(({ own }) => own.ownCouple?.state === 'linked')
  await settled()
  yield 'couples-linked'

  await goTo(host, 'vote', askId)
  await phone.locator('.choices').getByRole('radio').first().check({ force: true })
  const versions = host.common.deck.versions.map(({ id }) => id)
  for (const [at, { insist }] of people.entries())
    await insist({ type: 'vote.cast', askId, choice: versions[at % 2] ?? 'none' })
  await host.until(({ common }) => common.count?.done === people.length + 1, 'every vote')
  await goTo(host, 'talk', askId)
  await host.send({ type: 'timer.set', seconds: 300 })
  await phone.locator('.cover').waitFor()
  await settled()
  yield 'couples-talk'

  await goTo(host, 'rewrite', askId)
  await phone.locator('textarea').fill(OWN_TEXT)
  await phone.locator('#reach-phones').check({ force: true })
  await phone.locator('main .actions .button-primary').click()
  await partner.insist({ type: 'rewrite.submit', askId, text: 'Would you sit with me for ten minutes?', reach: 'host' })
  await host.until(({ common }) => common.count?.done === 2, 'both texts')
  await goTo(host, 'exchange', askId)
  await phone.locator('.cover').waitFor()
  await settled()
  yield 'couples-exchange'

  await press('main .actions', 1)
  await partner.insist({ type: 'exchange.offer', askId, on: true })
  await settled()
  await host.send({ type: 'exchange.open', askId })
  await phone.locator('.theirs').waitFor()
  await settled()
  yield 'couples-exchanged'

  await goToStage(host, 'own-words')
  await phone.locator('#own-words').fill('Would you come for a walk on Sunday, just us?')
  await settled()
  yield 'couples-own-words'

  await goToStage(host, 'floor')
  await phone.locator('.rules').waitFor()
  await settled()
  yield 'couples-floor'

  for (const { client } of people) await client.send({ type: 'floor.begin', window: 'beside' })
  await press('main .actions')
  await phone.locator('.rules').waitFor({ state: 'detached' })
  if ((await phone.locator('main .role-buttons').count()) === 0) {
    const turn = partner.client.own.ownFloor?.turnId ?? ''
    await partner.client.send({ type: 'floor.pass', turn })
  }
  await phone.locator('main .role-buttons').waitFor()
  await settled()
  yield 'couples-speaking'

  await partner.client.send({ type: 'floor.break', minutes: 5 })
  await phone.locator('main .role-buttons').waitFor({ state: 'detached' })
  await settled()
  yield 'couples-break'
}
