import type { ListName } from '../../shared/deck/fields.ts'

/** The lists every deck has, in the order in which they are made: what people hear, what they can do instead, the asks. */
export const NEEDED_LISTS = ['versions', 'moves', 'asks'] as const satisfies readonly ListName[]
/** The lists that a deck may have. */
export const FREE_LISTS = ['method', 'methodCouples', 'intents', 'warmUps'] as const satisfies readonly ListName[]
export const LISTED = [...NEEDED_LISTS, ...FREE_LISTS] as const
