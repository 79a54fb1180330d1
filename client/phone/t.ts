import common from '../locales/en/common.ts'
import phone from '../locales/en/phone.ts'
import { createT } from '../t.ts'

/** The words of the phone. */
export const t = createT({ ...common, ...phone })
