import type { Messages } from '../../../t.ts'

/** The words of the home page, of joining, and of what is kept. */
export default {
  'phone.door.home.title': 'Join a workshop',
  'phone.door.home.about': 'How does an ask sound to the person who hears it? Vote, write it again, compare.',
  'phone.door.home.code': 'Code',
  'phone.door.home.codeHint': 'Eight digits, on the screen in the room.',
  'phone.door.home.continue': 'Continue',
  'phone.door.home.back': 'Back to {title}',
  'phone.door.home.prepare': 'What you prepared',
  'phone.door.home.texts': 'Texts you sent',
  'phone.door.home.host': 'Host a workshop',
  'phone.door.home.eightDigits': 'A code has eight digits. Check it on the screen.',
  'phone.door.title': 'You are about to join',
  'phone.door.name': 'Your name',
  'phone.door.nickname': 'A nickname',
  'phone.door.firstName': 'Your first name',
  'phone.door.nameShown': 'Everyone sees it while people arrive. You can leave this empty.',
  'phone.door.nameHostOnly': 'Only the facilitator sees it. You can leave this empty.',
  'phone.door.kept': 'Your data',
  'phone.door.small.few': 'With fewer than {few} here, people may guess who said what.',
  'phone.door.small.supervision':
    'There are few of you. People will often guess who said what. Votes are dots, texts unsigned.',
  'phone.door.small.close': 'In this group, people may guess who said what.',
  'phone.door.join': 'Join',
  'phone.door.joining': 'Joining…',
  'phone.door.looking': 'Looking for the workshop…',
  'phone.door.again': 'Try again',
  'phone.door.otherCode': 'Use another code',
  'phone.door.ended': 'This workshop has ended',
  'phone.door.endedAbout': 'Nobody can join it any more. If another one starts, its code is on the screen.',

  // What is kept, who sees it, until when. In every room these are at most 60 words together.
  'phone.door.kept.what': 'This server stores answers and texts.',
  'phone.door.kept.facilitator': 'Facilitators see texts and counts, never who.',
  'phone.door.kept.lots': 'Texts appear in threes; if fewer, people may guess whose.',
  'phone.door.kept.pairs.rewrites': 'Others compare texts without names, unless private.',
  'phone.door.kept.pairs.strangers': 'Texts are shown without names, unless private.',
  'phone.door.kept.name.none': 'You are not asked for a name.',
  'phone.door.kept.name.nickname': 'Everyone sees your nickname while people arrive.',
  'phone.door.kept.name.host-only': 'Only the facilitator sees your first name.',
  'phone.door.kept.name.visible': 'Everyone sees your name while people arrive.',
  'phone.door.kept.until.end': 'Everything is deleted when the workshop ends.',
  'phone.door.kept.until.hours': {
    one: 'Ten minutes after the end, names and who gave what are erased; the rest after an hour.',
    other: 'Ten minutes after the end, names and who gave what are erased; the rest after {n} hours.',
  },
  'phone.door.kept.until.days': {
    one: 'Ten minutes after the end, names and who gave what are erased; the rest after a day.',
    other: 'Ten minutes after the end, names and who gave what are erased; the rest after {n} days.',
  },
  'phone.door.kept.remove': 'This phone can delete your texts.',
} as const satisfies Messages
