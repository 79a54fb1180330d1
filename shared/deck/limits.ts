// The limits of a deck as data, so that an editor can show them before a deck is checked. Each is found by the path of
// its field, without the numbers that list items have in a path: `asks.tells` is the limit for `asks.3.tells`. The path
// of a face is without the id of its version: `faces.couples.name`.

/** How many items a list may have, or how large a number may be. */
interface Range {
  readonly least: number
  readonly most: number
}

export const DECK_LIMITS = {
  /** Code points of a text, or of each text in a list. */
  characters: {
    title: 80,
    about: 400,
    madeFor: 80,
    by: 80,
    source: 200,
    'basedOn.title': 80,
    'basedOn.by': 80,
    'method.title': 40,
    'method.text': 200,
    'methodCouples.title': 40,
    'methodCouples.text': 200,
    'terms.speaker': 40,
    'terms.hearer': 40,
    'terms.ask': 24,
    'versions.name': 60,
    /** Fits beside a picture. */
    'versions.short': 18,
    'versions.sounds': 160,
    'versions.hardens': 400,
    'none.name': 60,
    'none.lands': 80,
    'none.accurateNo': 80,
    'moves.name': 80,
    'moves.frame': 300,
    'moves.example': 400,
    listenFor: 300,
    'intents.name': 60,
    slowDown: 400,
    'questions.vote': 100,
    'questions.compare': 100,
    'questions.compareCouples': 100,
    'questions.pushBack': 100,
    'questions.rewrite': 160,
    'questions.rewriteSupervision': 160,
    'faces.couples.name': 60,
    /** Fits beside a picture, as that of a version does. */
    'faces.couples.short': 18,
    'faces.couples.sounds': 160,
    'warmUps.scene': 200,
    'warmUps.first': 400,
    'warmUps.second': 400,
    'warmUps.notes': 400,
    'asks.title': 60,
    'asks.from': 80,
    'asks.to': 80,
    'asks.when': 200,
    'asks.text': 600,
    'asks.warning': 200,
    'asks.samples': 400,
    'asks.reading.why': 600,
    'asks.tells': 80,
    'asks.pushBack.text': 400,
    'asks.notes': 400,
    'asks.debrief': 600,
    'asks.reference': 400,
  },
  words: { 'asks.text': 60 },
  /** A list that may be left out has its least number only where it is present. */
  items: {
    method: { least: 2, most: 4 },
    methodCouples: { least: 2, most: 4 },
    versions: { least: 2, most: 6 },
    moves: { least: 1, most: 8 },
    listenFor: { least: 0, most: 12 },
    intents: { least: 2, most: 6 },
    warmUps: { least: 0, most: 12 },
    'warmUps.notes': { least: 1, most: 4 },
    asks: { least: 1, most: 60 },
    'asks.reading.versions': { least: 0, most: 2 },
    'asks.tells': { least: 1, most: 6 },
    'asks.pushBack': { least: 1, most: 4 },
    'asks.notes': { least: 1, most: 8 },
    'asks.meant': { least: 1, most: 2 },
    'asks.samples': { least: 1, most: 12 },
  },
  /** Whole numbers. */
  numbers: { 'asks.minutes': { least: 1, most: 240 } },
  /** Characters of every id, and of the language tag. */
  id: 40,
  language: 80,
} as const satisfies {
  characters: Readonly<Record<string, number>>
  words: Readonly<Record<string, number>>
  items: Readonly<Record<string, Range>>
  numbers: Readonly<Record<string, Range>>
  id: number
  language: number
}
