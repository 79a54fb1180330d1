import type { CommonSlices } from '../slices.ts'

type Cut<Slice extends keyof CommonSlices> = 'same' | ((told: CommonSlices[Slice]) => CommonSlices[Slice])

/**
 * Slices that are told whole: a brought ask has nothing to talk about, whoever presents is told that everyone reads what
 * they show, and what was said is of no ask.
 */
type Whole = 'talk' | 'exchange' | 'response' | 'said' | 'saidMarks'

/**
 * What the screen is told of each other slice while the words of the ask are on the phones alone: the same, where it has no
 * words of the ask nor any that were written for it; else what is left without them. The compiler asks for every new one.
 */
const OTHERS: { readonly [Slice in Exclude<keyof CommonSlices, Whole>]: Cut<Slice> } = {
  room: 'same',
  place: 'same',
  hold: 'same',
  timer: 'same',
  here: 'same',
  count: 'same',
  recorded: 'same',
  names: 'same',
  forgotten: 'same',
  ask: (ask) => ask && { ...ask, from: '', to: '', when: '', text: '' },
  pushBack: () => [],
  // Counts by version, and words of the deck.
  ears: 'same',
  result: 'same',
  gap: 'same',
  again: 'same',
  shift: (shift) => (shift && 'moved' in shift ? { ...shift, moved: [] } : shift),
  heat: (heat) => (heat?.words ? { ...heat, words: [], stretches: [] } : heat),
  reading: (reading) => reading && { ...reading, why: '' },
  // A brought ask has no telling words, no pair to warm up on and nothing to talk about (Q15).
  lens: 'same',
  warmUp: 'same',
  letIn: 'same',
  // In which voice they are is the question’s matter.
  opened: (opened) => opened.map(({ kind, voice }) => ({ kind, ...(voice && { voice }), text: '', verb: null })),
  openedQuestion: 'same',
  moves: 'same',
  moveMap: 'same',
  confusion: 'same',
  presenting: 'same',
  obstacle: 'same',
}

const CUT = (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).filter((slice) => OTHERS[slice] !== 'same')

/**
 * Returns what the screen is told of what phones are told: of an ask that is on the phones alone no words, neither its
 * own nor any that were written for it.
 */
export function asOnScreen(phones: CommonSlices): CommonSlices {
  if (!phones.ask?.onPhones) return phones
  const cut = <Slice extends keyof typeof OTHERS>(slice: Slice): CommonSlices[Slice] => {
    const how: Cut<Slice> = OTHERS[slice]
    return how === 'same' ? phones[slice] : how(phones[slice])
  }
  return { ...phones, ...Object.fromEntries(CUT.map((slice) => [slice, cut(slice)])) }
}
