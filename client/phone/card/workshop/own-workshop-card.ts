import { isBroughtId } from '../../../../shared/room/brought/ask.ts'
import type { Voice } from '../../../../shared/room/lists.ts'
import { ownKey } from '../../../../shared/room/rewrites/voices.ts'
import type { OwnTexts } from '../../../../shared/http.ts'
import type { OwnOutcome } from '../../../../shared/room/pairs/own-outcome.ts'
import { COVERS_OWN } from '../../../../shared/room/settings.ts'
import { outcomeWords } from '../../../stages/debrief/outcome-words.ts'
import { questionOf } from '../../../texts/question.ts'
import { dayOf, homeCard, type CardAsk } from '../card.ts'
import { cardAsks, cardWith, ownCardsOf, type CardSeat } from '../own-cards.ts'
import type { StageSeat } from '../../seat/stage-seat.ts'
import { keptCardDeck } from './kept-deck.ts'
import { cardDeck, type CardDeck, type CardRound, type RoundText, type WorkshopCard } from './workshop-card.ts'

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
  const all = own.flatMap((from) => from.texts.map((text) => ({ ...text, moves: from.moves })))
  const rounds = [...new Set([...all.map(({ askId }) => askId), ...Object.keys(asks)])].flatMap((askId) => {
    // Of asks that were brought, no words are here any more.
    const isBrought = isBroughtId(askId)
    const { ask } = homeCard({ date, title: '', ask: asks[askId] ?? null, isBrought, isMine: false, texts: [] })
    const texts = all
      .filter((text) => text.askId === askId)
      .map(({ voice = 'client', text, outcome, moves }): RoundText => {
        return { voice, text, verb: null, ...cameOf(outcome, moves, deck.covers) }
      })
    return roundWith(ask, texts)
  })
  return { ...deck, date, rounds }
}

function roundOf(seat: CardSeat, askId: string, covers: boolean): CardRound[] {
  const [card = cardWith(seat, askId, [])] = ownCardsOf(seat, askId)
  const moves = seat.own?.ownMoves ?? seat.common?.moves ?? []
  const came = (voice: Voice) => cameOf(seat.own?.ownOutcomes[ownKey(askId, voice)] ?? null, moves, covers)
  return roundWith(
    card.ask,
    card.texts.map((text) => ({ ...text, ...came(text.voice) })),
  )
}

/** An ask for which nothing was written can be practised, where its words go home with this person. */
const roundWith = (ask: CardAsk | null, texts: RoundText[]): CardRound[] =>
  ask || texts.length ? [{ ask, texts }] : []

/** What a card tells of what came of a text: no figure, and no band where people sit beside somebody close. */
function cameOf(
  outcome: OwnOutcome | null,
  moves: readonly { id: string; name: string }[],
  covers: boolean,
): Pick<RoundText, 'said' | 'named'> {
  if (!outcome) return { said: '', named: [] }
  const { words, named } = outcomeWords(outcome, moves)
  return { said: covers ? '' : words, named: named.map(({ name }) => name) }
}
