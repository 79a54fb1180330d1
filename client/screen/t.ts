import frame from '../locales/en/common/frame.ts'
import keys from '../locales/en/common/keys.ts'
import screenFrame from '../locales/en/screen/frame.ts'
import stages from '../locales/en/screen/stages.ts'
import { createT } from '../t.ts'

/** The words of the screen. */
export const t = createT({ ...frame, ...keys, ...screenFrame, ...stages })
