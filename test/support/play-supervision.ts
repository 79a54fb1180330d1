import type { Page } from 'playwright-core'
import { goToStage } from './couple.ts'
import { goTo, seatIdOf } from './facilitate.ts'
import type { Play } from './play.ts'
import { settled } from './settled.ts'
import { words, type Key } from './words.ts'

/** The states of a supervision, in the order in which they are played. */
export type SupervisionState =
  | 'agreement'
  | 'presenter'
  | 'brings'
  | 'vote'
  | 'counted'
  | 'dots'
  | 'voices'
  | 'written'
  | 'side-by-side'
  | 'reflect'
  | 'responds'
  | 'response'
  | 'obstacle'
  | 'obstacle-shown'
  | 'debrief'
  | 'said'
  | 'said-marks'
  | 'ended'

const SENTENCE = {
  from: 'A woman in her forties',
  to: 'the one she lives with',
  when: 'in the kitchen, one evening',
  text: 'Could you ask Marisol whether we can talk on Sunday, when the children are with her?',
}
const CHECKED = 'Could you ask a friend whether we can talk on Sunday, when the children are with her?'
const CLIENT = [
  'I don’t know how to begin. Would you sit with me on Sunday?',
  'I arranged it before I asked you. I’m sorry. What would you want?',
  'I’m afraid you’ll say no, and you can. Could we talk on Sunday?',
  'Is there a time this week when you’d like to talk? I don’t have a plan.',
] as const
const TO_CLIENT = [
  'Where would you like to begin?',
  'It can wait here with us for now.',
  'What would Sunday be for?',
  'Whose idea was Marisol?',
] as const
const LINES = ['That she asks through somebody else.', 'The dates: there were none.', 'Asking before I look.'] as const
const CARD = {
  rehearsed: 'Will you sit with me for ten minutes tonight?',
  said: 'Will you sit with me for ten minutes after supper? You can say no.',
}

/**
 * Plays a supervision of a presenter and a group: one of the group has a phone too, the others send commands. Stops at
 * each state once both phones have settled.
 */
