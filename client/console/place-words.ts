import type { HostSlices } from '../../shared/room/slices.ts'
import { roundPlace } from '../../shared/room/place.ts'
import { consoleStage } from './stages.ts'
import { t } from './t.ts'

/** Words the place where the room is: the stage, and which ask of how many. */
export function placeWords({ place, deck }: Pick<HostSlices, 'place' | 'deck'>) {
  const title = deck.asks.find(({ id }) => id === place.askId)?.title ?? ''
  return {
    stage: t(consoleStage(place.stage).title),
    ask: roundPlace(place) ? t('console.stages.place.ask', { number: place.number, asks: place.asks, title }) : '',
  }
}
