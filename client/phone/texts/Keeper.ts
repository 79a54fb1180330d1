import { defineComponent, watch } from 'vue'
import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { voiceOf } from '../../../shared/room/lists.ts'
import { ownKey, readOwnKey } from '../../../shared/room/rewrites/voices.ts'
import { COVERS_OWN } from '../../../shared/room/settings.ts'
import { keepCardDeck } from '../card/workshop/kept-deck.ts'
import { deckNow } from '../card/workshop/own-workshop-card.ts'
import { prefetchWorkshopPart } from '../card/workshop/workshop-later.ts'
import { useSeat } from '../seat/seat.ts'
import { keepCover } from './kept-cover.ts'
import { forgetText, keepText, keptTexts, renewTexts } from './kept-texts.ts'
import { keepVotes, type KeptVote } from './kept-votes.ts'
import { t } from '../later-t.ts'
import { useAsking } from '../word/asking.ts'

/**
 * Keeps on this phone what must be there after the end: the keys of this seat's texts, its votes, and whether they are
 * covered, and what a card has of the deck. It shows nothing.
 */
export default defineComponent({
  setup() {
    const seat = useSeat()
    // It asks again by itself, also while its page is not open.
    useAsking()

    /** Where a key belongs: the seat, the text (`ownKey`) and the room; null while nothing is known of the room. */
    function ofText(text: string | null) {
      const room = seat.common?.room
      if (!seat.seat || !room) return null
      const { code, record } = seat.seat
      const { seatId, seatKey } = record
      // The words of what somebody brought are kept on no other phone.
      const { askId } = readOwnKey(text ?? '')
      const ask = isBroughtId(askId) ? t('phone.supervision.brought.ask') : (seat.asks[askId]?.text ?? '')
      const covers = COVERS_OWN[room.preset]
      return {
        sent: { seatId, askId: text, ask, code, title: room.title, covers },
        seatKey,
        hours: room.retentionHours,
      }
    }

    // The room has the text: it opens with this key, whatever another tab has kept meanwhile. A deleted one has none.
    watch(
      () => seat.arrived,
      (command) => {
        if (command?.type !== 'rewrite.withdraw' && command?.type !== 'rewrite.submit') return
        const of = ofText(ownKey(command.askId, voiceOf(command)))
        if (!of) return
        if (command.type === 'rewrite.withdraw') forgetText(of.sent)
        else if (command.textKey) keepText({ ...of.sent, key: command.textKey }, of.hours)
      },
      { flush: 'sync' },
    )

    // The room refused the text, and has no other one of this seat for the ask and voice.
    watch(
      () => seat.problem,
      (problem) => {
        if (problem?.type !== 'rewrite.submit' || problem.askId === null) return
        const of = ofText(ownKey(problem.askId, voiceOf(problem)))
        if (of && !seat.written.includes(of.sent.askId ?? '')) forgetText(of.sent)
      },
      { flush: 'sync' },
    )

    // A page of 0.1.0 sent texts without keys of their own: only the key of the seat opens them.
    watch(
      () => [seat.common?.room, seat.written] as const,
      ([room]) => {
        const of = ofText(null)
        if (!of || !room) return
        const kept = keptTexts(of.sent.code).filter(({ seatId }) => seatId === of.sent.seatId)
        const hasKey = (key: string) => kept.some((text) => text.askId === key)
        if (seat.written.every(hasKey)) forgetText(of.sent)
        else keepText({ ...of.sent, key: of.seatKey }, of.hours)
        renewTexts(of.sent, of.hours)
        keepCover(of.sent.seatId, of.sent.covers)
      },
      { immediate: true },
    )

    watch(
      () => [seat.own?.ownVotes, seat.own?.ownAgain, seat.asks, seat.common?.room] as const,
      ([first, again, asks, names]) => {
        if (!seat.seat || !first || !again || !names) return
        const votes = [...new Set([...Object.keys(first), ...Object.keys(again)])].map((askId): KeptVote => ({
          ask: isBroughtId(askId) ? t('phone.supervision.brought.ask') : (asks[askId]?.text ?? ''),
          first: first[askId]?.choice ?? null,
          again: again[askId]?.choice ?? null,
        }))
        keepVotes(seat.seat.record.seatId, { names, votes })
      },
      { immediate: true },
    )

    // What a card has of the deck stays here for whoever takes it home after the end.
    watch(
      () => deckNow(seat),
      (deck, before) => {
        if (!seat.seat || !deck) return
        keepCardDeck(seat.seat.record.seatId, deck)
        if (deck.moves.length && !before?.moves.length) prefetchWorkshopPart()
      },
      { immediate: true },
    )

    return () => null
  },
})
