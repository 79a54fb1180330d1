import type { Messages } from '../../../t.ts'

/** The words of the card of a workshop, and of practising alone. */
export default {
  // What is on it.
  'phone.take-home.about':
    'What you wrote, what others named in it, and what this workshop taught. Nothing of it is sent; nobody else’s words are on it.',
  'phone.take-home.texts': 'What you wrote',
  'phone.take-home.text': 'Your text',
  'phone.take-home.noTexts': 'You wrote nothing here. What the workshop taught is yours too.',
  'phone.take-home.who': '{from} — to {to}',
  'phone.take-home.named': 'What others named',
  'phone.take-home.credits': 'Whose these examples are',
  'phone.take-home.question': 'A question for two ways of saying it',
  'phone.take-home.versions': 'What an ask can sound like',
  'phone.take-home.moves': 'Moves that may help',
  'phone.take-home.moves.none': 'The moves come once you have written, or passed.',

  // What a person adds.
  'phone.take-home.reflection': 'For yourself',
  'phone.take-home.reflection.about': 'It stays on this phone.',
  'phone.take-home.reflection.notKept': 'This browser keeps nothing: copy it or save it before you close this page.',
  'phone.take-home.reflection.heard': 'What I heard',
  'phone.take-home.reflection.try': 'What I will try',
  'phone.take-home.reflection.where': 'Where I will see it',

  // Ways to take it.
  'phone.take-home.ways': 'How to take it',
  'phone.take-home.ways.covers': 'Whoever has the paper, the file or this phone can read it.',
  'phone.take-home.share': 'Share the card',
  'phone.take-home.share.refused': 'It could not be shared. Copy the card, or save it as a file.',
  'phone.take-home.copy': 'Copy the card',
  'phone.take-home.copied': 'The card is copied.',
  'phone.take-home.copy.refused':
    'This browser does not let the page copy. Select the text here, and copy it yourself.',
  'phone.take-home.copy.text': 'The card as text',
  'phone.take-home.print': 'Print the card',
  'phone.take-home.print.refused': 'This browser cannot print. Save the card as a file, and print it from there.',
  'phone.take-home.save': 'Save the card as a file',
  'phone.take-home.save.about': 'The file opens in any browser, also without a network, and has a page to practise on.',
  'phone.take-home.save.refused': 'It could not be saved. Copy the card instead.',
  'phone.take-home.saved': 'The file is with your downloads.',
  'phone.take-home.keep': 'Keep the card on this phone',
  'phone.take-home.keepNew': 'Keep it as it is now',
  'phone.take-home.kept': {
    one: 'On this phone for {n} day: on the first page, under “Your cards”.',
    other: 'On this phone for {n} days: on the first page, under “Your cards”.',
  },
  'phone.take-home.notKept': 'This browser keeps nothing. Copy the card, or save it as a file.',
  'phone.take-home.forget': 'Delete the card from this phone',
  'phone.take-home.forget.about': 'The card goes, with what you wrote on it. Files and paper stay.',
  'phone.take-home.forget.yes': 'Yes, delete the card',
  'phone.take-home.forget.no': 'Keep the card',
  'phone.take-home.forgotten': 'The card is deleted from this phone.',

  // Practising alone.
  'phone.take-home.practice': 'Practise alone',
  'phone.take-home.practice.about': 'Nothing is sent. It works without a network for as long as this page is open.',
  'phone.take-home.practice.file':
    'Nothing is sent: this file has no way to send anything. What you type is gone when it is closed.',
  'phone.take-home.practice.which': 'Which ask',
  'phone.take-home.practice.label': 'Say it in your own words',
  'phone.take-home.practice.first': 'Write yours first. The moves come after it.',
  'phone.take-home.practice.ready': 'I have written it: show the moves',
  'phone.take-home.practice.open': 'The moves, once you have written yours',
  'phone.take-home.practice.before': 'What you wrote then',
  'phone.take-home.practice.again': 'Begin again',
  'phone.take-home.practice.shown': 'The moves are below.',

  // The page of the cards on this phone.
  'phone.take-home.cards': 'Your cards',
  'phone.take-home.cards.none': 'This phone keeps no cards.',
  'phone.take-home.cards.day': '{title}, {day}',
  'phone.take-home.home': 'Go to the start page',
  'phone.take-home.covered': 'Your card is covered.',
} as const satisfies Messages
