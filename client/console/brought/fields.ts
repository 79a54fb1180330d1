import type { CommandOf } from '../../../shared/protocol.ts'
import type { RoomAsk, Speaker } from '../../../shared/room/brought/ask.ts'

/** What is typed of an ask. The reading is one version, `NONE_OF` for none of them, or empty where nothing is written. */
export interface Typed {
  from: string
  to: string
  when: string
  text: string
  /** The first line of the push-back. */
  line: string
  reads: string
  why: string
}

export const NOTHING_TYPED: Typed = { from: '', to: '', when: '', text: '', line: '', reads: '', why: '' }

/** No version has such an id. */
export const NONE_OF = '#none'

/** The parts of an ask that are needed. */
export const NEEDED = ['from', 'to', 'when', 'text'] as const

type Editable = Pick<RoomAsk, 'from' | 'to' | 'when' | 'text'> & {
  pushBack?: readonly { who: Speaker; text: string }[] | undefined
  reading?: RoomAsk['reading']
}

/** Returns an ask as it is typed. */
export const typedOf = ({ from, to, when, text, pushBack, reading }: Editable): Typed => ({
  from,
  to,
  when,
  text,
  line: pushBack?.[0]?.text ?? '',
  reads: reading ? (reading.versions[0] ?? NONE_OF) : '',
  why: reading?.why ?? '',
})

type Sent = Pick<CommandOf<'ask.edit'>, 'from' | 'to' | 'when' | 'text' | 'pushBack' | 'reading'>

/** Returns what was typed as the wire takes it. In: the ask as it was; lines and versions that are not shown stay. */
export function asSent(typed: Typed, before: Editable | null): Sent {
  const { from, to, when, text, line, reads, why } = typed
  const [first, ...others] = before?.pushBack ?? []
  const lines = line.trim() ? [{ who: first?.who ?? ('hears' as const), text: line }, ...others] : []
  return {
    from,
    to,
    when,
    text,
    ...(lines.length && { pushBack: lines }),
    ...(reads && { reading: { ...versionsIn(reads, before), why } }),
  }
}

function versionsIn(
  reads: string,
  before: Editable | null,
): Pick<NonNullable<Sent['reading']>, 'versions' | 'because'> {
  const known = before?.reading
  if (known && (known.versions[0] ?? NONE_OF) === reads)
    return { versions: known.versions, ...(known.because && { because: known.because }) }
  return { versions: reads === NONE_OF ? [] : [reads] }
}
