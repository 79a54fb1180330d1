import common from '../locales/en/common.ts'
import keys from '../locales/en/keys.ts'
import words from '../locales/en/console.ts'
import { createT } from '../t.ts'

/** The words of setting up and of the console. */
export const t = createT({ ...common, ...keys, ...words })
