import type { MoveRow } from './move-rows.ts'
import { t } from '../t.ts'

/** What a sentence about the moves is made from. */
interface Named {
  rows: readonly MoveRow[]
  unnamed: readonly string[]
  most: readonly string[]
  top: number
}

/** Says which moves came most, and which nobody named. */
export function moveSentence({ rows, unnamed, most, top }: Named): string {
  const list = (names: readonly string[]) => names.map((name) => t('pictures.any.quoted', { name }))
  if (rows.every(({ times }) => times === 0)) return t('pictures.moves.nobody')
  if (top === 0) return t('pictures.moves.outside')
  if (unnamed.length) {
    const rest = rows.filter(({ name, times }) => name !== null && times > 0)
    const [only] = rest
    if (only?.name && rest.length === 1 && unnamed.length > 1)
      return t('pictures.moves.only', { name: only.name, n: only.times })
    return `${mostNamed(most, top, list)} ${t('pictures.moves.unnamed', { list: list(unnamed) })}`
  }
  if (most.length === rows.length - 1) return t('pictures.moves.alike', { n: top })
  return mostNamed(most, top, list)
}

/** Says what came most. */
function mostNamed(
  most: readonly string[],
  top: number,
  list: (names: readonly string[]) => readonly string[],
): string {
  const [one = ''] = most
  return most.length === 1
    ? t('pictures.moves.most', { name: one, n: top })
    : t('pictures.moves.tie', { list: list(most), n: top })
}
