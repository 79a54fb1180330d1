import type { HostSlices } from '../../shared/room/slices.ts'
import { t } from './t.ts'

/** Where the room stands, in words: the stage, and which ask of how many. */
export function placeWords({ place, deck }: Pick<HostSlices, 'place' | 'deck'>) {
  const title = deck.asks.find(({ id }) => id === place.askId)?.title ?? ''
  const isAtAsk = place.askId !== null && place.stage !== 'ended'
  return {
    stage: t(`stage.${place.stage}`),
    ask: isAtAsk ? t('place.ask', { number: place.number, asks: place.asks, title }) : '',
  }
}
