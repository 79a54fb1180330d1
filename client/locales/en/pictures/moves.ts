import type { Messages } from '../../../t.ts'

/** Which moves were named as the reason. */
export default {
  // Which moves were named as the reason
  'pictures.moves.caption': 'How often each move was named as the reason',
  'pictures.moves.move': 'Move',
  'pictures.moves.times': 'Times named',
  'pictures.moves.none': 'None of these',
  'pictures.moves.people': {
    one: '{n} person named what made the difference.',
    other: '{n} people named what made the difference.',
  },
  'pictures.moves.unnamed': 'Nobody named: {list}.',
  'pictures.moves.all': 'Each move was named.',
  'pictures.moves.nobody': 'No move was named.',
  'pictures.moves.dots': 'Each dot is one time.',
} as const satisfies Messages
