import type { NotDeckCode } from '../../../../shared/deck/import/reading.ts'
import type { Message } from '../../../t.ts'

/** The words for files that are no deck: what it is, and what to do. */
export default {
  'deck.not.empty': 'There is nothing in this file. Choose another one.',
  'deck.not.too-large':
    'This file is larger than {megabytes} MB. A deck is text alone: leave out pictures, or make two decks of it.',
  'deck.not.word':
    'This is a document of a word processor. Copy its table or its text and paste it on the page with your decks, or save it as plain text (.txt) and choose that.',
  'deck.not.spreadsheet':
    'This is a spreadsheet. Save it as CSV and choose that, or copy its cells and paste them on the page with your decks.',
  'deck.not.slides': 'These are slides. Copy their text into a table or a plain text, and choose that.',
  'deck.not.pdf':
    'This is a PDF, from which text cannot be taken in its order. Copy its text into a plain text file, and choose that.',
  'deck.not.picture': 'This is a picture. A deck is text: type what stands in it, and choose that file.',
  'deck.not.sound': 'This is a sound recording. A deck is text: type what is said, and choose that file.',
  'deck.not.film': 'This is a film. A deck is text: type what is said, and choose that file.',
  'deck.not.zip': 'This is a packed folder. Unpack it and choose the one file in it that has the deck.',
  'deck.not.h5p':
    'This is H5P, which is made for questions with one right answer. Asks have none: copy its texts into a table with the heads From, To, When and Says.',
  'deck.not.qti':
    'This is QTI, a test with one right answer to each question. Asks have none: copy its texts into a table with the heads From, To, When and Says.',
  'deck.not.gift':
    'This is GIFT, a quiz with one right answer to each question. Asks have none: copy its texts into a table with the heads From, To, When and Says.',
  'deck.not.web-page':
    'This is a web page without a table or list of asks. Copy what you need from it as text, and choose that.',
  'deck.not.xml':
    'This is XML, which another program made. Look whether that program can save it as CSV, and choose that.',
  'deck.not.json-cut':
    'This JSON file ends in the middle. What begins in line {line} has no end: look whether the whole file was copied.',
  'deck.not.json-broken':
    'This JSON file cannot be read from line {line} on. Look there for a quotation mark, bracket or colon that is missing.',
  'deck.not.json-deep':
    'This JSON file is nested far deeper than a deck, from line {line} on. It is something else: choose another file.',
  'deck.not.json-other': 'This is JSON, and not a deck: nothing in it is called versions or asks. Choose another file.',
  'deck.not.table-without-heads':
    'This table does not say which column is what. Write From, To, When and Says over its columns.',
  'deck.not.table-broken':
    'In line {line} of this table a quotation mark is opened that never ends. Close it, or leave it out.',
  'deck.not.too-many-rows':
    'This has {n} rows or paragraphs; a whole deck has at most {most}. Keep those that you want to play.',
  'deck.not.prose':
    'This is text, and nothing in it says where an ask begins. Write From:, To:, When: and Says: before its lines, and leave a blank line between two asks.',
  'deck.not.noise': 'Nothing in this file can be read as text. Look whether it is the right one.',
} as const satisfies Record<`deck.not.${NotDeckCode}`, Message>
