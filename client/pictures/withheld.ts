import type { Withheld } from '../../shared/room/limits.ts'
import { t } from './t.ts'

/** Says why a breakdown is withheld. In: it, and from how many people or couples on it is told. */
export const withheldSentence = ({ units }: Withheld, few: number): string =>
  t(units ? 'pictures.any.smallCouples' : 'pictures.any.small', { few })
