import frame from '../../../locales/en/common/frame.ts'
import takeHome from '../../../locales/en/phone/take-home.ts'
import { createT } from '../../../t.ts'

/** The words of the card of a workshop, which come with it. */
export const t = createT({ ...frame, ...takeHome })
