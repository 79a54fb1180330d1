import password from '../../locales/en/console/password.ts'
import { createT } from '../../t.ts'

/** Translates with the words of the form that asks for the password. */
export const t = createT(password)
