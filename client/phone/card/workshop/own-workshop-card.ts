import { isBroughtId } from '../../../../shared/room/brought/ask.ts'
import type { OwnTexts } from '../../../../shared/http.ts'
import type { OwnOutcome } from '../../../../shared/room/pairs/own-outcome.ts'
import { COVERS_OWN } from '../../../../shared/room/settings.ts'
import { outcomeWords } from '../../../stages/debrief/outcome-words.ts'
import { questionOf } from '../../../texts/question.ts'
import { dayOf, homeCard, type HomeCard } from '../card.ts'
import { cardAsks, cardWith, ownCardsOf, type CardSeat } from '../own-cards.ts'
import type { StageSeat } from '../../seat/stage-seat.ts'
import { keptCardDeck } from './kept-deck.ts'
import { cardDeck, type CardDeck, type CardRound, type WorkshopCard } from './workshop-card.ts'

/**
 * Returns what a card has of the deck, as far as this seat is told it now; null while nothing is known of the room. Where
 * phones are covered, these are the moves that all are told: one’s own would show whether one has written.
 */
export function deckNow(seat: Pick<CardSeat, 'common' | 'own'>): CardDeck | null {
  const room = seat.common?.room
  if (!room) return null
  const covers = COVERS_OWN[room.preset]
  const moves = (covers ? null : seat.own?.ownMoves) ?? seat.common?.moves ?? null
  return cardDeck(room, questionOf(room), moves, covers)
}

/** Makes the card of a person in a room, of their own words alone; null while nothing is known of the room. */
export function ownWorkshopCard(seat: CardSeat): WorkshopCard | null {
  const now = deckNow(seat)
  if (!now) return null
  const kept = seat.seat && keptCardDeck(seat.seat.record.seatId)
  const moves = now.moves.length ? now.moves : (kept?.moves ?? [])
  const date = dayOf(new Date(seat.serverNow()))
  return { ...now, moves, date, rounds: cardAsks(seat).flatMap((askId) => roundOf(seat, askId, now.covers)) }
}

/**
 * Makes the card of a person whose seat opens the room no more. In: what this phone kept of the deck, and what their
 * texts’ keys open.
 */
export function leftWorkshopCard(deck: CardDeck, date: string, asks: StageSeat['asks'], own: OwnTexts[]): WorkshopCard {
  const texts = own.flatMap((from) => from.texts.map((text) => ({ ...text, moves: from.moves })))
  /** Of asks that were brought, no words are here any more. */
  const askOf = (askId: string) =>
    homeCard({ date, title: '', ask: asks[askId] ?? null, isBrought: isBroughtId(askId), isMine: false, texts: [] })
  const written = texts.map(({ askId, text, outcome, moves }): CardRound => {
    const came = cameOf(outcome, moves, deck.covers)
    return { ask: askOf(askId).ask, texts: [{ voice: 'client', text, verb: null }], ...came }
  })
  const unwritten = Object.keys(asks).filter((askId) => !texts.some((text) => text.askId === askId))
  return { ...deck, date, rounds: [...written, ...unwritten.flatMap((askId) => toPractise(askOf(askId)))] }
}

function roundOf(seat: CardSeat, askId: string, covers: boolean): CardRound[] {
  const [card] = ownCardsOf(seat, askId)
  if (!card) return toPractise(cardWith(seat, askId, []))
  const moves = seat.own?.ownMoves ?? seat.common?.moves ?? []
  return [{ ask: card.ask, texts: card.texts, ...cameOf(seat.own?.ownOutcomes[askId] ?? null, moves, covers) }]
}

/** An ask for which nothing was written: it can be practised, where its words go home with this person. */
const toPractise = ({ ask }: Pick<HomeCard, 'ask'>): CardRound[] =>
  ask ? [{ ask, texts: [], said: '', named: [] }] : []

/** What a card tells of what came of a text: no figure, and no band where people sit beside somebody close. */
function cameOf(
  outcome: OwnOutcome | null,
  moves: readonly { id: string; name: string }[],
  covers: boolean,
): Pick<CardRound, 'said' | 'named'> {
  if (!outcome) return { said: '', named: [] }
  const { words, named } = outcomeWords(outcome, moves)
  return { said: covers ? '' : words, named: named.map(({ name }) => name) }
}
