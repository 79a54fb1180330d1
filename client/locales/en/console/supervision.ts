import type { Messages } from '../../../t.ts'

/** The words that only the facilitator of a supervision reads. */
export default {
  'console.supervision.session': 'Agreement and presenter',
  'console.supervision.presents': '{who} presents',
  'console.supervision.presents.nobody': 'Nobody presents',
  'console.supervision.presents.next': 'From the next ask on: {who}',
  'console.supervision.presents.next.nobody': 'From the next ask on: nobody',
  'console.supervision.presenter.choose': 'Who presents',
  'console.supervision.presenter.nobody': 'Nobody',
  'console.supervision.presenter.about':
    'The presenter listens until the response. Their vote is sealed, and they are in no count.',
  'console.supervision.presenter.later':
    'Somebody has answered this ask already, so the change holds from the next ask on.',
  'console.supervision.presenter.offers': '{who} would present.',
  'console.supervision.presenter.accept': 'Let them present',
  'console.supervision.presenter.acceptOf': 'Let them present: {who}',
  'console.supervision.presenter.gone': 'The presenter has been away for two minutes. Their place stays.',
  'console.supervision.presenter.without': 'Go on without',
  'console.supervision.presenter.isWithout': 'This ask goes on without its presenter: everyone reads “talk”.',
  'console.supervision.presenter.back': 'The presenter is here again.',
  'console.supervision.presenter.toResponse': 'Go to the response',

  'console.supervision.reflect': 'To each other',
  'console.supervision.reflect.left': { one: '{n} person has not spoken', other: '{n} people have not spoken' },
  'console.supervision.reflect.all': 'Everyone has spoken',
  'console.supervision.reflect.about':
    'The group speaks to each other and not to the presenter. Nobody is told who has not spoken.',

  'console.supervision.response': 'The presenter speaks',
  'console.supervision.response.about':
    'Only what the presenter shows goes up. Let them finish before anybody answers.',
  'console.supervision.response.none': 'Nobody presents this ask: let the group talk.',

  'console.supervision.obstacle': 'Is the ask the obstacle?',
  'console.supervision.obstacle.open': 'Ask the group two questions',
  'console.supervision.obstacle.hint':
    'When the ask got smaller, did the no soften? Could the client stay lost? The presenter is not asked.',
  'console.supervision.obstacle.show': 'Show the answers',
  'console.supervision.obstacle.showHint': 'On screen and phones, as dots. No more answers are taken then.',
  'console.supervision.obstacle.done': 'The answers are shown.',

  'console.supervision.slowDown': 'Slow down here',
  'console.supervision.slowDown.about':
    'Somebody found that the no stayed, for the same reason. Then a smaller ask is not what is missing: the no may be accurate. Ask what the other person is protecting.',
  'console.supervision.alone': 'Individual work first',
  'console.supervision.alone.about':
    'Most found that the client slid back from being lost. Before the next ask at home, work with the client alone: what makes it hard to stay where they do not know?',

  // What a group for supervision agrees to.
  'console.supervision.agree': '{done} of {of} agree',
  'console.supervision.agree.about': 'to what stays here. Each agrees in the lobby or in the menu of their phone.',
  'console.supervision.agree.all': 'to what stays here.',

  // What was rehearsed and said.
  'console.supervision.said.title': 'From last time',
  'console.supervision.said.waiting': { one: '{n} waits for you', other: '{n} wait for you' },
  'console.supervision.said.about':
    'Read it first. Nobody is told who brought it. “Give back” erases it here; they keep theirs.',
  'console.supervision.said.none':
    'Nobody has brought anything yet. People find it on their phones: “Something from last time?”',
  'console.supervision.said.admit': 'Admit',
  'console.supervision.said.return': 'Give back',
  'console.supervision.said.show': 'Show to the room',
  'console.supervision.said.hide': 'Take it down',
  'console.supervision.said.marks.show': 'Show where people marked it',
  'console.supervision.said.marks.hint':
    'No more marks are taken then. Of fewer than five people, screen and phones show none.',
  'console.supervision.said.marks.done': 'The marks are shown.',
  'console.supervision.said.later': 'Shown in “Rehearsed and said”, when you say so.',
} as const satisfies Messages
