import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutMessage } from '../../../server/logger.ts'

class TroubleError extends Error {
  override name = 'TroubleError'
  readonly code = 'SQLITE_BUSY'
}

test('an error is logged with its kind, its code and where it was thrown', () => {
  const told = withoutMessage(new TroubleError('CANARY'))
  expect(told).toMatchObject({ error: 'TroubleError', code: 'SQLITE_BUSY' })
  expect(told.frames?.[0]).toMatch(/logger\.test\.ts/)
  expect(told.frames?.length).toBeLessThanOrEqual(6)
})

test('a short message does not hide where the error was thrown', () => {
  for (const message of ['', 'a', 'at', 'Error', 'logger.test.ts'])
    expect(withoutMessage(new Error(message)).frames?.[0]).toMatch(/logger\.test\.ts:\d+:\d+/)
})

test('its message is never logged, nor that of its cause', () => {
  const told = JSON.stringify(withoutMessage(new Error('CANARY one', { cause: new Error('CANARY two') })))
  expect(told).not.toContain('CANARY')
})

test.each([
  ['of many lines', 'first line\nCANARY'],
  ['with a line that looks like a stack frame', 'a person wrote:\n    at CANARY street (tomorrow)\n  at CANARY'],
])('nothing of a message %s is logged', (_how, message) => {
  expect(JSON.stringify(withoutMessage(new Error(message)))).not.toContain('CANARY')
})

test('whatever the message is, no piece of it is logged', () => {
  const line = fc.constantFrom('CANARY', ' at CANARY', '\tat CANARY (x:1:2)', 'Error: CANARY', '')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      expect(JSON.stringify(withoutMessage(new Error(lines.join('\n'))))).not.toContain('CANARY')
    }),
  )
})

test('what is thrown and is no error is logged by its type alone', () => {
  expect(withoutMessage('CANARY')).toEqual({ error: 'string' })
  expect(withoutMessage({ message: 'CANARY' })).toEqual({ error: 'object' })
  expect(withoutMessage(undefined)).toEqual({ error: 'undefined' })
})

test('an error without a stack is logged too', () => {
  const error = new Error('CANARY')
  delete error.stack
  expect(withoutMessage(error)).toEqual({ error: 'Error', code: undefined, frames: [] })
})
