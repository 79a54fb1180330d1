import type { ListName } from '../../shared/deck/fields.ts'

/** The lists of a deck in the order in which they are made: what people hear, what they can do instead, the asks; then the rest. */
export const LISTED = [
  'versions',
  'moves',
  'asks',
  'method',
  'methodCouples',
  'intents',
  'warmUps',
] as const satisfies readonly ListName[]
