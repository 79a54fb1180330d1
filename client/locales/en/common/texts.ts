import type { Messages } from '../../../t.ts'

/** The words of text pairs, of texts side by side, of a reading and of the push-back. A phone fetches them later. */
export default {
  // A reading
  'common.texts.reading': 'One reading, by whoever wrote these examples',

  // Side by side
  'common.texts.original': 'The original',
  'common.texts.reference': 'A prepared example',
  'common.texts.rewrite': 'From the group',
  'common.texts.first': 'First',
  'common.texts.second': 'Second',
  'common.texts.third': 'Third',
  'common.texts.diff': 'Show where the words differ',
  'common.texts.legend': 'Dotted: only in the first text. Underlined: only in the second.',
  'common.texts.onlyHere': 'only here:',
  'common.texts.onlyHereEnd': 'end',

  // Rehearsed and said
  'common.texts.rehearsed': 'Rehearsed',
  'common.texts.said': 'Said',
  'common.texts.cameBack': 'What came back',
  'common.texts.chip.question': 'a question back',
  'common.texts.chip.small-yes': 'something small agreed',
  'common.texts.chip.flat-no': 'a flat no to something tiny',
  'common.texts.chip.same-no': 'the same no, same reason',
  'common.texts.chip.not-booked': '“nothing got booked”',
  'common.texts.stayed': 'Did they stay in the room?',
  'common.texts.stayed.about': 'Nothing booked is not nothing said. Ask what stayed open between the two.',

  // Two texts to choose from, and the words that carry a text
  'common.texts.question': 'Which of the two would you rather be asked?',
  'common.texts.question.client': 'Which could they say and still be lost?',
  'common.texts.question.to-client': 'Which leaves the client the chair?',
  'common.texts.question.mixed': 'What the client could say, and what is said to them',
  'common.texts.question.both': 'Compare on your phone, two texts at a time',
  'common.texts.voice.client': 'The client could say',
  'common.texts.voice.to-client': 'Said to the client',
  'common.texts.voice.of': '{place}: {voice}',
  'common.texts.alike': 'Both alike',
  'common.texts.skip': 'Skip',
  'common.texts.verb.begins': 'underlined:',
  'common.texts.verb.ends': 'end',

  // The second turn
  'common.texts.says': '{who} says',
  'common.texts.writes': '{who} writes',
  'common.texts.hearerAnswers': '{hearer} answers',
  'common.texts.pushBack': 'Does it change what you hear?',

  // The people of an ask, in a sentence
  'common.texts.speaker': 'the speaker',
  'common.texts.hearer': 'the other person',
  'common.texts.ask': 'ask',
  'common.texts.theAsk': 'The {ask}',
  'common.texts.readTwice': 'Read it first as {speaker}, then as {hearer}.',

  // Asking again
  'common.texts.rewrite.how': 'Say it so that the other person is free to answer.',
} as const satisfies Messages
