import * as fc from 'fast-check'
import type { Command } from '../../shared/protocol.ts'
import type { Reach, Verdict } from '../../shared/room/lists.ts'
import type { Place } from '../../shared/room/place.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { createRandom } from './random.ts'

// An evening for couples, drawn from a seed: people are linked, early or late, write, compare, exchange, part and are
// removed. It is played on the rules alone and over real sockets. Beside it a book is kept of what was taken, by the words
// of the rules: it says what each person may read, and looks at no state of a room.

export interface Evening {
  seed: number
  couples: number
  /** How many people came without anybody. */
  alone: number
  /** How many acts there are once everybody has come and written. */
  acts: number
}

export const evening: fc.Arbitrary<Evening> = fc.record({
  seed: fc.nat(),
  couples: fc.integer({ min: 2, max: 15 }),
  alone: fc.nat({ max: 4 }),
  acts: fc.integer({ min: 40, max: 160 }),
})

export const seatsOf = ({ couples, alone }: Evening): number => 2 * couples + alone

/** Who acts: a seat by its number from 1, or the facilitator. A page that is loaded again acts too. */
export type Act = { who: number | 'host'; command: Command } | { who: number; reloads: true } | { kills: true }

/** What an act needs to know of what was told to the one who acts. */
export interface Eyes {
  askIds: readonly [string, string]
  /** The digits before this seat; null without any. */
  code(seat: number): string | null
  /** The pair before this seat, and whether it was answered. */
  pair(seat: number): { pairId: string; isSaid: boolean } | null
  /** The texts in the facilitator's queue. */
  texts(): readonly { id: string; text: string | null }[]
}

interface Written {
  text: string
  isRemoved: boolean
}

/** What happened, as everybody present could tell it. */
export interface Book {
  place: { stage: string; askId: string | null }
  partner: Map<number, number>
  /** All that somebody was ever linked with. */
  ever: Map<number, Set<number>>
  texts: Map<string, Map<number, Written>>
  offering: Set<number>
  isOpen: boolean
  isHidden: boolean
  gone: Set<number>
  /** By the id of a text in the queue, its words, as the facilitator once read them. */
  seen: Map<string, string>
  /** By words, how far their writer let them go. */
  reach: Map<string, Reach>
  /** Words that were opened on the screen at some time, of those that may be there. */
  onScreen: Set<string>
  /** By seat and ask, the pairs it answered. */
  answered: Map<string, Set<string>>
}

export const newBook = (): Book => ({
  place: { stage: 'lobby', askId: null },
  partner: new Map(),
  ever: new Map(),
  texts: new Map(),
  offering: new Set(),
  isOpen: false,
  isHidden: false,
  gone: new Set(),
  seen: new Map(),
  reach: new Map(),
  onScreen: new Set(),
  answered: new Map(),
})

export const wordsOf = (seat: number, times: number) => `canary-${seat}-${times}.`
/** Finds whose words are in a text, with each of these words. */
export const canariesIn = (text: string): { seat: number; words: string }[] =>
  [...text.matchAll(/canary-(\d+)-\d+\./g)].map(([words, seat]) => ({ seat: Number(seat), words }))

/** Returns the words of the partner that a seat reads in the exchange now; null where it reads none. */
export function readsNow({ place, partner, offering, isOpen, isHidden, texts }: Book, seat: number): string | null {
  const other = partner.get(seat)
  if (place.stage !== 'exchange' || !isOpen || isHidden || other === undefined) return null
  const both = [seat, other].map((each) => texts.get(place.askId ?? '')?.get(each))
  if (![seat, other].every((each) => offering.has(each)) || both.some((text) => !text || text.isRemoved)) return null
  return both[1]?.text ?? null
}

