import type { Messages } from '../../../t.ts'

/** The words of what a group for supervision agrees to, and of what was rehearsed and said. */
export default {
  'phone.said.agreement.title': 'What stays here',
  'phone.said.agreement.said': 'What is said and written here stays in this group.',
  'phone.said.agreement.who': 'Nobody tries to find out whom a sentence is about.',
  'phone.said.agreement.call': 'A call can be recorded. Before you speak of a client, ask whether this one is.',
  'phone.said.agreement.out': 'Each of us may leave something out, and may take it back.',
  'phone.said.agreement.agree': 'I agree',
  'phone.said.agreement.agreed': 'You agree.',
  'phone.said.agreement.back': 'Take it back',
  'phone.said.agreement.counted': 'The others are told how many agree, without names. It goes when the room goes.',

  // Something from last time.
  'phone.said.title': 'Something from last time?',
  'phone.said.about': 'What was rehearsed here, and what was then said. You can bring both, and look at them together.',
  'phone.said.open': 'Bring what was said',
  'phone.said.none': 'The facilitator shows here what somebody brought from last time.',
  'phone.said.mark.hint':
    'Tap a word of what was said, or drag across several: up to {most} places. Tap one to remove it.',
  'phone.said.mark.words': 'What was said, word by word',
  'phone.said.mark.none': 'Nowhere',
  'phone.said.mark.opened': 'Now showing: where people marked what was said.',
  'phone.said.rehearsed': 'What was rehearsed',
  'phone.said.rehearsed.hint': 'Word for word, as near as you can.',
  'phone.said.said': 'What was said',
  'phone.said.said.hint': 'Word for word, as near as you can. Without names or places.',
  'phone.said.missing.rehearsed': 'Write down what was rehearsed.',
  'phone.said.missing.said': 'Write down what was said.',
  'phone.said.back': 'What came back',
  'phone.said.bring': 'Send it to the facilitator',
  'phone.said.bring.about':
    'The facilitator reads it first. If it is shown, it is shown without your name. You can take it back at any time.',
  'phone.said.waits': 'The facilitator has it.',
  'phone.said.admitted': 'The facilitator may show it to the group.',
  'phone.said.returned':
    'The facilitator gave it back. It is on this phone alone; you can change it and send it again.',
  'phone.said.read': 'Read it',
  'phone.said.takeBack': 'Take it back',
  'phone.said.takeBack.about': 'It goes from the room and from this phone. What people remember of it stays.',
  'phone.said.takeBack.yes': 'Yes, take it back',

  // Where it comes from.
  'phone.said.choose': 'What was rehearsed: choose a card of this phone, or a file.',
  'phone.said.file': 'A card as a file',
  'phone.said.file.damaged': 'This card is damaged. Choose another file, or write it down from memory.',
  'phone.said.file.newer': 'This card was made by a newer Reask. Write it down, or ask for this server to be updated.',
  'phone.said.file.not-a-card': 'This file is not a card. Choose the one you saved here, or write it down from memory.',
  'phone.said.mouth': 'Without a card, write it down as it was told.',
  'phone.said.chosen': 'It is below, as the card has it.',

  // The card.
  'phone.said.card.title': 'For next time',
  'phone.said.card.about': {
    one: 'A card for each ask, to bring to the next session: on this phone for {n} day, as a file, or on paper. Nothing of it is sent.',
    other:
      'A card for each ask, to bring to the next session: on this phone for {n} days, as a file, or on paper. Nothing of it is sent.',
  },
  'phone.said.card.keep': 'Keep it on this phone',
  'phone.said.card.kept': { one: 'On this phone for {n} day.', other: 'On this phone for {n} days.' },
  'phone.said.card.notKept': 'On this page only: this browser keeps nothing. Save it as a file.',
  'phone.said.card.forget': 'Delete it from this phone',
  'phone.said.card.forgotten': 'Deleted from this phone.',
  'phone.said.card.save': 'Save as a file',
  'phone.said.card.print': 'Print',
  'phone.said.card.earlier': 'Cards from before',
  'phone.said.card.none': 'Once you have written something here, you can take it with you.',
  'phone.said.voice.client': 'What could be said',
  'phone.said.voice.to-client': 'What I say to them',

  // What is prepared before a session.
  'phone.said.prepare.title': 'Prepare a sentence',
  'phone.said.prepare.about': {
    one: 'It stays on this phone for {n} day, and nothing is sent from this page. In the room you can use it.',
    other: 'It stays on this phone for {n} days, and nothing is sent from this page. In the room you can use it.',
  },
  'phone.said.prepare.names': 'Write it so that nobody in the group could tell who this is: no names, no places.',
  'phone.said.prepare.text': 'The sentence',
  'phone.said.prepare.text.hint': 'Word for word, as near as you can.',
  'phone.said.prepare.from': 'Who says it',
  'phone.said.prepare.from.hint': 'In a few words, such as “a father of two”.',
  'phone.said.prepare.to': 'To whom',
  'phone.said.prepare.to.hint': 'In a few words, such as “his brother”.',
  'phone.said.prepare.when': 'The moment',
  'phone.said.prepare.when.hint': 'Where they are, and what came just before.',
  'phone.said.prepare.wish': 'What I want from the group',
  'phone.said.prepare.wish.hint': 'For you to say aloud; it is not part of the sentence.',
  'phone.said.prepare.long': 'This is longer than {most} characters. Shorten it before you bring it.',
  'phone.said.prepare.words': 'This has more than {most} words. Shorten it before you bring it.',
  'phone.said.prepare.kept': 'Kept on this phone.',
  'phone.said.prepare.notKept': 'On this page only: this browser keeps nothing.',
  'phone.said.prepare.forgotten': 'Deleted from this phone.',
  'phone.said.prepare.home': 'To the page with the code',
} as const satisfies Messages
