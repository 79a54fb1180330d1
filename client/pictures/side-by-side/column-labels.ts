import type { OpenedText } from '../../../shared/room/side-by-side/view.ts'
import { t } from '../../texts/t.ts'

const ORDINALS = ['common.texts.first', 'common.texts.second', 'common.texts.third'] as const

/** Names texts side by side: what each is, rewrites by their voice, and by their place where several are of one. */
export function columnLabels(texts: readonly OpenedText[]): string[] {
  const rewrites = texts.filter(({ kind }) => kind === 'rewrite')
  return texts.map((text) => {
    if (text.kind !== 'rewrite') return t(`common.texts.${text.kind}`)
    const ordinal = ORDINALS[rewrites.indexOf(text)]
    const alike = rewrites.filter(({ voice }) => voice === text.voice)
    const place = alike.length > 1 && ordinal ? t(ordinal) : null
    if (!text.voice) return place ?? t('common.texts.rewrite')
    const voice = t(`common.texts.voice.${text.voice}`)
    return place === null ? voice : t('common.texts.voice.of', { place, voice })
  })
}

/** Names two texts that are asked about, by their place: they are of one voice, which is named beside them. */
export const sideLabels = (texts: readonly OpenedText[]): string[] =>
  columnLabels(texts.map(({ kind, text, verb }) => ({ kind, text, verb })))
