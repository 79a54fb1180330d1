import type { OpenedText } from '../../../shared/room/side-by-side/view.ts'
import { t } from '../../texts/t.ts'

const ORDINALS = ['common.texts.first', 'common.texts.second', 'common.texts.third'] as const

/** Names texts side by side: what each is, and rewrites by their place where there are several. */
export function columnLabels(texts: readonly OpenedText[]): string[] {
  const rewrites = texts.filter(({ kind }) => kind === 'rewrite')
  return texts.map((text) => {
    if (text.kind !== 'rewrite') return t(`common.texts.${text.kind}`)
    const ordinal = ORDINALS[rewrites.indexOf(text)]
    return rewrites.length > 1 && ordinal ? t(ordinal) : t('common.texts.rewrite')
  })
}
