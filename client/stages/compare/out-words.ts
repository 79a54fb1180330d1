import { makesPairs, PAIRED, type Preset } from '../../../shared/room/settings.ts'
import { t } from '../../phone/later-t.ts'
import type { NoPair } from './pairs.ts'

/**
 * Says why there is no pair for a person. Where pairs are of strangers' texts, none at all means too few texts; so it does
 * where too few write for pairs to come. In: how many write.
 */
export const outWords = (why: NoPair, preset: Preset, writers: number): string =>
  why === 'no-pairs-yet' && (PAIRED[preset] === 'strangers' || !makesPairs(preset, writers))
    ? t('phone.compare.out.tooFew')
    : t(`phone.compare.out.${why}`)
