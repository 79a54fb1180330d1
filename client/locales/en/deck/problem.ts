import type { Messages } from '../../../t.ts'

/** The words for each problem of a deck file, by its code (shared/deck/problems.ts): what is wrong, and what to do. */
export default {
  'deck.problem.missing': 'Missing. Add this field.',
  'deck.problem.unknown-field': 'A deck has no such field here. Check the spelling, or remove it.',
  'deck.problem.not-text': 'This must be a text, in quotation marks.',
  'deck.problem.not-list': 'This must be a list, in square brackets [ ].',
  'deck.problem.not-object': 'This must be an object with fields, in curly brackets { }.',
  'deck.problem.not-one-of': 'Not one of the allowed values, which are {choices}.',
  'deck.problem.not-whole': 'This must be a whole number from {least} to {most}, without quotation marks.',
  'deck.problem.empty': 'Empty. Write a text here.',
  'deck.problem.too-long': 'Too long. Shorten it to {most} characters or fewer.',
  'deck.problem.too-many-words': 'Too many words. Shorten it to {most} words or fewer.',
  'deck.problem.too-many': 'Too many items. Keep {most} or fewer.',
  'deck.problem.too-few': 'Too few items. The list needs at least {least}.',
  'deck.problem.bad-id':
    'Not a valid id. Use up to {most} lower-case letters (a–z), digits and dashes, and begin with a letter.',
  'deck.problem.reserved-id': 'Reask uses this id itself. Choose another.',
  'deck.problem.bad-language': 'Not a language tag. Write one such as “en” or “pt-BR”.',
  'deck.problem.used-twice': '“{id}” is used twice. Change or remove one of them.',
  'deck.problem.unknown-version': 'The deck has no version “{id}”. Write the id of one of its versions.',
  'deck.problem.unknown-intent': 'The deck has no intent “{id}”. Write the id of one of its intents.',
  'deck.problem.because-missing': 'The reading has no version. Say why in “because”, or add a version.',
  'deck.problem.because-extra': 'Only a reading without versions has this. Remove it, or remove the versions.',
  'deck.problem.not-in-text': 'Not found in the text of the ask. Copy it from there, letter for letter.',
} as const satisfies Messages
