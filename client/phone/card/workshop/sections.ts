import { t as tLater } from '../../later-t.ts'
import type { Range } from '../../../../shared/stats/tokens.ts'
import type { CardAsk, CardText } from '../card.ts'
import { REFLECTIONS, writtenRounds, type CardNotes, type Reflection, type WorkshopCard } from './workshop-card.ts'
import { t } from './t.ts'

/** A piece of a card, for all that show one: the page, the print, the file and the text. */
export type Piece =
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
  pieces: Piece[]
}

/** Lists what is on a card, in its order: one’s own half, and the half to write on. */
export function cardSections(card: WorkshopCard, notes: CardNotes): Section[] {
  const line = (text: string, ofDeck: boolean): Piece => ({ is: 'line', text, ofDeck })
  const moves = movePieces(card)
  return [
    { heading: t('phone.take-home.texts'), pieces: ownPieces(card) },
    { heading: t('phone.take-home.question'), pieces: [line(card.question, true)] },
    {
      heading: t('phone.take-home.versions'),
      folds: true,
      pieces: card.versions.map(({ name, sounds }): Piece => ({ is: 'named', name, text: sounds, example: '' })),
    },
    {
      heading: t('phone.take-home.moves'),
      folds: true,
      pieces: moves.length ? moves : [line(t('phone.take-home.moves.none'), false)],
    },
    { heading: t('phone.take-home.reflection'), pieces: notePieces(notes) },
  ]
}

export const movePieces = ({ moves }: WorkshopCard): Piece[] =>
  moves.map(({ name, frame, example }) => ({ is: 'named', name, text: frame, example }))

function ownPieces(card: WorkshopCard): Piece[] {
  const rounds = writtenRounds(card)
  if (rounds.length === 0) return [{ is: 'line', text: t('phone.take-home.noTexts'), ofDeck: false }]
  return rounds.flatMap(({ ask, texts, said, named }): Piece[] => [
    ...(ask ? [askPiece(ask)] : []),
    ...texts.map((text): Piece => ({ is: 'own', label: voiceOf(text, texts), text: text.text, verb: text.verb })),
    ...(said ? [{ is: 'line', text: said, ofDeck: false } as const] : []),
    ...(named.length ? [{ is: 'list', label: t('phone.take-home.named'), items: named } as const] : []),
  ])
}

export const askPiece = (ask: CardAsk): Piece & { is: 'ask' } => ({
  is: 'ask',
  who: t('phone.take-home.who', { from: ask.from, to: ask.to }),
  when: ask.when,
  text: ask.text,
})

/** Says whose words a text has, where there are two. */
const voiceOf = ({ voice }: CardText, all: readonly CardText[]): string =>
  all.length > 1 || voice === 'to-client' ? tLater(`phone.said.voice.${voice}`) : t('phone.take-home.text')

const notePieces = ({ reflection }: CardNotes): Piece[] =>
  REFLECTIONS.map((part) => ({
    is: 'note',
    part,
    label: t(`phone.take-home.reflection.${part}`),
    text: reflection[part].trim(),
  }))

/** What was written in the room, for whoever has now written the same again. */
export const practicePieces = (texts: readonly CardText[]): Piece[] =>
  texts.map((text) => {
    const before = t('phone.take-home.practice.before')
    const label = texts.length > 1 ? `${before} · ${voiceOf(text, texts)}` : before
    return { is: 'own', label, text: text.text, verb: text.verb }
  })
