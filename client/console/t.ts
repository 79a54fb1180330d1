import count from '../locales/en/common/count.ts'
import frame from '../locales/en/common/frame.ts'
import keys from '../locales/en/common/keys.ts'
import problem from '../locales/en/common/problem.ts'
import rehearsal from '../locales/en/common/rehearsal.ts'
import roomProblem from '../locales/en/common/room-problem.ts'
import agenda from '../locales/en/console/agenda.ts'
import bar from '../locales/en/console/bar.ts'
import call from '../locales/en/console/call.ts'
import deckFile from '../locales/en/console/deck-file.ts'
import end from '../locales/en/console/end.ts'
import consoleFrame from '../locales/en/console/frame.ts'
import hand from '../locales/en/console/hand.ts'
import hold from '../locales/en/console/hold.ts'
import host from '../locales/en/console/host.ts'
import links from '../locales/en/console/links.ts'
import people from '../locales/en/console/people.ts'
import plan from '../locales/en/console/plan.ts'
import privately from '../locales/en/console/private.ts'
import reveal from '../locales/en/console/reveal.ts'
import rooms from '../locales/en/console/rooms.ts'
import sees from '../locales/en/console/sees.ts'
import stages from '../locales/en/console/stages.ts'
import ways from '../locales/en/console/ways.ts'
import { problemKey } from '../texts/problem-key.ts'
import { createT } from '../t.ts'
import { LIMITS_SAID } from '../texts/limits-said.ts'
import type { CallRefused } from '../room/api.ts'

/** Translates with the words that setting up and the console have from the start. */
export const t = createT({
  ...count,
  ...frame,
  ...problem,
  ...roomProblem,
  ...rehearsal,
  ...keys,
  ...agenda,
  ...bar,
  ...call,
  ...deckFile,
  ...end,
  ...consoleFrame,
  ...hand,
  ...hold,
  ...host,
  ...links,
  ...people,
  ...plan,
  ...privately,
  ...reveal,
  ...rooms,
  ...sees,
  ...stages,
  ...ways,
})

/** Words a refusal for a facilitator, whose key is that of a host link. */
export function problemWords(code: CallRefused['code'] | 'reads-along'): string {
  if (code === 'reads-along') return t('console.hand.reader.refused')
  return code === 'bad-key' ? t('console.frame.badKey') : t(problemKey(code), LIMITS_SAID)
}
