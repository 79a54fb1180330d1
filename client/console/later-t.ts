import count from '../locales/en/common/count.ts'
import call from '../locales/en/console/call.ts'
import brought from '../locales/en/console/brought.ts'
import compare from '../locales/en/console/compare.ts'
import debrief from '../locales/en/console/debrief.ts'
import consoleFrame from '../locales/en/console/frame.ts'
import links from '../locales/en/console/links.ts'
import privately from '../locales/en/console/private.ts'
import queue from '../locales/en/console/queue.ts'
import { createT } from '../t.ts'

/** Translates with the words of the parts that every console fetches after the first page. */
export const t = createT({
  ...count,
  ...call,
  ...brought,
  ...compare,
  ...debrief,
  ...consoleFrame,
  ...links,
  ...privately,
  ...queue,
})
