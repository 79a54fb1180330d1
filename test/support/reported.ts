import type { Browser, Page } from 'playwright-core'
import type { HostSlices } from '../../shared/room/slices.ts'
import { REVEAL_STEPS } from '../../shared/room/stages.ts'
import type { Preset } from '../../shared/room/settings.ts'
import { hostClient, openRoom, seatClient, takeSeat, type Client } from './clients.ts'
import { goTo } from './facilitate.ts'
import { storedAt } from './kept.ts'
import { openSurface, type Surface } from './stage-hands.ts'

/** A room that was played for its report. */
export interface Reported {
  roomId: string
  hostKey: string
  title: string
  host: Client<HostSlices>
  close(): void
}

const NAMES = ['Amelie', 'Bertram', 'Cosima', 'Dietmar', 'Ekaterina', 'Ferdinand', 'Gwendolyn', 'Hieronymus']
export const nameOf = (index: number) => `${NAMES[index % NAMES.length]} canary ${index}`

/** What a person writes; the last one keeps it private. */
export const textOf = (index: number, askId: string) =>
  `I would like us to look at this together, and I am not sure how: would Thursday be a time for you? (${index}, ${askId})`

/** Plays the first asks of a deck with so many people: votes, marks, talks, writes, compares and opens texts. */
export async function playReported(
  origin: string,
  { preset, people, asks, title }: { preset: Preset; people: number; asks: number; title: string },
): Promise<Reported> {
  const settings = { title, naming: 'host-only', reviewFirst: false, retentionHours: 24 }
  const deckId = preset === 'couples' ? 'small-asks' : 'therapy-ask'
  const room = await openRoom(origin, { deckId, preset, settings })
  const host = await hostClient(origin, room.hostKey)
  const phones = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const { seatKey } = await takeSeat(origin, room.code, { name: nameOf(index) })
      return seatClient(origin, seatKey)
    }),
  )
  if (preset === 'couples') for (const phone of phones) await phone.send({ type: 'couple.solo', on: true })
  const choices = [...host.common.deck.versions.map(({ id }) => id), 'none']
  const pick = (index: number) => choices[(index * index) % choices.length] ?? 'none'
  for (const { id: askId } of host.common.deck.asks.slice(0, asks)) {
    await goTo(host, 'vote', askId)
    for (const [index, phone] of phones.entries())
      await phone.send({ type: 'vote.cast', askId, choice: pick(index), sure: index % 3 > 0 })
    await goTo(host, 'mark', askId)
    for (const [index, phone] of phones.entries())
      await phone.send({
        type: 'marks.set',
        askId,
        brace: [{ from: index % 3, to: 3 }],
        soften: [{ from: 4, to: 5 + (index % 2) }],
      })
    await goTo(host, 'vote-again', askId)
    for (const [index, phone] of phones.entries())
      await phone.send({ type: 'vote.cast', askId, ballot: 2, choice: pick(index % 4) })
    await goTo(host, 'reveal', askId)
    for (const step of REVEAL_STEPS) await host.send({ type: 'reveal.show', askId, step })
    await goTo(host, 'rewrite', askId)
    for (const [index, phone] of phones.entries())
      await phone.send({
        type: 'rewrite.submit',
        askId,
        text: textOf(index, askId),
        reach: index === people - 1 ? 'host' : 'screen',
      })
    await goTo(host, 'compare', askId)
    const moves = host.common.deck.moves.slice(0, 2).map(({ id }) => id)
    for (let round = 0; round < 2; round++)
      for (const [index, phone] of phones.entries()) {
        await phone.send({ type: 'pair.next', askId })
        const pairId = phone.own.ownPairs?.pair?.pairId
        if (pairId)
          await phone.send({
            type: 'pair.judge',
            askId,
            pairId,
            choice: index % 2 ? 'first' : 'second',
            reason: moves[index % 2],
          })
      }
    const open = Object.entries(host.common.rewrites)
      .flatMap(([id, { reach }]) => (reach === 'screen' ? [id] : []))
      .slice(0, 2)
    if (open.length === 2) await host.send({ type: 'compare.open', askId, items: open })
    await goTo(host, 'debrief', askId)
  }
  const close = () => {
    host.close()
    for (const phone of phones) phone.close()
  }
  return { roomId: room.roomId, hostKey: room.hostKey, title, host, close }
}

/** Opens the report of a room as its host, in a browser that has the key. */
export async function openReport(browser: Browser, origin: string, room: Reported, device: object): Promise<Surface> {
  const surface = await openSurface(browser, `${origin}/host`, device)
  const { roomId, hostKey, title } = room
  const kept = [{ roomId, hostKey, title, screenKey: null, code: '00000000', openedAt: 0 }]
  await surface.page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    storedAt(origin, 'reask.hosted'),
    JSON.stringify(kept),
  ] as const)
  await surface.page.goto(`${origin}/host/${roomId}/report`)
  await surface.page.locator('.paper').waitFor()
  return surface
}

export const choosePrint = (page: Page, words: string) => page.getByRole('radio', { name: words }).check()
