import { describe, expect, test } from 'vitest'
import { compare, type Compared, type Judged } from '../../../shared/stats/compared.ts'
import { newPairLedger, nextPair, servePair } from '../../../shared/stats/pairing.ts'
import { seededNormal, seededRandom } from '../../../shared/stats/random.ts'

// Bands say something only where there is something (B5). Rooms are played with the real pairing: twelve people with a
// text each judge six pairs each; one verdict in ten is "both alike".

const ROOMS = process.env.REASK_LONG ? 4_000 : 200
const PATIENCE = process.env.REASK_LONG ? 900_000 : 300_000
const [PEOPLE, EACH, ALIKE] = [12, 6, 0.1]

interface Played {
  compared: Compared
  /** The true strengths of the texts, in logits. */
  strengths: number[]
}

/** Plays one room whose texts have true strengths from N(0, spread²). */
function played(spread: number, seed: string): Played {
  const [random, normal] = [seededRandom(seed), seededNormal(`${seed} strengths`)]
  const strengths = Array.from({ length: PEOPLE }, () => spread * normal())
  const texts = strengths.map((_, n) => ({ id: `${n}`, author: `seat-${n}` }))
  const ledger = newPairLedger()
  const judged: Judged[] = []
  for (let round = 0; round < EACH; round++)
    for (const { author } of texts) {
      const pair = nextPair(ledger, author, texts, seed)
      if (!pair) throw new Error('everybody has a next pair')
      servePair(ledger, author, ...pair)
      const [first, second] = [Number(pair[0]), Number(pair[1])]
      const chance = 1 / (1 + Math.exp((strengths[second] ?? 0) - (strengths[first] ?? 0)))
      const preferred = random() < ALIKE ? 0.5 : random() < chance ? 1 : 0
      judged.push({
        first,
        second,
        preferred,
        reason: ['lower', 'own-part'][(preferred === 0 ? second : first) % 2] ?? null,
      })
    }
  return { compared: compare(PEOPLE, judged, `bands of ${seed}`), strengths }
}

const rooms = (spread: number): Played[] =>
  Array.from({ length: ROOMS }, (_, room) => played(spread, `spread ${spread}, room ${room}`))

const bandsIn = ({ compared }: Played) => (compared.banded ? compared.texts : [])
const shareOf = (list: readonly Played[], has: (room: Played) => boolean) => list.filter(has).length / list.length
const isLabelled = (room: Played) => bandsIn(room).some((band) => band === 'stands-out' || band === 'another-pass')

describe(`${ROOMS} rooms of twelve, six pairs each`, () => {
  test('B5 where all texts are equal, at most 15 in 100 rooms label any', { timeout: PATIENCE }, () => {
    const equal = rooms(0)
    expect(shareOf(equal, isLabelled)).toBeLessThanOrEqual(0.15)
    // The rest say so, and suggest nothing as heard very differently.
    expect(shareOf(equal, ({ compared }) => !compared.banded && compared.why === 'no-difference')).toBeGreaterThan(0.85)
    expect(
      shareOf(equal, ({ compared }) => compared.banded && compared.suggested.some(({ why }) => why === 'apart')),
    ).toBeLessThanOrEqual(0.05)
  })

  test(
    'B5 B7 power: where strengths have a spread of 1, at least 55 in 100 rooms say of a text that it stands out',
    { timeout: PATIENCE },
    () => {
      const different = rooms(1)
      expect(shareOf(different, (room) => bandsIn(room).includes('stands-out'))).toBeGreaterThanOrEqual(0.55)
      // And what is said is true: nine in ten such texts are above the middle of their room, or below it.
      const said = different.flatMap((room) => {
        const sorted = room.strengths.toSorted((a, b) => a - b)
        const middle = ((sorted[PEOPLE / 2 - 1] ?? 0) + (sorted[PEOPLE / 2] ?? 0)) / 2
        return bandsIn(room).flatMap((band, text) => {
          const isAbove = (room.strengths[text] ?? 0) > middle
          return band === 'stands-out' ? [isAbove] : band === 'another-pass' ? [!isAbove] : []
        })
      })
      expect(said.filter(Boolean).length / said.length).toBeGreaterThanOrEqual(0.9)
    },
  )

  test(
    'B7 texts said to be heard very differently are: their order is the true one 19 times in 20',
    { timeout: PATIENCE },
    () => {
      const pairs = rooms(1).flatMap(({ compared, strengths }) =>
        compared.banded
          ? compared.suggested.flatMap(({ items: [a, b], why }) =>
              why === 'apart' ? [{ a, b, gap: Math.abs((strengths[a] ?? 0) - (strengths[b] ?? 0)) }] : [],
            )
          : [],
      )
      expect(pairs.length).toBeGreaterThan(ROOMS / 4)
      // By the true strengths one of the two is preferred at least three times in five.
      const really = pairs.filter(({ gap }) => gap > Math.log(1.5))
      expect(really.length / pairs.length).toBeGreaterThanOrEqual(0.95)
    },
  )
})
