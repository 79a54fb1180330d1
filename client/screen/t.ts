import count from '../locales/en/common/count.ts'
import frame from '../locales/en/common/frame.ts'
import join from '../locales/en/common/join.ts'
import keys from '../locales/en/common/keys.ts'
import rehearsal from '../locales/en/common/rehearsal.ts'
import screenFrame from '../locales/en/screen/frame.ts'
import stages from '../locales/en/screen/stages.ts'
import { createT } from '../t.ts'

/** The words of the screen. */
export const t = createT({ ...count, ...frame, ...join, ...keys, ...rehearsal, ...screenFrame, ...stages })
