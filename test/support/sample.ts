import type { Ask, Deck, Reading } from '../../shared/deck/schema.ts'
import type { RoomHead } from '../../shared/room/state.ts'

/** The asks of the sample deck, in its order. */
export const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'] as const
export const ASKS: readonly string[] = [FIRST, SECOND, THIRD]

/** The versions of the sample deck, in its order. */
export const VERSIONS = ['decided', 'evidence', 'dodge']

/** Every part of an ask says whose it is and what, so that a test can see where it turns up. */
const ask = (id: string, reading: Omit<Reading, 'why'>): Ask => ({
  id,
  title: `${id}/title`,
  from: `${id}/from`,
  to: `${id}/to`,
  when: `${id}/when`,
  text: `${id}/text I found us someone`,
  reading: { ...reading, why: `${id}/why` },
  tells: ['found us'],
  pushBack: [{ who: 'hears', text: `${id}/push-back` }],
  notes: [`${id}/note`],
  debrief: `${id}/debrief`,
  reference: `${id}/reference`,
})

export const sampleDeck: Deck = frozen({
  id: 'sample',
  title: 'Sample',
  about: 'deck/about',
  versions: VERSIONS.map((id) => ({ id, name: `${id}/name`, sounds: `${id}/sounds`, hardens: `${id}/hardens` })),
  none: { name: 'none/name', lands: 'none/lands', accurateNo: 'none/accurate-no' },
  moves: [{ id: 'lower', name: 'lower/name', frame: 'lower/frame', example: 'lower/example' }],
  listenFor: ['deck/listen-for'],
  asks: [
    ask(FIRST, { versions: ['decided'] }),
    ask(SECOND, { versions: [], because: 'lands' }),
    ask(THIRD, { versions: ['evidence', 'dodge'] }),
  ],
})

/** A room never changes its deck: whoever tries, throws. */
function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value) as unknown[]) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}

export const sampleHead = (changes: Partial<RoomHead> = {}): RoomHead => ({
  roomId: 'room',
  code: '48217306',
  joinToken: 'token',
  deck: sampleDeck,
  preset: 'training',
  naming: 'visible',
  retentionHours: 24,
  createdAt: 1_000,
  ...changes,
})