export async function* playSupervision(play: Play, presenter: Page, phone: Page): AsyncGenerator<SupervisionState> {
  const { host, people } = play
  const all = people.length + 2
  const press = (page: Page, key: Key) => page.getByRole('button', { name: words[key], exact: true }).click()
  const rest = () => Promise.all([settled(presenter), settled(phone)])

  for (const { insist } of people) await insist({ type: 'agreement.agree', on: true })
  await press(phone, 'phone.said.agreement.agree')
  await host.until(({ common }) => common.agreement?.done === all - 1, 'all but one agree')
  await rest()
  yield 'agreement'

  await host.send({ type: 'call.recorded', recorded: false })
  await press(presenter, 'phone.supervision.present')
  await host.send({ type: 'presenter.set', seatId: await seatIdOf(host, all - 1) })
  await presenter.getByText(words['phone.supervision.presents']).waitFor()
  await rest()
  yield 'presenter'

  await press(presenter, 'phone.supervision.brought.open')
  for (const [name, text] of Object.entries(SENTENCE)) await presenter.locator(`.bring [name="${name}"]`).fill(text)
  await presenter.getByText('“Marisol”').waitFor()
  await presenter.getByText('“Marisol”').scrollIntoViewIfNeeded()
  await rest()
  yield 'brings'

  await presenter.locator('.bring [name="text"]').fill(CHECKED)
  for (const name of ['nobody', 'may']) await presenter.locator(`.bring [name="${name}"]`).check()
  await press(presenter, 'phone.supervision.brought.send')
  await host.until(({ common }) => common.brought.waiting.length === 1, 'the sentence')
  const askId = host.common.brought.waiting[0]?.askId ?? ''
  await host.send({ type: 'ask.admit', askId })

  await goTo(host, 'vote', askId)
  for (const page of [presenter, phone]) await page.locator('.choices').waitFor()
  await presenter.locator('.choices').getByRole('radio').nth(1).check({ force: true })
  await rest()
  yield 'vote'

  const versions = host.common.deck.versions.map(({ id }) => id)
  for (const [at, { insist }] of people.entries())
    await insist({ type: 'vote.cast', askId, choice: versions[at % 3] ?? 'none', sure: at !== 1 })
  await phone.locator('.choices').getByRole('radio').first().check({ force: true })
  await host.until(({ common }) => common.count?.done === all - 1, 'every vote of the group')
  await goTo(host, 'reveal', askId)
  await rest()
  yield 'counted'

  await host.send({ type: 'reveal.show', askId, step: 'bars' })
  await phone.locator('.dot').first().waitFor()
  await rest()
  yield 'dots'

  await goTo(host, 'rewrite', askId)
  const field = phone.getByLabel(words['phone.rewrite.label'])
  const submit = async (text: string) => {
    await field.fill(text)
    if (await phone.locator('#reach-screen').count()) await phone.locator('#reach-screen').check({ force: true })
    await press(phone, 'phone.rewrite.submit')
    await phone.getByRole('heading', { name: words['phone.rewrite.in'] }).waitFor()
  }
  await submit(CLIENT[0])
  await press(phone, 'phone.rewrite.voices.next.to-client')
  await field.fill(TO_CLIENT[0])
  await rest()
  yield 'voices'

  await submit(TO_CLIENT[0])
  for (const [at, { insist }] of people.entries())
    for (const [voice, texts] of [
      ['client', CLIENT],
      ['to-client', TO_CLIENT],
    ] as const)
      await insist({ type: 'rewrite.submit', askId, voice, text: texts[1 + (at % 3)] ?? '', reach: 'screen' })
  await host.until(({ common }) => common.count?.done === all - 1, 'both texts of the group')
  await rest()
  yield 'written'

  await goTo(host, 'compare', askId)
  await host.until(({ common }) => Object.keys(common.rewrites).length >= 2 * (all - 1), 'the texts')
  const idOf = (part: string) =>
    Object.entries(host.common.rewrites).find(([, { text }]) => text?.startsWith(part))?.[0] ?? ''
  for (const rewriteId of Object.keys(host.common.rewrites))
    await host.send({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })
  await host.send({ type: 'compare.open', askId, items: [idOf('I’m afraid'), idOf('What would Sunday')] })
  await phone.getByText('I’m afraid').first().waitFor()
  await rest()
  yield 'side-by-side'

  await goTo(host, 'reflect', askId)
  await press(phone, 'phone.supervision.spoken')
  await host.until(({ common }) => common.count?.done === 1, 'who has spoken')
  await rest()
  yield 'reflect'

  await goTo(host, 'response', askId)
  for (const [at, line] of (['fits', 'doesNot', 'willTry'] as const).entries())
    await presenter.getByLabel(words[`phone.supervision.line.${line}`]).fill(LINES[at] ?? '')
  await rest()
  yield 'responds'

  await press(presenter, 'phone.supervision.show')
  await phone.getByText(LINES[2]).waitFor()
  await rest()
  yield 'response'

  await host.send({ type: 'obstacle.open', askId, on: true })
  await phone.getByText(words['pictures.obstacle.no.stay']).first().waitFor()
  await rest()
  yield 'obstacle'

  await phone.getByLabel(words['pictures.obstacle.no.stay']).check()
  await phone.getByLabel(words['pictures.obstacle.lost.yes']).check()
  for (const { insist } of people)
    for (const [question, choice] of [
      ['no', 'soften'],
      ['lost', 'slid-back'],
    ] as const)
      await insist({ type: 'obstacle.answer', askId, question, choice })
  await host.until(({ common }) => common.obstacleAnswers?.count.lost.done === all - 1, 'the answers')
  await host.send({ type: 'obstacle.show', askId })
  await phone.locator('table .dot').first().waitFor()
  await rest()
  yield 'obstacle-shown'

  await goTo(host, 'debrief', askId)
  await rest()
  yield 'debrief'

  const [bringer] = people
  await bringer?.insist({ type: 'said.bring', ...CARD, chips: ['not-booked'], rehearsedVerb: null, saidVerb: null })
  await host.until(({ common }) => common.saidBrought.entries.length === 1, 'what was said')
  const saidId = host.common.saidBrought.entries[0]?.saidId ?? ''
  await host.send({ type: 'said.admit', saidId })
  await goToStage(host, 'said')
  await host.send({ type: 'said.show', saidId })
  await phone.getByText(CARD.said).first().waitFor()
  await rest()
  yield 'said'

  for (const [at, { insist }] of people.entries())
    await insist({ type: 'said.mark', saidId, marks: [{ from: 5 - (at % 2), to: 7 }] })
  for (const page of [presenter, phone])
    await page
      .getByRole('group', { name: words['phone.said.mark.words'] })
      .getByText('minutes', { exact: true })
      .click()
  await host.until(({ common }) => common.saidAnswers?.count.done === all, 'every mark')
  await host.send({ type: 'said.reveal', saidId })
  await phone.getByText(/Marked most/).waitFor()
  await rest()
  yield 'said-marks'

  await host.send({ type: 'room.end' })
  await phone.getByRole('heading', { level: 1, name: words['phone.ended.title'] }).waitFor()
  await rest()
  yield 'ended'
}
