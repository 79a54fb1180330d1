import type { Deck } from '../../shared/deck/schema.ts'
import { sampleDeck } from './sample.ts'

/** The sample deck with everything a deck may have besides. */
export const fullDeck = {
  ...sampleDeck,
  madeFor: 'deck/made-for',
  language: 'en',
  by: 'deck/by',
  licence: 'CC-BY-4.0',
  source: 'deck/source',
  basedOn: { title: 'deck/based-on', by: 'deck/based-on-by', licence: 'CC0-1.0' },
  intents: [
    { id: 'open', name: 'open/name' },
    { id: 'settle', name: 'settle/name' },
    { id: 'be-heard', name: 'be-heard/name' },
  ],
  slowDown: 'deck/slow-down',
  warmUps: [
    { id: 'stairs', scene: 'stairs/scene', first: 'stairs/first', second: 'stairs/second', notes: ['stairs/note'] },
    { id: 'ferry', scene: 'ferry/scene', first: 'ferry/first', second: 'ferry/second', notes: ['ferry/note'] },
  ],
  questions: {
    vote: 'deck/vote',
    compare: 'deck/compare',
    compareCouples: 'deck/compare-couples',
    pushBack: 'deck/push-back',
    rewrite: 'deck/rewrite',
    rewriteSupervision: 'deck/rewrite-supervision',
  },
  terms: { speaker: 'deck/speaker', hearer: 'deck/hearer', ask: 'deck/ask' },
  method: [
    { title: 'versions/title', text: 'versions/text' },
    { title: 'round/title', text: 'round/text' },
  ],
  methodCouples: [
    { title: 'rules/title', text: 'rules/text' },
    { title: 'couples/title', text: 'couples/text' },
  ],
  faces: { couples: { dodge: { name: 'dodge/face', short: 'dodge/face-short', sounds: 'dodge/face-sounds' } } },
  versions: sampleDeck.versions.map((each): Deck['versions'][number] => ({ ...each, short: each.id })),
  asks: sampleDeck.asks.map((each, at) => ({
    ...each,
    kind: 'written' as const,
    warning: 'ask/warning',
    level: 'hard' as const,
    minutes: 20,
    meant: ['open', ...(at ? ['settle'] : [])],
    samples: ['ask/sample'],
  })),
} satisfies Deck
