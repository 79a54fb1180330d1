// What schemas and surfaces list alike; without the schema library, which no phone loads.

/** What became of a rewrite in the facilitator's queue. */
export const SORTED = ['waiting', 'picked', 'private', 'removed'] as const
export type Sorted = (typeof SORTED)[number]

/** One text put side by side with others: the ask itself, the deck's reference, or a rewrite by its id. */
export type Item = 'original' | 'reference' | (string & {})

/** What a person says of two texts. */
export const CHOICES = ['first', 'second', 'alike', 'skip'] as const
export type Verdict = (typeof CHOICES)[number]

/** Pictures the facilitator opens besides what a stage shows by itself. */
export const PICTURES = ['lens', 'moves', 'confusion'] as const
export type Picture = (typeof PICTURES)[number]

export const BANDS = ['stands-out', 'held-together', 'another-pass'] as const
