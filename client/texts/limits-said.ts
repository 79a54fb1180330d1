import { NAME_MAX, NOTE_MAX, REWRITE_MAX, SIDE_BY_SIDE, TITLE_MAX } from '../../shared/room/limits.ts'

/** The limits named in refusals, by the parameter names that the messages use. */
export const LIMITS_SAID = {
  text: REWRITE_MAX,
  name: NAME_MAX,
  title: TITLE_MAX,
  note: NOTE_MAX,
  fewest: SIDE_BY_SIDE.min,
  most: SIDE_BY_SIDE.max,
} as const