/** Lists the acts of an evening. Each is to be played before the next is asked for; in goes whether it was accepted. */
export function* actsOf(each: Evening, eyes: Eyes, book: Book): Generator<Act, void, boolean> {
  const random = createRandom(each.seed)
  const chance = (share: number) => random() < share
  const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  const [first, second] = eyes.askIds
  const all = Array.from({ length: seatsOf(each) }, (_, index) => index + 1)
  const queue = () => {
    const texts = eyes.texts()
    for (const { id, text } of texts) if (text !== null) book.seen.set(id, text)
    return texts
  }
  const present = () => all.filter((seat) => !book.gone.has(seat))
  let times = 0

  function* send(who: number | 'host', command: Command): Generator<Act, boolean, boolean> {
    const isTaken = yield { who, command }
    if (isTaken) enter(book, who, command)
    return isTaken
  }

  function* link(a: number, b: number): Generator<Act, void, boolean> {
    if (book.partner.has(a) || book.partner.has(b)) return
    yield* send(a, { type: 'couple.offer' })
    if (!(yield* send(b, { type: 'couple.accept', code: eyes.code(a) ?? '0000' }))) return
    if (yield* send(a, { type: 'couple.confirm', yes: true })) linkIn(book, a, b)
  }

  const go = (stage: RoundStage, askId: string) =>
    send('host', {
      type: 'stage.go',
      from: book.place as Exclude<Place, { stage: 'ended' }>,
      to: { stage, askId },
    })
  const someReach = () => one<Reach>(['host', 'phones', 'phones', 'screen', 'screen', 'screen']) ?? 'screen'
  const write = (seat: number, askId: string) =>
    send(seat, { type: 'rewrite.submit', askId, text: wordsOf(seat, ++times), reach: someReach() })

  /** Mostly two who came together, sometimes strangers: a wrong link. */
  function two(): [number, number] | null {
    const free = present().filter((seat) => !book.partner.has(seat))
    const a = one(free)
    if (a === undefined) return null
    const other = a % 2 ? a + 1 : a - 1
    const b = free.includes(other) && chance(0.8) ? other : one(free.filter((seat) => seat !== a))
    return b === undefined ? null : [a, b]
  }

  function* couple(): Generator<Act, void, boolean> {
    const seat = one(present()) ?? 1
    if (chance(0.08) && present().length > 4) yield* send('host', { type: 'seat.remove', seatId: String(seat) })
    else if (book.partner.has(seat) && chance(0.5)) yield* send(seat, { type: 'couple.part' })
    else {
      const pair = two()
      if (pair) yield* link(...pair)
    }
  }

  function* compare(seat: number, askId: string): Generator<Act, void, boolean> {
    const pair = eyes.pair(seat)
    if (!pair || pair.isSaid) {
      yield* send(seat, { type: 'pair.next', askId })
      return
    }
    const choice = one<Verdict>(['first', 'second', 'alike', 'skip']) ?? 'alike'
    yield* send(seat, { type: 'pair.judge', askId, pairId: pair.pairId, choice })
  }

  function* arrange(askId: string): Generator<Act, void, boolean> {
    const texts = queue()
    const text = one(texts)
    if (!text) return
    const other = one(texts.filter(({ id }) => id !== text.id))
    if (chance(0.15) && other) yield* send('host', { type: 'compare.open', askId, items: [text.id, other.id] })
    else {
      const as = one(['picked', 'picked', 'picked', 'picked', 'waiting', 'private', 'removed'] as const) ?? 'picked'
      yield* send('host', { type: 'rewrite.sort', askId, rewriteId: text.id, as })
    }
  }

  function* exchange(seat: number, askId: string): Generator<Act, void, boolean> {
    const roll = random()
    if (roll < 0.7) {
      // Two who came together often both offer, one soon after the other.
      yield* send(seat, { type: 'exchange.offer', askId, on: !chance(0.12) })
      const other = book.partner.get(seat)
      if (other !== undefined && chance(0.6)) yield* send(other, { type: 'exchange.offer', askId, on: true })
    } else if (roll < 0.85) yield* send('host', { type: 'exchange.open', askId })
    else if (roll < 0.9) yield* send(seat, { type: 'rewrite.withdraw', askId })
    else yield* arrange(askId)
  }

  function* act(): Generator<Act, void, boolean> {
    const { stage, askId } = book.place
    const seat = one(present())
    if (seat === undefined || askId === null) return
    if (stage === 'exchange') yield* exchange(seat, askId)
    else if (stage === 'debrief') yield* arrange(askId)
    else if (stage === 'rewrite') yield* write(seat, askId)
    else if (chance(0.3)) yield* arrange(askId)
    else if (chance(0.12)) yield* write(seat, askId)
    else if (chance(0.06)) yield* send(seat, { type: 'rewrite.withdraw', askId })
    else yield* compare(seat, askId)
  }

  function* move(): Generator<Act, void, boolean> {
    const ask = book.place.askId ?? first
    const after: Partial<Record<string, RoundStage[]>> = {
      rewrite: ['compare', 'compare', 'exchange'],
      compare: ['exchange', 'exchange', 'debrief'],
      exchange: ['debrief', 'compare', 'rewrite'],
    }
    const stage: RoundStage = one(after[book.place.stage] ?? (['rewrite', 'exchange'] as const)) ?? 'exchange'
    const to = chance(0.8) ? ask : ask === first ? second : first
    if (!(yield* go(stage, to)) || stage !== 'exchange') return
    for (const seat of present())
      if (book.partner.has(seat) && chance(0.7)) yield* send(seat, { type: 'exchange.offer', askId: to, on: true })
  }

  for (let at = 0; at < each.couples; at++) if (chance(0.75)) yield* link(2 * at + 1, 2 * at + 2)
  for (const seat of all.slice(2 * each.couples))
    yield* send(seat, { type: 'couple.solo', on: true, both: chance(0.2) })
  yield* go('rewrite', first)
  for (const seat of all) if (chance(0.85)) yield* write(seat, first)
  yield* go('compare', first)
  // Most texts are let in, so that pairs are made of what people wrote.
  for (const { id } of queue())
    if (chance(0.85)) yield* send('host', { type: 'rewrite.sort', askId: first, rewriteId: id, as: 'picked' })
  for (const seat of all) yield* compare(seat, first)
  for (let at = 0; at < each.acts; at++) {
    const roll = random()
    if (roll < 0.07) yield* couple()
    else if (roll < 0.09) yield* send('host', { type: 'texts.hide', on: !book.isHidden })
    else if (roll < 0.13) yield { who: one(present()) ?? 1, reloads: true }
    else if (roll < 0.2) yield* move()
    else yield* act()
    if (at === Math.floor(each.acts / 2)) yield { kills: true }
  }
}

