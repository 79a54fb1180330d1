import type { Messages } from '../../../t.ts'

/** The words of the picture of which moves were named as the reason. */
export default {
  // Which moves were named as the reason
  'pictures.moves.caption': 'How often each move was chosen as the reason',
  'pictures.moves.move': 'Move',
  'pictures.moves.times': 'Times chosen',
  'pictures.moves.none': 'None of these',
  'pictures.moves.people': {
    one: '{n} person said what made the difference.',
    other: '{n} people said what made the difference.',
  },
  'pictures.moves.unnamed': 'Nobody chose: {list}.',
  'pictures.moves.all': 'Each move was chosen at least once.',
  'pictures.moves.nobody': 'No move was chosen.',
  'pictures.moves.dots': 'Each dot: chosen once.',
} as const satisfies Messages
