import { PAIRED, type Preset } from '../../../shared/room/settings.ts'
import { t } from '../../phone/later-t.ts'
import type { NoPair } from './pairs.ts'

/** Says why there is no pair for a person. Where pairs are of strangers' texts, none at all means too few texts. */
export const outWords = (why: NoPair, preset: Preset): string =>
  why === 'no-pairs-yet' && PAIRED[preset] === 'strangers'
    ? t('phone.compare.out.tooFew')
    : t(`phone.compare.out.${why}`)
