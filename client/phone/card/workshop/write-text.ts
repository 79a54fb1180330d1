import { cardDay } from '../card-day.ts'
import { cardSections, type CardPiece } from './sections.ts'
import type { CardNotes, WorkshopCard } from './workshop-card.ts'

/** Writes a card as plain text, to copy and to share. */
export function cardText(card: WorkshopCard, notes: CardNotes): string {
  const parts = cardSections(card, notes).map(({ heading, pieces }) =>
    [heading.toLocaleUpperCase(), ...pieces.map(pieceText)].join('\n\n'),
  )
  return `${[`${card.title} · ${cardDay(card.date)}`, ...parts].join('\n\n\n')}\n`
}

function pieceText(piece: CardPiece): string {
  switch (piece.is) {
    case 'ask':
      return [`${piece.who}. ${piece.when}`, piece.text].join('\n')
    case 'own':
      return `${piece.label}:\n${piece.text}`
    case 'line':
      return piece.text
    case 'list':
      return `${piece.label}: ${piece.items.join('; ')}`
    case 'named':
      return [piece.name, piece.text, piece.example].filter(Boolean).join('\n')
    case 'note':
      return `${piece.label}:\n${piece.text || '…'}`
  }
}
