import type { Page } from 'playwright-core'
import { axeProblems, axeProblemsIn } from '../inspect.ts'
import type { Driven } from '../webdriver.ts'
import { headingProblems } from './headings.ts'
import { smallLetters } from './letters.ts'
import { ruleProblems } from './rules.ts'

// What stands in somebody’s way on a page: three sets of rules, which find different things, the order of headings, and on
// the room’s screen letters that cannot be read from the last row.

/** Whether a test comes by, or goes through all stages of a room: then it asks all three sets of rules. */
type Visit = 'in passing' | 'on a walk'

/** Lists what is wrong on the page at this moment, one line for each place. `REASK_LONG` asks all rules everywhere. */
export async function accessProblems(page: Page, visit: Visit = 'in passing'): Promise<string[]> {
  const isScreen = (await page.locator('main.screen').count()) > 0
  return [
    ...(await axeProblems(page)),
    ...(await page.evaluate(headingProblems)),
    ...(isScreen ? await smallLetters(page) : []),
    ...(visit === 'on a walk' || process.env.REASK_LONG ? await ruleProblems(inPage(page)) : []),
  ]
}

/** The same in any engine; screens are measured in one, and all rules are asked in the others where there is time. */
export async function accessProblemsIn(driven: Pick<Driven, 'run' | 'load'>): Promise<string[]> {
  return [
    ...(await axeProblemsIn(driven)),
    ...(await driven.run(headingProblems)),
    ...(process.env.REASK_LONG ? await ruleProblems(driven) : []),
  ]
}

const inPage = (page: Page): Parameters<typeof ruleProblems>[0] => ({
  run: (act, known) => page.evaluate(act, known),
  load: (script) => page.evaluate(script),
})
