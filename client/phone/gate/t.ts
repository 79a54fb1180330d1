import frame from '../../locales/en/common/frame.ts'
import gate from '../../locales/en/phone/gate.ts'
import { createT } from '../../t.ts'

/** The words of the gate, which come with it. */
export const t = createT({ ...frame, ...gate })
