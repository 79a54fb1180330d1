import type { Messages } from '../../t.ts'

/** The words of the pictures. Apart from the shared ones, because on a phone they come with the pictures, later. */
export default {
  'picture.small': 'Fewer than five are in. A group this small cannot be anonymous, so this is not broken down.',
  'picture.legend': 'What stands for what',
  'picture.table': 'As a table',
  'picture.pass': 'Passed',

  // Two votes, and who was unsure
  'votes.first': 'First',
  'votes.again': 'After talking',
  'votes.afterTalking': 'After talking: {said}',
  'votes.unsure': { one: '{n} unsure', other: '{n} unsure' },
  'votes.unsureHead': 'Of these unsure',
  'votes.unsureNote': 'Coloured stripes: unsure of what they heard.',
  'votes.bothNote': 'Above, in grey: the first vote. Below: after talking.',
  'votes.dotsNote': 'Each dot is one person. An open one is unsure.',
  'votes.dotNote': 'Each dot is one person.',

  // Who stayed, and who moved
  'shift.caption': 'Who said what first, and after talking. A row is what they said first.',
  'shift.nobody': 'Nobody is in both votes.',
  'shift.none': { one: 'The one person who is in both votes stayed.', other: 'All {n} stayed with what they heard.' },
  'shift.changed': { one: '{n} of {of} changed', other: '{n} of {of} changed' },
  'shift.ways': '{changed}: {ways}.',
  'shift.only': '{changed}.',
  'shift.toward': { one: '{n} toward the reading', other: '{n} toward the reading' },
  'shift.away': { one: '{n} away from it', other: '{n} away from it' },
  'shift.sideways': { one: '{n} sideways', other: '{n} sideways' },
  'shift.stayed': 'stayed',
  'shift.moves': 'changed',
  'shift.once': {
    one: '{n} person is in one of the votes only, and not drawn here.',
    other: '{n} people are in one of the votes only, and not drawn here.',
  },
  'shift.moved': 'The words that moved people',
  'shift.movedWords': 'Words',
  'shift.movedPeople': 'People moved',

  // Where a room braces and softens
  'heat.few': 'Too few have marked for this to be shown without showing who.',
  'heat.nothing': 'No word was marked by enough people to be shown.',
  'heat.caption': { one: 'What {n} person marked', other: 'What {n} people marked' },
  'heat.of': { one: '{n} person marked.', other: '{n} people marked.' },
  'heat.words': 'Words',
  'heat.brace': 'Brace',
  'heat.soften': 'Soften',
  'heat.braceLegend': 'Line below: brace',
  'heat.softenLegend': 'Dots above: soften',
  'heat.thick': 'The thicker, the more people.',
  'heat.split': 'split',
  'heat.splitLegend': 'Boxed: some brace and some soften at the same words.',

  // What was meant against what was heard
  'gap.caption': 'What people heard the speaker trying to do (rows), and how it lands (columns)',
  'gap.rows': 'Trying to',
  'gap.columns': 'How it lands',
  'gap.nobody': 'Nobody has said both.',
  'gap.heard': {
    one: '{n} heard “{intent}”, and {count} of them heard it land as {what}.',
    other: '{n} heard “{intent}”, and {count} of them heard it land as {what}.',
  },
  'gap.chose': {
    one: '{n} heard “{intent}”, and {count} of them chose “{what}”.',
    other: '{n} heard “{intent}”, and {count} of them chose “{what}”.',
  },

  // What a room takes for what
  'confusion.caption': 'How each kind of ask was heard. A row is a reading of the asks, a column what people heard.',
  'confusion.rows': 'Asks read as',
  'confusion.columns': 'Heard as',
  'confusion.empty': 'No reading has been opened yet.',
  'confusion.missing': 'No ask yet that is read as:',
  'confusion.mixed': {
    one: 'Most often taken for each other: {a} and {b}, {n} time.',
    other: 'Most often taken for each other: {a} and {b}, {n} times.',
  },
  'confusion.clear': 'No two versions are taken for each other so far.',
  'confusion.steps': 'Share of a row',
  'confusion.step.1': 'up to ¼',
  'confusion.step.2': 'up to ½',
  'confusion.step.3': 'up to ¾',
  'confusion.step.4': 'more',
  'confusion.outlined': 'mixed up',
  'confusion.outlinedLegend': 'Outlined: taken for each other',

  // Which moves were named as the reason
  'moves.caption': 'How often each move was named as the reason',
  'moves.move': 'Move',
  'moves.times': 'Times named',
  'moves.none': 'None of these',
  'moves.people': {
    one: '{n} person named what made the difference.',
    other: '{n} people named what made the difference.',
  },
  'moves.unnamed': 'Nobody named: {list}.',
  'moves.all': 'Each move was named.',
  'moves.nobody': 'No move was named.',
  'moves.dots': 'Each dot is one time.',

  // The second turn
  'lines.says': '{who} says',

  // How the comparing goes
  'coverage.label': 'How often the least-seen text was seen: {least} of {enough}',
  'coverage.least': 'The least-seen text was seen {least} of {enough} times.',
  'coverage.enough': 'Enough: each text was seen ten times.',
  'coverage.none': 'Fewer than two texts can stand in a pair.',
  'coverage.judged': { one: '{n} pair judged', other: '{n} pairs judged' },
  'coverage.people': { one: 'by {n} person', other: 'by {n} people' },
  'coverage.alike': { one: '{n} of {of} alike', other: '{n} of {of} alike' },
  'coverage.first': { one: 'the first preferred in {n} of {of}', other: 'the first preferred in {n} of {of}' },
} as const satisfies Messages
