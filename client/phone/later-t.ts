import common from '../locales/en/common.ts'
import later from '../locales/en/phone-later.ts'
import phone from '../locales/en/phone.ts'
import { createT } from '../t.ts'

/** All words of the phone, for what is fetched after the first screen. */
export const t = createT({ ...common, ...phone, ...later })
