import tour from '../../locales/en/common/tour.ts'
import { createT } from '../../t.ts'

/** The words of the tour, which come with it. */
export const t = createT({ ...tour })
