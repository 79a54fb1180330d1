import type { Ask, Deck, Reading } from '../../shared/deck/schema.ts'
import { PRESET_DEFAULTS } from '../../shared/room/settings.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { ROUND_STAGES, rowOf, type RoundStage } from '../../shared/room/stages.ts'

/** The asks of the sample deck, in its order. The first has a push-back of two lines, the second of one, the third none. */
export const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'] as const
export const ASKS: readonly string[] = [FIRST, SECOND, THIRD]

/** The versions of the sample deck, in its order. */
export const VERSIONS = ['decided', 'evidence', 'dodge']

/** Its moves, its intents, and the pairs it has to warm up on. */
export const MOVES = ['lower', 'own-part']
export const INTENTS = ['help', 'protect']
export const WARM_UPS = ['stairs', 'ferry']

/** How many words every ask has. */
export const ASK_WORDS = 5

/** Makes an ask. Every part says which ask it belongs to and what it is, so that a test can see where it appears. */
const ask = (id: string, reading: Omit<Reading, 'why'>, lines: number): Ask => ({
  id,
  title: `${id}/title`,
  from: `${id}/from`,
  to: `${id}/to`,
  when: `${id}/when`,
  text: `${id}/text I found us someone`,
  reading: { ...reading, why: `${id}/why` },
  tells: ['found us'],
  ...(lines > 0 && {
    pushBack: Array.from({ length: lines }, (_, line) => ({
      who: line % 2 === 0 ? ('hears' as const) : ('asks' as const),
      text: `${id}/push-back ${line + 1}`,
    })),
  }),
  notes: [`${id}/note`],
  debrief: `${id}/debrief`,
  reference: `${id}/reference`,
  meant: ['help'],
})

export const sampleDeck: Deck = frozen({
  id: 'sample',
  title: 'Sample',
  about: 'deck/about',
  versions: VERSIONS.map((id) => ({ id, name: `${id}/name`, sounds: `${id}/sounds`, hardens: `${id}/hardens` })),
  none: { name: 'none/name', lands: 'none/lands', accurateNo: 'none/accurate-no' },
  moves: MOVES.map((id) => ({ id, name: `${id}/name`, frame: `${id}/frame`, example: `${id}/example` })),
  listenFor: ['deck/listen-for'],
  intents: INTENTS.map((id) => ({ id, name: `${id}/intent` })),
  slowDown: 'deck/slow-down',
  warmUps: WARM_UPS.map((id) => ({
    id,
    scene: `${id}/scene`,
    first: `${id}/first`,
    second: `${id}/second`,
    notes: [`${id}/note`],
  })),
  asks: [
    ask(FIRST, { versions: ['decided'] }, 2),
    ask(SECOND, { versions: [], because: 'lands' }, 1),
    ask(THIRD, { versions: ['evidence', 'dodge'] }, 0),
  ],
})

/** The sample deck without everything that a deck may leave out. */
export const bareDeck: Deck = frozen(bare(sampleDeck))

function bare({ intents: _, slowDown: __, warmUps: ___, asks, ...deck }: Deck): Deck {
  return { ...deck, asks: asks.map(({ pushBack: _, meant: __, ...each }) => each) }
}

/** Freezes a deck: a room never changes its deck, and code that tries throws. */
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
  stages: PRESET_DEFAULTS.training.stages,
  reviewFirst: false,
  lots: true,
  retentionHours: 24,
  createdAt: 1_000,
  openUntil: null,
  rehearsal: false,
  ...changes,
})

/** No console and no screen is connected. */
/** The stages of an ask in a training: some stages are for couples alone. */
export const TRAINING_STAGES: readonly RoundStage[] = ROUND_STAGES.filter((stage) =>
  rowOf(stage).presets.includes('training'),
)

export const NO_WINDOWS = { host: 0, screen: 0, reader: 0, unseen: 0 } as const
