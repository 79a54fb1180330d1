import frame from '../locales/en/common/frame.ts'
import problem from '../locales/en/common/problem.ts'
import rehearsal from '../locales/en/common/rehearsal.ts'
import door from '../locales/en/phone/door.ts'
import ended from '../locales/en/phone/ended.ts'
import phoneFrame from '../locales/en/phone/frame.ts'
import lobby from '../locales/en/phone/lobby.ts'
import tasks from '../locales/en/phone/tasks.ts'
import vote from '../locales/en/phone/vote.ts'
import { createT } from '../t.ts'

/** Translates with the words that a phone has as soon as it has a seat. */
export const t = createT({
  ...frame,
  ...problem,
  ...rehearsal,
  ...door,
  ...ended,
  ...phoneFrame,
  ...lobby,
  ...tasks,
  ...vote,
})
