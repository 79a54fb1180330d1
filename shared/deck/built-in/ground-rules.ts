import type { MethodCard } from '../schema.ts'

/** What holds for everybody on an evening with couples, whichever deck is played. */
export const GROUND_RULES: MethodCard = {
  title: 'Ground rules',
  text: 'Nobody has to say anything, and you can always pass. Tilt your phone away from the person beside you. We begin with asks of strangers. What is said in this room stays in this room.',
}
