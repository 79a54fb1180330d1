import { describe, expect, test } from 'vitest'
import { couplePage } from '../../../client/phone/couple/page.ts'

const MINUTE = 60_000

describe('D1 D9 the page on which a person says whom they are here with', () => {
  test('asks until they have said, and keeps what they pressed', () => {
    expect(couplePage({ state: 'unsaid' }, null, 0)).toEqual({ at: 'choose' })
    for (const step of ['choose', 'how', 'type'] as const) {
      expect(couplePage({ state: 'unsaid' }, step, 0)).toEqual({ at: step })
      expect(couplePage({ state: 'alone' }, step, 0)).toEqual({ at: step })
      expect(couplePage({ state: 'linked' }, step, 0)).toEqual({ at: 'linked' })
    }
  })

  test.each(['alone', 'both', 'parted'] as const)('tells that they are %s', (state) => {
    expect(couplePage({ state }, null, 0)).toEqual({ at: 'said', as: state })
  })

  test('tells how many minutes the digits have left, whole ones, and that they are over', () => {
    const at = (now: number) => couplePage({ state: 'offering', code: '0042', until: 5 * MINUTE }, null, now)
    expect(at(0)).toEqual({ at: 'digits', code: '0042', minutes: 5 })
    expect(at(1)).toMatchObject({ minutes: 5 })
    // The phone’s time is a little behind.
    expect(at(-2_000)).toMatchObject({ minutes: 5 })
    expect(at(4 * MINUTE)).toMatchObject({ minutes: 1 })
    expect(at(5 * MINUTE - 1)).toMatchObject({ minutes: 1 })
    expect(at(5 * MINUTE)).toEqual({ at: 'over', of: 'digits' })
  })

  test('who typed waits, who showed is asked, until the time is over', () => {
    for (const [state, at, of] of [
      ['waiting', 'waiting', 'waiting'],
      ['asked', 'asked', 'digits'],
    ] as const) {
      expect(couplePage({ state, until: MINUTE }, 'type', 0)).toEqual({ at })
      expect(couplePage({ state, until: MINUTE }, null, MINUTE)).toEqual({ at: 'over', of })
    }
  })
})
