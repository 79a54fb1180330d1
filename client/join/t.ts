import frame from '../locales/en/common/frame.ts'
import problem from '../locales/en/common/problem.ts'
import rehearsal from '../locales/en/common/rehearsal.ts'
import door from '../locales/en/phone/door.ts'
import { createT } from '../t.ts'

/** Translates with the words of the door, which a phone has before anything else. */
export const t = createT({ ...frame, ...problem, ...rehearsal, ...door })
