import { describe, expect, test } from 'vitest'
import { isWithRoom } from '../../../client/console/private/with-room.ts'

type Told = Parameters<typeof isWithRoom>[0]
const NOTHING = { result: null, gap: null, again: null, shift: null, heat: null } as Told['sees']
const at = (stage: 'reveal' | 'talk', open: Told['reveal']['open'], sees: Partial<Told['sees']> = {}): Told => ({
  place: { stage, askId: 'a1', number: 1, asks: 1 },
  reveal: { open, next: null, steps: [] },
  sees: { ...NOTHING, ...sees },
})
const tally = { choices: {}, unsure: {}, because: { lands: 0, 'accurate-no': 0 } }
const result = (small: boolean) => ({ tally, first: null, changed: 0, fewChanged: false, small })

describe('W8 D5: what the facilitator is told beside the room', () => {
  test('is left out once the room sees it, at the reveal alone', () => {
    expect(isWithRoom(at('reveal', []), 'bars')).toBe(false)
    expect(isWithRoom(at('reveal', ['bars'], { result: result(false) }), 'bars')).toBe(true)
    expect(isWithRoom(at('reveal', ['bars'], { result: result(false) }), 'gap')).toBe(false)
    expect(isWithRoom(at('talk', ['bars'], { result: result(false) }), 'bars')).toBe(false)
  })

  test('stays where the room is told less, because few answered', () => {
    const withheld = { withheld: true } as const
    expect(isWithRoom(at('reveal', ['bars'], { result: result(true) }), 'bars')).toBe(false)
    expect(isWithRoom(at('reveal', ['bars'], { result: { words: null, fewChanged: false } }), 'bars')).toBe(false)
    const inCouples = { ...result(false), units: { dots: true } }
    expect(isWithRoom(at('reveal', ['bars'], { result: inCouples }), 'bars')).toBe(false)
    expect(isWithRoom(at('reveal', ['gap'], { gap: withheld }), 'gap')).toBe(false)
    expect(isWithRoom(at('reveal', ['again'], { again: withheld }), 'again')).toBe(false)
    expect(isWithRoom(at('reveal', ['shift'], { shift: withheld }), 'shift')).toBe(false)
    expect(isWithRoom(at('reveal', ['heat'], { heat: { words: null, why: 'few-people' } }), 'heat')).toBe(false)
    expect(isWithRoom(at('reveal', ['again'], { again: tally }), 'again')).toBe(true)
    expect(isWithRoom(at('reveal', ['gap'], { gap: { rows: [] } }), 'gap')).toBe(true)
  })
})
