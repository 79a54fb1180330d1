import { expect, test } from 'vitest'
import { forRules, type ForRules } from '../../../server/live/links.ts'
import { parseCommand } from '../../../server/live/take-command.ts'
import { secureRandom } from '../../../server/secrets.ts'
import { SENDERS } from '../../../shared/senders.ts'
import { rowOf } from '../../../shared/room/stages.ts'
import { COMMAND_BYTES } from '../../../shared/wire.ts'
import { paidFor, tooDear } from '../../support/cost.ts'
import { dearest } from '../../support/dearest.ts'
import { HOST, seat } from '../../support/given.ts'
import { DECIDED, decided, PLACES, PRESENTER, roomAt } from '../../support/room-at.ts'
import { FIRST } from '../../support/sample.ts'

// What has the right form and is as long as that allows, in a room that would take such a command: its words are counted,
// cleaned and looked through before it is refused.

/** What looking at every sign once costs; `JSON.parse` only copies a long text, which says little beside it. */
const TIMES = 40
function readSigns(text: string): unknown {
  let letters = 0
  for (const sign of text.normalize('NFC')) if (/\p{L}/u.test(sign)) letters++
  return letters < 0 ? null : JSON.parse(text)
}

const TYPES = DECIDED.map((schema) => [schema.entries.type.literal, schema] as const)

test.each(TYPES)('%s is refused by the rules at a cost of the order of reading it', (type, schema) => {
  const [preset, stage] = PLACES.find(([, at]) =>
    [...rowOf(at).takes, ...rowOf(at).opens].some((command) => command === type),
  ) ?? ['supervision', 'rewrite']
  const room = roomAt(preset, stage)
  const who = SENDERS[type] === 'host' ? HOST : seat(type === 'response.show' ? PRESENTER : 1)
  const isRefused = (input: unknown) => {
    const command = parseCommand(input)
    if (typeof command === 'string') return false
    const here = 'askId' in command && command.askId !== null ? { ...command, askId: FIRST } : command
    return 'rejected' in decided(room, forRules(here as ForRules, secureRandom), who)
  }
  const inputs = dearest(schema, COMMAND_BYTES, { length: 'fitting' })
  expect(tooDear(paidFor(inputs, isRefused, TIMES, readSigns))).toEqual([])
})
