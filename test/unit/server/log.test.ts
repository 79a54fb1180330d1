import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietly } from '../../../server/logger.ts'

class TroubleError extends Error {
  override name = 'TroubleError'
  readonly code = 'SQLITE_BUSY'
}

test('an error is told by its kind, its code and where it arose', () => {
  const told = quietly(new TroubleError('CANARY'))
  expect(told).toMatchObject({ error: 'TroubleError', code: 'SQLITE_BUSY' })
  expect(told.at?.[0]).toMatch(/log\.test\.ts/)
  expect(told.at?.length).toBeLessThanOrEqual(6)
})

test('a short message takes nothing away from where it arose', () => {
  for (const message of ['', 'a', 'at', 'Error', 'log.test.ts'])
    expect(quietly(new Error(message)).at?.[0]).toMatch(/log\.test\.ts:\d+:\d+/)
})

test('its message never is, nor that of its cause', () => {
  const told = JSON.stringify(quietly(new Error('CANARY one', { cause: new Error('CANARY two') })))
  expect(told).not.toContain('CANARY')
})

test.each([
  ['of many lines', 'first line\nCANARY'],
  ['with a line that looks like a place', 'a person wrote:\n    at CANARY street (tomorrow)\n  at CANARY'],
])('a message %s is kept back whole', (_how, message) => {
  expect(JSON.stringify(quietly(new Error(message)))).not.toContain('CANARY')
})

test('whatever the message is, no piece of it is told', () => {
  const line = fc.constantFrom('CANARY', ' at CANARY', '\tat CANARY (x:1:2)', 'Error: CANARY', '')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      expect(JSON.stringify(quietly(new Error(lines.join('\n'))))).not.toContain('CANARY')
    }),
  )
})

test('what is thrown and is no error is told by its type alone', () => {
  expect(quietly('CANARY')).toEqual({ error: 'string' })
  expect(quietly({ message: 'CANARY' })).toEqual({ error: 'object' })
  expect(quietly(undefined)).toEqual({ error: 'undefined' })
})

test('an error without a stack is told all the same', () => {
  const error = new Error('CANARY')
  delete error.stack
  expect(quietly(error)).toEqual({ error: 'Error', code: undefined, at: [] })
})
