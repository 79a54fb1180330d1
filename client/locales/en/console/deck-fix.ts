import type { FixCode } from '../../../../shared/deck/import/reading.ts'
import type { Message } from '../../../t.ts'

/** The words for each change that is offered when a deck file is read: what would be changed. */
export default {
  'console.deck-fix.encoding': 'Read it as {encoding}. Look whether letters such as ä, é and “ ” are right.',
  'console.deck-fix.json-comments': { one: 'Leave out {n} comment.', other: 'Leave out {n} comments.' },
  'console.deck-fix.json-commas': {
    one: 'Put right {n} comma that is missing or too many.',
    other: 'Put right {n} commas that are missing or too many.',
  },
  'console.deck-fix.json-quotes': {
    one: 'Put straight quotation marks round {n} text.',
    other: 'Put straight quotation marks round {n} texts.',
  },
  'console.deck-fix.json-bare-words': {
    one: 'Write {n} word as JSON does, in quotation marks or in small letters.',
    other: 'Write {n} words as JSON does, in quotation marks or in small letters.',
  },
  'console.deck-fix.json-line-breaks': {
    one: 'Keep the line break in {n} text.',
    other: 'Keep the line breaks in {n} texts.',
  },
  'console.deck-fix.json-around': 'Leave out what stands before or after the deck.',
  'console.deck-fix.column-guessed': 'Read “{from}” as {to}.',
  'console.deck-fix.unwrapped': 'Take the deck out of {name}, in which it stands.',
  'console.deck-fix.asks-alone': 'Take this list as the asks of a deck.',
  'console.deck-fix.keyed-list': 'Make a list of this, with the names as ids.',
  'console.deck-fix.renamed': 'Call “{from}” {to}.',
  'console.deck-fix.moved': 'Move “{from}” to {to}.',
  'console.deck-fix.to-list': 'Make a list of this.',
  'console.deck-fix.to-text': 'Make one text of this.',
  'console.deck-fix.to-number': 'Write it as the number {to}.',
  'console.deck-fix.id-made': 'Give it the id “{to}”.',
  'console.deck-fix.id-changed': 'Change the id “{from}” to “{to}”.',
  'console.deck-fix.id-found': 'Write the id “{to}” for “{from}”.',
  'console.deck-fix.choice-found': 'Write “{to}” for “{from}”.',
  'console.deck-fix.who-found': 'Take it as said by the one who {to}.',
  'console.deck-fix.language-found': 'Write the language “{from}” as “{to}”.',
  'console.deck-fix.tell-found': 'Write “{from}” as it stands in the ask: “{to}”.',
  'console.deck-fix.empty-left-out': 'Leave this out: there is nothing in it.',
  'console.deck-fix.empty-list': 'Add an empty list.',
  'console.deck-fix.title-from-name': 'Take “{to}” as its title, after the name of the file.',
} as const satisfies Record<`console.deck-fix.${FixCode}`, Message>
