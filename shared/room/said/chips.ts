// Apart from the schemas: the phone loads no schema library.

/** What came back when somebody had said it; several can be true. */
export const CHIPS = ['question', 'small-yes', 'flat-no', 'same-no', 'not-booked'] as const
export type Chip = (typeof CHIPS)[number]

/** So many wait or are admitted in a room at most. */
export const SAID_MOST = 12
