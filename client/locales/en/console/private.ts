import type { Messages } from '../../../t.ts'

/** The words under “Only you”. */
export default {
  // Only you
  'console.private.title': 'Only you',
  'console.private.begin': 'Before you begin',
  'console.private.begin.screen': 'Open the screen and put its window on the projector or share it in the call.',
  'console.private.begin.join':
    'People join with the code, the link or the QR code. They need no account and install nothing.',
  'console.private.begin.next':
    'When enough people are here, press the large button at the bottom. It tells you what happens next.',
  'console.private.votes': 'The vote',
  'console.private.votesNone': 'Nobody voted. Go back to open the vote again, or talk about the ask without it.',
  'console.private.allPassed': 'Nobody chose a version. Ask what made it hard to choose, or go on.',
  'console.private.hint.nobody': 'People join with the code on the screen. You can also go on without answers.',
  'console.private.hint.none.answered': 'Nobody has answered yet. Give them time, or go on with Next.',
  'console.private.hint.none.written': 'Nobody has written yet. Give them time, or go on with Next.',
  'console.private.hint.none.compared': 'Nobody has compared yet. Give them time, or go on with Next.',
  'console.private.hint.all.answered': 'Everybody has answered. Go on with Next.',
  'console.private.hint.all.written': 'Everybody has written or passed. Go on with Next.',
  'console.private.line.played': 'On the screen',
  'console.private.line.next': 'Next',
  'console.private.away': { one: '{n} away now', other: '{n} away now' },
  'console.private.lean.split': 'People hear different things.',
  'console.private.lean.mostly-one': 'Most people hear the same thing.',
  'console.private.lean.too-few': 'Fewer than half have answered: too early to say more.',
  'console.private.lean.from':
    'From {from} answers on, one sentence here says whether people hear the same thing. (A pass is no answer.)',
  'console.private.lean.small': 'With fewer than {from} people here, nothing is said of the vote before you close it.',
  'console.private.lean.renewed':
    'This changes only after every {every} further votes, so that nobody’s vote can be noticed.',
  'console.private.later.bars': 'The bars come when you close the vote.',
  'console.private.later.marks': 'What people marked comes when you go to another step.',
  'console.private.before': 'The counts from before the vote was opened again:',
  'console.private.withRoom': 'Everybody sees this result now.',
  'console.private.clear.1': 'Clear this vote',
  'console.private.clear.2': 'Clear the second vote',
  'console.private.clear.title.1': 'Clear this vote?',
  'console.private.clear.title.2': 'Clear the second vote?',
  'console.private.clear.body':
    'Nothing of it is kept, neither here nor in the report. Everybody votes again while the vote is open. This cannot be undone.',
  'console.private.clear.done.1': 'The vote is cleared. Everybody can vote again.',
  'console.private.clear.done.2': 'The second vote is cleared. Everybody can vote again.',
  'console.private.changed': {
    one: '{n} changed their answer since the reveal.',
    other: '{n} changed their answer since the reveal.',
  },
  'console.private.writingSoFar': 'Rewrites',
  'console.private.passed': { one: '{n} passed', other: '{n} passed' },
  'console.private.tells': 'The telling words',
  'console.private.notes': 'Notes',
  'console.private.pushBack': 'If the other person pushes back',
  'console.private.reference': 'One example of another way to ask',
  'console.private.debrief': 'To talk about',
  'console.private.listen': 'Listen for',
  'console.private.ended': 'The workshop has ended',
  'console.private.ended.kept': {
    one: 'Phones still show people their own texts. Everything is deleted {n} hour after the end. “Delete room now” deletes it at once.',
    other:
      'Phones still show people their own texts. Everything is deleted {n} hours after the end. “Delete room now” deletes it at once.',
  },
  'console.private.ended.soon':
    'Everything is deleted about ten minutes after the end. “Delete room now” deletes it at once.',
  'console.private.cue.split': 'Answers are split: let people talk before you show anything.',
  'console.private.cue.agreed': 'Most agree: you can continue.',
  'console.private.cue.slow': 'Slow down before you continue: the no may be right for the other person.',
  'console.private.cue.why':
    'The top answer has {top} of the answers. Two people of the room agree about {n} times in 10.',
  'console.private.cue.whyCounts': 'The top answer has {top} of {of} answers.',
  'console.private.cue.whyAll': 'All answers are the same.',
  'console.private.cue.whyNone': 'No two answers are the same.',
  'console.private.cue.talk': 'Let people talk now',
  'console.private.cue.reveal': 'Go straight to the reveal',
  'console.private.unsure': { one: '{n} is unsure', other: '{n} are unsure' },
  'console.private.again': 'The second vote',
  'console.private.marks': 'Marks',
  'console.private.gap': 'What was meant, what was heard',
  'console.private.shift': 'Who changed',
  'console.private.slowDown': 'Slow down',
  'console.private.slowDownWhy': {
    one: '{n} thinks the no may be right for the other person.',
    other: '{n} think the no may be right for the other person.',
  },
  'console.private.slowDownSome': 'Somebody thinks the no may be right for the other person.',
  'console.private.slowDownRead': 'In the reading of this ask, the no may be right for the other person.',
  'console.private.warmUp': 'What to listen for in this pair',
  'console.private.warmUpSoFar': 'The pair to warm up on',
  'console.private.split.show': 'Show the split',
  'console.private.split.hint': 'The pair then takes no more answers.',
  'console.private.split.closed': 'Everybody sees the split. The pair takes no more answers.',
  'console.private.split.done': 'The split is shown to everybody. The pair takes no more answers.',
  'console.private.older': 'Fewer than {few} changed since, so this is still the picture from before.',
  'console.private.againHidden': 'Fewer than {few} people answered, so the second vote is hidden to protect them.',
  'console.private.opened': 'The question about the two open texts',
  'console.private.opened.show': 'Show how the room answered',
  'console.private.opened.hint': 'These two texts then take no more answers.',
  'console.private.opened.closed': 'Everybody sees the answers. These two texts take no more.',
  'console.private.opened.done': 'The answers are shown. These two texts take no more.',
  'console.private.warmUpCounts': 'First {first} · second {second} · both alike {alike} · skipped {skip}',
  'console.private.meant': 'What the speaker was trying to do',

  // What a group for supervision agrees to.
  'console.private.agree': '{done} of {of} agree',
  'console.private.agree.about': 'to what stays here. Each agrees in the lobby or in the menu of their phone.',
  'console.private.agree.all': 'to what stays here.',

  // What was rehearsed and said.
  'console.private.said.title': 'From last time',
  'console.private.said.waiting': { one: '{n} waits for you', other: '{n} wait for you' },
  'console.private.said.about':
    'Read it first. Nobody is told who brought it. “Give back” erases it here; they keep theirs.',
  'console.private.said.none':
    'Nobody has brought anything yet. People find it on their phones: “Something from last time?”',
  'console.private.said.admit': 'Admit',
  'console.private.said.return': 'Give back',
  'console.private.said.show': 'Show to the room',
  'console.private.said.hide': 'Take it down',
  'console.private.said.marks.show': 'Show where people marked it',
  'console.private.said.marks.hint':
    'No more marks are taken then. Of fewer than five people, screen and phones show none.',
  'console.private.said.marks.done': 'The marks are shown.',
  'console.private.said.later': 'Shown in “Rehearsed and said”, when you say so.',
} as const satisfies Messages
