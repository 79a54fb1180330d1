/**
 * English words that name violence, a weapon, self-harm or a child, as they are written, in small letters. Only what
 * hardly ever means anything else: a mark on every second text would not be looked at.
 */
const WORDS: ReadonlySet<string> = new Set(
  [
    'abuse abused abuser abuses abusing abusive assault assaulted assaults attacked beat beaten beating beats bruise',
    'bruised bruises choke choked chokes choking hit hits hitting kick kicked kicking kicks kill killed killer killing',
    'kills murder murdered punch punched punches punching rape raped rapes raping shove shoved shoves shoving',
    'slap slapped slapping slaps smack smacked stab stabbed stabbing strangle strangled strangling threat threaten',
    'threatened threatening threatens threats violence violent violently',
    'ammunition axe blade blades bullet bullets firearm firearms gun guns handgun knife knives machete pistol razor',
    'revolver rifle shotgun weapon weapons',
    'overdose overdosed suicidal suicide',
    'babies baby boys child childhood children daughter daughters girls infant kid kids newborn pregnant son sons',
    'stepdaughter stepson teenager teenagers toddler toddlers',
  ].flatMap((line) => line.split(' ')),
)

/** The same, of several words: each word for itself means something else. */
const PHRASES: readonly string[] = [
  'afraid of her',
  'afraid of him',
  'afraid of me',
  'afraid of you',
  'better off dead',
  'better off without me',
  'cut myself',
  'cutting myself',
  'do not want to live',
  "don't want to live",
  'end it all',
  'end my life',
  'harm herself',
  'harm himself',
  'harm myself',
  'harm yourself',
  'hurt herself',
  'hurt himself',
  'hurt myself',
  'hurt yourself',
  'little one',
  'little ones',
  'our boy',
  'our girl',
  'self harm',
  'want to be dead',
  'want to die',
  'wish i was dead',
  'wish i were dead',
]

/**
 * Tells whether a text has words for which the facilitator should read it twice. Whole words alone: "skill" is not
 * "kill". It is no verdict: nothing is hidden or kept back by it, and a text without such a word may need it as much.
 */
export function readsTwice(text: string): boolean {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Signs that are not seen, and both kinds of apostrophe.
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  ).map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
  if (words.some((word) => WORDS.has(word))) return true
  const line = ` ${words.join(' ')} `
  return PHRASES.some((phrase) => line.includes(` ${phrase} `))
}
