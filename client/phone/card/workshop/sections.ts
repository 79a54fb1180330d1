import { creditLines } from '../../../credits/credit-lines.ts'
import { t as tLater } from '../../later-t.ts'
import type { Range } from '../../../../shared/stats/tokens.ts'
import type { CardAsk, CardText } from '../card.ts'
import {
  REFLECTIONS,
  writtenRounds,
  type CardNotes,
  type Reflection,
  type RoundText,
  type WorkshopCard,
} from './workshop-card.ts'
import { t } from './t.ts'

/** A piece of a card, for all that show one: the page, the print, the file and the text. */
export type CardPiece =
  /** An ask: who says it to whom and when, and its words. */
  | { is: 'ask'; who: string; when: string; text: string }
  /** What the person wrote, with the words that carry it. */
  | { is: 'own'; label: string; text: string; verb: Range | null }
  | { is: 'line'; text: string; ofDeck: boolean }
  | { is: 'list'; label: string; items: string[] }
  /** A version or a move of the deck. */
  | { is: 'named'; name: string; text: string; example: string }
  /** What the person adds, and whether they have. */
  | { is: 'note'; part: Reflection; label: string; text: string }

export interface Section {
  heading: string
  /** Whether it is folded on a page on which there is more to do. */
  folds?: true
  pieces: CardPiece[]
}

/** Lists what is on a card, in its order: one’s own half, and the half to write on. */
export function cardSections(card: WorkshopCard, notes: CardNotes): Section[] {
  const line = (text: string, ofDeck: boolean): CardPiece => ({ is: 'line', text, ofDeck })
  const moves = movePieces(card)
  return [
    { heading: t('phone.take-home.texts'), pieces: ownPieces(card) },
    { heading: t('phone.take-home.question'), pieces: [line(card.question, true)] },
    {
      heading: t('phone.take-home.versions'),
      folds: true,
      pieces: card.versions.map(({ name, sounds }): CardPiece => ({ is: 'named', name, text: sounds, example: '' })),
    },
    {
      heading: t('phone.take-home.moves'),
      folds: true,
      pieces: moves.length ? moves : [line(t('phone.take-home.moves.none'), false)],
    },
    { heading: t('phone.take-home.reflection'), pieces: notePieces(notes) },
    ...creditSection(card),
  ]
}

/** Whether this is the half that the person writes on. */
export const isToWriteOn = ({ pieces }: Section): boolean => pieces.some(({ is }) => is === 'note')

function creditSection({ credits = {} }: WorkshopCard): Section[] {
  const lines = creditLines(credits)
  if (lines.length === 0) return []
  return [
    {
      heading: t('phone.take-home.credits'),
      folds: true,
      pieces: lines.map((text) => ({ is: 'line', text, ofDeck: false }) as const),
    },
  ]
}

export const movePieces = ({ moves }: WorkshopCard): CardPiece[] =>
  moves.map(({ name, frame, example }) => ({ is: 'named', name, text: frame, example }))

function ownPieces(card: WorkshopCard): CardPiece[] {
  const rounds = writtenRounds(card)
  if (rounds.length === 0) return [{ is: 'line', text: t('phone.take-home.noTexts'), ofDeck: false }]
  return rounds.flatMap(({ ask, texts }) => [
    ...(ask ? [askPiece(ask)] : []),
    ...texts.flatMap((text) => [ownPiece(voiceLabel(text, texts), text), ...camePieces(text)]),
  ])
}

const ownPiece = (label: string, { text, verb }: CardText): CardPiece => ({ is: 'own', label, text, verb })

const camePieces = ({ said, named }: RoundText): CardPiece[] => [
  ...(said ? [{ is: 'line', text: said, ofDeck: false } as const] : []),
  ...(named.length ? [{ is: 'list', label: t('phone.take-home.named'), items: named } as const] : []),
]

export const askPiece = (ask: CardAsk): CardPiece & { is: 'ask' } => ({
  is: 'ask',
  who: t('phone.take-home.who', { from: ask.from, to: ask.to }),
  when: ask.when,
  text: ask.text,
})

/** Says whose words a text has, where there are two. */
export const voiceLabel = ({ voice }: CardText, all: readonly CardText[]): string =>
  all.length > 1 || voice === 'to-client' ? tLater(`phone.said.voice.${voice}`) : t('phone.take-home.text')

const notePieces = ({ reflection }: CardNotes): CardPiece[] =>
  REFLECTIONS.map((part) => ({
    is: 'note',
    part,
    label: t(`phone.take-home.reflection.${part}`),
    text: reflection[part].trim(),
  }))

/** What was written in the room, for whoever has now written the same again. */
export const practicePieces = (texts: readonly CardText[]): CardPiece[] =>
  texts.map((text) => {
    const before = t('phone.take-home.practice.before')
    const label = texts.length > 1 ? `${before} · ${voiceLabel(text, texts)}` : before
    return ownPiece(label, text)
  })
