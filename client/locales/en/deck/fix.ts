import type { FixCode } from '../../../../shared/deck/import/reading.ts'
import type { Message } from '../../../t.ts'

/** The words for each change that is offered when a deck file is read: what would be changed. */
export default {
  'deck.fix.encoding': 'Read it as {encoding}. Look whether letters such as ä, é and “ ” are right.',
  'deck.fix.json-comments': { one: 'Leave out {n} comment.', other: 'Leave out {n} comments.' },
  'deck.fix.json-commas': {
    one: 'Put right {n} comma that is missing or too many.',
    other: 'Put right {n} commas that are missing or too many.',
  },
  'deck.fix.json-quotes': {
    one: 'Put straight quotation marks round {n} text.',
    other: 'Put straight quotation marks round {n} texts.',
  },
  'deck.fix.json-bare-words': {
    one: 'Write {n} word as JSON does, in quotation marks or in small letters.',
    other: 'Write {n} words as JSON does, in quotation marks or in small letters.',
  },
  'deck.fix.json-line-breaks': {
    one: 'Keep the line break in {n} text.',
    other: 'Keep the line breaks in {n} texts.',
  },
  'deck.fix.json-around': 'Leave out what stands before or after the deck.',
  'deck.fix.column-guessed': 'Read “{from}” as {to}.',
  'deck.fix.unwrapped': 'Take the deck out of {name}, in which it stands.',
  'deck.fix.asks-alone': 'Take this list as the asks of a deck.',
  'deck.fix.keyed-list': 'Make a list of this, with the names as ids.',
  'deck.fix.renamed': 'Call “{from}” {to}.',
  'deck.fix.moved': 'Move “{from}” to {to}.',
  'deck.fix.to-list': 'Make a list of this.',
  'deck.fix.to-text': 'Make one text of this.',
  'deck.fix.to-number': 'Write it as the number {to}.',
  'deck.fix.id-made': 'Give it the id “{to}”.',
  'deck.fix.id-changed': 'Change the id “{from}” to “{to}”.',
  'deck.fix.id-found': 'Write the id “{to}” for “{from}”.',
  'deck.fix.choice-found': 'Write “{to}” for “{from}”.',
  'deck.fix.who-found': 'Take it as said by the one who {to}.',
  'deck.fix.language-found': 'Write the language “{from}” as “{to}”.',
  'deck.fix.tell-found': 'Write “{from}” as it stands in the ask: “{to}”.',
  'deck.fix.empty-left-out': 'Leave this out: there is nothing in it.',
  'deck.fix.empty-list': 'Add an empty list.',
  'deck.fix.title-from-name': 'Take “{to}” as its title, after the name of the file.',
} as const satisfies Record<`deck.fix.${FixCode}`, Message>
