const ZALGO = `Z${'\u0301'.repeat(399)}`
const many = (letters: string, marks: string) => [...letters].map((letter) => letter + marks).join('')

/** Marks above and below, as many on each letter as stay (T2). */
const MARKS = '\u0301\u0302\u0303\u0323\u0330\u0331'

/** Names that would reach the names beside them, by what they do. Each is followed by a plain one in the list. */
export const HOSTILE_NAMES = {
  override: '\u202eReversed',
  isolates: '\u2066\u2067\u2068Open ended',
  accents: ZALGO,
  stacked: many('Zal', MARKS),
  hebrew: 'דנה (3) לוי:',
  arabic: '12 ليلى –',
  mark: '\u200f(RLM) ! \u061c',
  long: 'W'.repeat(40),
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪👍🏽',
  joiners: 'J\u200do\u200di\u200dn\u2060ed\u200c\u200b',
  markup: '<img src=x onerror=alert(1)>',
  braces: '{{ name }} {n} $& %s',
} as const

/** Texts that would reach what is beside them, by what they do. */
export const HOSTILE_TEXTS = {
  override: '\u202eWould you\u202c \u2066\u2067look at \u202dthis with me?',
  accents: `${ZALGO} would you look?`,
  stacked: many('Would you look at this with me, please? I miss you and I am', MARKS).slice(0, 399),
  hebrew: 'אני מתגעגע אליך (מאוד), 3 ימים. Would you call?',
  arabic: 'هل تأتي معي؟ 12 – 14',
  words: Array.from({ length: 9 }, (_, at) => 'Wm'.repeat(20).slice(at)).join(' '),
  solid: 'M'.repeat(400),
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪👍🏽'.repeat(8),
  joiners: 'J\u200do\u200di\u200dn\u2060ed\u200c\u200b letters?',
  lines: Array.from({ length: 21 }, (_, at) => `line ${at}`).join('\n'),
  markup: '<img src=x onerror="document.title=1"> {{ 7*7 }} ${x} <b>bold</b> &amp;',
} as const

/** In which nothing can be seen. */
export const UNSEEN = '\u3164\ufe0f \u3164'

/** What those have in them that would be drawn outside their places: stacked accents, or letters without a blank. */
export const REACHING = /\u0301|(?:[WM]m?){9}/
