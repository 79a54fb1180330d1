import type { CommonSlices } from '../slices.ts'

/**
 * Returns what the screen is told of what phones are told: of an ask that is on the phones alone no words, neither its
 * own nor any that were written for it.
 */
export function asOnScreen(phones: CommonSlices): CommonSlices {
  const { ask, reading, heat, shift } = phones
  if (!ask?.onPhones) return phones
  return {
    ...phones,
    ask: { ...ask, from: '', to: '', when: '', text: '' },
    pushBack: [],
    opened: phones.opened.map(({ kind }) => ({ kind, text: '', verb: null })),
    reading: reading && { ...reading, why: '' },
    heat: heat?.words ? { ...heat, words: [], stretches: [] } : heat,
    shift: shift && 'moved' in shift ? { ...shift, moved: [] } : shift,
  }
}
