import { piecesOf } from '../../../texts/stretches.ts'
import type { Range } from '../../../../shared/stats/tokens.ts'
import { rulesSpoken } from '../../../t.ts'
import { cardDay } from '../card-day.ts'
import { FILE_STYLE } from './file-style.ts'
import { askPiece, cardSections, isToWriteOn, movePieces, practicePieces, type CardPiece } from './sections.ts'
import { practiceRounds, type CardNotes, type WorkshopCard } from './workshop-card.ts'
import { t } from './t.ts'

// The file is a page by itself. It has no script and its own policy forbids it to load or send anything, so that what is
// typed in it stays there whatever stands in the card. The moves appear once something was written: styles alone do that.

/** Fewer letters than this are not yet a text of one’s own. */
const LEAST_WRITTEN = 12

/** Writes a card as a page in one file: to read, to print, and to practise on. */
export function cardFile(card: WorkshopCard, notes: CardNotes): string {
  const title = `${card.title} · ${cardDay(card.date)}`
  const sections = cardSections(card, notes).map(
    (section) =>
      `<section${isToWriteOn(section) ? ' class="notes"' : ''}>\n<h2>${safe(section.heading)}</h2>\n${section.pieces.map((piece) => pieceHtml(piece, card.language)).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="${safe(rulesSpoken())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${safe(title)}</title>
<style>${FILE_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${safe(title)}</h1>
${sections.join('\n')}
${practiceHtml(card)}
</main>
</body>
</html>
`
}

/** Makes a text safe to stand in a page, in an attribute too. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

const block = (tag: string, text: string, more = '') => `<${tag} dir="auto"${more}>${safe(text)}</${tag}>`

function pieceHtml(piece: CardPiece, language: string): string {
  const deck = ` lang="${safe(language)}"`
  switch (piece.is) {
    case 'ask':
      return askHtml(piece, deck)
    case 'own':
      return `<p class="label">${safe(piece.label)}</p>\n<p class="own" dir="auto">${underlined(piece.text, piece.verb)}</p>`
    case 'line':
      return block('p', piece.text, piece.ofDeck ? deck : '')
    case 'list':
      return `<p class="label">${safe(piece.label)}</p>\n<ul${deck}>${piece.items.map((item) => block('li', item)).join('')}</ul>`
    case 'named':
      return `<div class="whole"${deck}>${block('h3', piece.name)}${block('p', piece.text)}${
        piece.example ? block('p', piece.example, ' class="example"') : ''
      }</div>`
    case 'note':
      return `<div class="whole"><p class="label">${safe(piece.label)}</p>${
        piece.text ? block('p', piece.text, ' class="own"') : '<p class="empty"></p><p class="empty"></p>'
      }</div>`
  }
}

const askHtml = ({ who, when, text }: CardPiece & { is: 'ask' }, deck: string) =>
  `<figure${deck}><figcaption dir="auto">${safe(`${who}. ${when}`)}</figcaption>${block('blockquote', text)}</figure>`

function underlined(text: string, verb: Range | null): string {
  const words = piecesOf(text).filter(({ word }) => word !== null)
  const [first, last] = verb ? [words[verb.from], words[verb.to - 1]] : []
  if (!first || !last) return safe(text)
  return `${safe(text.slice(0, first.start))}<u>${safe(text.slice(first.start, last.end))}</u>${safe(text.slice(last.end))}`
}

function practiceHtml(card: WorkshopCard): string {
  const rounds = practiceRounds(card)
  if (rounds.length === 0) return ''
  const all = rounds.map((round, at) => roundHtml(round, card, at)).join('\n')
  return `<section class="practice">
<h2>${safe(t('phone.take-home.practice'))}</h2>
<p>${safe(t('phone.take-home.practice.file'))}</p>
${all}
</section>`
}

function roundHtml({ ask, texts }: ReturnType<typeof practiceRounds>[number], card: WorkshopCard, at: number): string {
  const deck = ` lang="${safe(card.language)}"`
  const moves = movePieces(card)
    .map((piece) => pieceHtml(piece, card.language))
    .join('\n')
  return `<div class="round">
${askHtml(askPiece(ask), deck)}
<label for="own-${at}">${safe(t('phone.take-home.practice.label'))}</label>
<textarea id="own-${at}" rows="4" required minlength="${LEAST_WRITTEN}" autocomplete="off" dir="auto"></textarea>
<p class="first">${safe(t('phone.take-home.practice.first'))}</p>
<details class="then"><summary>${safe(t('phone.take-home.practice.open'))}</summary>
${moves}
${practicePieces(texts)
  .map((piece) => `<div class="whole">${pieceHtml(piece, card.language)}</div>`)
  .join('\n')}
</details>
</div>`
}
