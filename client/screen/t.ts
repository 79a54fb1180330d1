import common from '../locales/en/common.ts'
import keys from '../locales/en/keys.ts'
import screen from '../locales/en/screen.ts'
import { createT } from '../t.ts'

/** The words of the screen. */
export const t = createT({ ...common, ...keys, ...screen })
