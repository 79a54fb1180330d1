import { t } from '../../phone/later-t.ts'
import type { CardRole } from './card.ts'

type Key = Parameters<typeof t>[0]

/** What somebody reads who has the floor, and who has not, by how far the turn is. */
const ABOUT = {
  saying: { yours: 'phone.floor.yours.about', listen: 'phone.floor.listen.about' },
  'saying-back': { yours: 'phone.floor.yours.back', listen: 'phone.floor.listen.back' },
  again: { yours: 'phone.floor.yours.again', listen: 'phone.floor.listen.about' },
  heard: { yours: 'phone.floor.yours.heard', listen: 'phone.floor.listen.heard' },
} as const satisfies Record<CardRole['step'], { yours: Key; listen: Key }>

export const titleOfRole = ({ hasFloor }: CardRole): string => t(hasFloor ? 'phone.floor.yours' : 'phone.floor.listen')
export const aboutRole = ({ hasFloor, step }: CardRole): string => t(ABOUT[step][hasFloor ? 'yours' : 'listen'])
