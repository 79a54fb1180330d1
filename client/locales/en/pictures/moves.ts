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
  'pictures.moves.unnamed': 'Chosen by nobody: {list}.',
  'pictures.moves.only': { one: 'Only “{name}” was chosen, {n} time.', other: 'Only “{name}” was chosen, {n} times.' },
  'pictures.moves.most': { one: 'Chosen most: “{name}”, {n} time.', other: 'Chosen most: “{name}”, {n} times.' },
  'pictures.moves.tie': { one: 'Chosen most: {list}, {n} time each.', other: 'Chosen most: {list}, {n} times each.' },
  'pictures.moves.alike': {
    one: 'Each move was chosen {n} time.',
    other: 'Each move was chosen {n} times.',
  },
  'pictures.moves.outside': 'Only “None of these” was chosen.',
  'pictures.moves.nobody': 'No move was chosen.',
  'pictures.moves.dots': 'Each dot: chosen once.',
} as const satisfies Messages