function linkIn({ partner, ever }: Book, a: number, b: number): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    partner.set(one, other)
    ever.set(one, new Set([...(ever.get(one) ?? []), other]))
  }
}

function partIn({ partner, offering }: Book, seat: number): void {
  const other = partner.get(seat)
  for (const each of [seat, other]) if (each !== undefined && partner.delete(each)) offering.delete(each)
}

/** Enters what was accepted. */
function enter(book: Book, who: number | 'host', command: Command): void {
  const { texts, offering } = book
  const seat = who === 'host' ? 0 : who
  const written = (askId: string) => texts.get(askId) ?? new Map<number, Written>()
  switch (command.type) {
    case 'stage.go':
      leaveFor(book, command.to)
      return
    case 'rewrite.submit':
      book.reach.set(command.text, command.reach ?? 'host')
      texts.set(command.askId, written(command.askId).set(seat, { text: command.text, isRemoved: false }))
      return
    case 'rewrite.withdraw':
      written(command.askId).delete(seat)
      if (book.place.askId === command.askId) offering.delete(seat)
      return
    case 'rewrite.sort': {
      const words = book.seen.get(command.rewriteId)
      for (const each of written(command.askId).values())
        if (each.text === words) each.isRemoved = command.as === 'removed'
      return
    }
    case 'compare.open':
      for (const item of command.items) {
        const words = book.seen.get(item) ?? ''
        if (book.reach.get(words) === 'screen') book.onScreen.add(words)
      }
      return
    case 'pair.judge': {
      const key = `${seat} ${command.askId}`
      book.answered.set(key, new Set([...(book.answered.get(key) ?? []), command.pairId]))
      return
    }
    case 'exchange.offer':
      if (command.on) offering.add(seat)
      else offering.delete(seat)
      return
    case 'exchange.open':
      book.isOpen = true
      return
    case 'texts.hide':
      book.isHidden = command.on
      return
    case 'couple.part':
      partIn(book, seat)
      return
    case 'seat.remove':
      book.gone.add(Number(command.seatId))
      partIn(book, Number(command.seatId))
      return
    default:
  }
}

/** Goes to a place: an exchange that is left is over, and texts that were removed at an ask that is left are erased. */
function leaveFor(book: Book, to: Book['place']): void {
  const isSameAsk = to.askId === book.place.askId
  for (const [askId, each] of book.texts)
    if (!isSameAsk || askId !== to.askId) for (const [writer, { isRemoved }] of each) if (isRemoved) each.delete(writer)
  if (to.stage !== book.place.stage || !isSameAsk) {
    book.offering.clear()
    book.isOpen = false
  }
  book.place = to
}
