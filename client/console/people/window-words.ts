import type { HostSlices } from '../../../shared/room/slices.ts'
import { t } from '../t.ts'

/** Says how many consoles and screens are open. */
export const windowWords = ({ windows: { consoles, screens } }: HostSlices): string =>
  `${t('console.links.consoles', { n: consoles })} · ${t('console.links.screens', { n: screens })}`
