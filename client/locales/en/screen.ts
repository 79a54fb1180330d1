import type { Messages } from '../../t.ts'

/** What stands on the wall. Few words, read from the last row. */
export default {
  'screen.title': '{title} · Screen',
  'screen.reconnecting': 'Reconnecting',
  'screen.noKey': 'This window shows nothing yet.',
  'screen.noKeyHint': 'Open it with the screen link of a room. It stands on the private console under “Ways in”.',

  'lobby.more': { one: 'and {n} more', other: 'and {n} more' },
  'show.title': 'An ask',
  'show.hint': 'Read it as the one who says it, then as the one who hears it.',
  'vote.title': 'Which version do you hear?',
  'vote.orPass': 'or pass for now',
  'reveal.closed': 'The vote is closed',
  'reveal.title': 'What the room heard',
  'rewrite.title': 'Try another way to ask',
  'rewrite.hint': 'In your own words, on your phone. Passing is fine.',
  'compare.training': 'Which one steps further down from the bench?',
  'compare.couples': 'Which would be easier to stay in the room for?',
  'compare.supervision': 'Which one steps further down from the bench?',
  'compare.waiting': 'Side by side',
  'compare.waitingHint': 'Two or three texts will stand here in a moment.',
  'debrief.title': 'To talk about',
  'ended.title': 'Thank you',
  'ended.kept': {
    one: 'What was written here is deleted {n} hour after the end.',
    other: 'What was written here is deleted {n} hours after the end.',
  },
  'ended.now': 'What was written here is deleted now.',
  'ended.own': 'Your own text is on your phone until then.',
  'page.of': 'Page {page} of {pages}',
} as const satisfies Messages
