import * as v from 'valibot'
import { storedId, storedList, storedRange, storedRecord } from '../event-form.ts'
import { BANDS, REACHES, SORTED, VOICES } from '../lists.ts'
import { bandsSchema, NOT_BANDED } from '../pairs/schemas.ts'

const counts = storedRecord(v.string(), v.number())
const withheld = v.object({ withheld: v.literal(true), units: v.optional(v.literal(true)) })

const tally = v.object({
  choices: counts,
  unsure: counts,
  because: v.object({ lands: v.number(), 'accurate-no': v.number() }),
})

const result = v.object({
  tally,
  first: v.nullable(tally),
  changed: v.nullable(v.number()),
  fewChanged: v.boolean(),
  small: v.boolean(),
})

const gap = v.object({ rows: storedList(v.object({ intent: v.string(), choices: counts })) })

const shift = v.object({
  choices: storedList(v.string()),
  matrix: storedList(storedList(v.number())),
  stayed: v.number(),
  changed: v.number(),
  onlyFirst: v.number(),
  onlyAgain: v.number(),
  toReading: v.nullable(v.object({ toward: v.number(), away: v.number(), sideways: v.number() })),
  moved: storedList(v.object({ from: v.number(), to: v.number(), people: v.number() })),
})

const warmth = { brace: v.number(), soften: v.number(), split: v.boolean() }
const heat = v.union([
  v.object({
    submitters: v.number(),
    words: storedList(v.object(warmth)),
    stretches: storedList(v.object({ from: v.number(), to: v.number(), ...warmth, text: v.string() })),
  }),
  v.object({ words: v.null(), why: v.literal('few-people') }),
])

/** How often a text was judged, preferred, and found alike. */
const tallyOfText = v.object({ times: v.number(), preferred: v.number(), alike: v.number() })

const band = v.nullable(v.picklist(BANDS))

/** A text with all that belongs to it and nothing that belongs to its writer. Its words are kept apart, by its id. */
const text = v.object({
  textId: storedId,
  /** The hash of the key that only its writer's phone has; null for one from before there were such keys. */
  keyHash: v.nullable(v.string()),
  /** Absent in rooms of one voice, and of what the client could say. */
  voice: v.optional(v.picklist(VOICES)),
  keepPrivate: v.boolean(),
  /** Absent where `keepPrivate` says it all. */
  reach: v.optional(v.picklist(REACHES)),
  /** What the console is told of it; null for one that was never released. */
  entry: v.nullable(
    v.object({
      as: v.picklist(SORTED),
      verb: v.nullable(storedRange),
      band,
      tally: v.nullable(tallyOfText),
      reasons: counts,
    }),
  ),
  /** What its writer is told of it; null where there is no debrief to tell of. */
  outcome: v.nullable(
    v.object({
      band,
      why: v.nullable(v.picklist([...NOT_BANDED, 'not-here'])),
      early: v.boolean(),
      tally: v.optional(v.nullable(tallyOfText)),
      reasons: v.nullable(counts),
    }),
  ),
})

const round = v.object({
  askId: storedId,
  /** How long the room was at each stage, in whole minutes. */
  minutes: counts,
  /** How many steps of the reveal were open. */
  revealed: v.number(),
  votes: result,
  again: v.union([tally, withheld]),
  gap: v.nullable(v.union([gap, withheld])),
  shift: v.nullable(v.union([shift, withheld])),
  heat: v.nullable(heat),
  warmUp: v.nullable(counts),
  passed: v.number(),
  moves: counts,
  texts: storedList(text),
  /** What could be in pairs, in the order of the report: texts by their ids, and those that come with the deck. */
  items: storedList(v.string()),
  /** The verdicts about them, by their place in `items`, in an order that tells nothing. */
  judgements: storedList(
    v.object({ first: v.number(), second: v.number(), preferred: v.number(), reason: v.nullable(v.string()) }),
  ),
  seed: v.nullable(v.string()),
  bands: v.nullable(bandsSchema),
  /** Whether so few answered the first vote that the console was told no breakdown of it. */
  few: v.optional(v.literal(true)),
  /** Whether the room was shown the bars of the first vote. */
  barsShown: v.optional(v.literal(true)),
  /** The texts that the room was shown and that may still be shown, in an order that tells nothing. */
  opened: v.optional(storedList(v.string())),
})

/** What is left of a room after its end. */
export const outcomeSchema = v.object({
  rounds: storedList(round),
  /** The asks of the agenda, in order, where one was set. */
  asks: v.optional(storedList(storedId)),
})

export type RoomOutcome = v.InferOutput<typeof outcomeSchema>
export type RoundOutcome = RoomOutcome['rounds'][number]
export type TextOutcome = RoundOutcome['texts'][number]
