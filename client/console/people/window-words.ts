import type { HostSlices } from '../../../shared/room/slices.ts'
import { t } from '../t.ts'

/** Says how many consoles and screens are open, and how many read along where anybody does. */
export const windowWords = ({ windows: { consoles, screens, readers } }: HostSlices): string =>
  [
    t('console.links.consoles', { n: consoles }),
    t('console.links.screens', { n: screens }),
    ...(readers ? [t('console.links.readers', { n: readers })] : []),
  ].join(' · ')
