// Lists that schemas and surfaces share; kept apart from the schema library, which no phone loads.

/** The states of a rewrite in the facilitator's queue. */
export const SORTED = ['waiting', 'picked', 'private', 'removed'] as const
export type Sorted = (typeof SORTED)[number]

/**
 * How far a text may go, as its writer chose: only to the facilitator, to other people’s phones, or to the screen too.
 */
export const REACHES = ['host', 'phones', 'screen'] as const
export type Reach = (typeof REACHES)[number]

/** Returns how far a text may go, of one that was stored: before there were three answers it was private or not. */
export const reachOf = ({ reach, keepPrivate }: { reach?: Reach | undefined; keepPrivate: boolean }): Reach =>
  reach ?? (keepPrivate ? 'host' : 'screen')

/** Returns how far a text may go, as it is stored: `reach` only where `keepPrivate` does not say it all. */
export const keptReach = (reach: Reach): { keepPrivate: boolean; reach?: Reach } => ({
  keepPrivate: reach === 'host',
  ...(reach === 'phones' && { reach }),
})

/**
 * In which voice a text is written, in presets where people write two: what the client could say, or what is said to the
 * client. Elsewhere every text is the first.
 */
export const VOICES = ['client', 'to-client'] as const
export type Voice = (typeof VOICES)[number]

/** Returns the voice of a text that was sent or stored: one that says none is the first. */
export const voiceOf = ({ voice }: { voice?: Voice | undefined }): Voice => voice ?? 'client'

/** Returns the voice of a text as it is sent and stored. */
export const keptVoice = (voice: Voice): { voice?: Voice } => (voice === 'client' ? {} : { voice })

/** Texts that nobody in the room wrote and that may appear among people's own: the ask itself, the deck's example. */
export const ANCHORS = ['original', 'reference'] as const
export type Anchor = (typeof ANCHORS)[number]

/** A text to be compared or put side by side with others: an anchor, or a rewrite by its id. */
export type Item = Anchor | (string & {})
export type ItemKind = Anchor | 'rewrite'

export const isAnchor = (item: Item): item is Anchor => ANCHORS.some((anchor) => anchor === item)

/** Tells whether an item is an anchor, and which one, or a rewrite. */
export const kindOf = (item: Item): ItemKind => (isAnchor(item) ? item : 'rewrite')

/** What a person can answer about two texts: the first goes further, the second does, or both are alike. */
export const SIDES = ['first', 'second', 'alike'] as const
export type Side = (typeof SIDES)[number]

/** What a person can say about two texts. */
export const CHOICES = [...SIDES, 'skip'] as const
export type Verdict = (typeof CHOICES)[number]

/** Pictures the facilitator opens in addition to what a stage shows by itself. */
export const PICTURES = ['moves', 'confusion'] as const
export type Picture = (typeof PICTURES)[number]
/** Besides these, old logs open the lens as a picture; now it is a step of the reveal. */
export const STORED_PICTURES = [...PICTURES, 'lens'] as const
export type StoredPicture = (typeof STORED_PICTURES)[number]

export const BANDS = ['stands-out', 'held-together', 'another-pass'] as const

/** What an agenda can have between its asks: time in which the room is at none of them. */
export const BLOCKS = ['talk', 'break', 'free'] as const
export type Block = (typeof BLOCKS)[number]
