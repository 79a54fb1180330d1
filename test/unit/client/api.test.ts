import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { peekRoom } from '../../../client/room/api.ts'

const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status })
const tooMany = () => answer(429, { code: 'too-many-tries' })

let fetched: ReturnType<typeof vi.fn<typeof fetch>>
beforeEach(() => {
  vi.useFakeTimers()
  fetched = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('when too many codes are tried from the same network, then the phone asks again by itself until it is let in', async () => {
  fetched.mockResolvedValueOnce(tooMany()).mockResolvedValueOnce(tooMany())
  fetched.mockResolvedValueOnce(answer(200, { title: 'A room' }))
  const seen = peekRoom('12345678')
  await vi.advanceTimersByTimeAsync(4_999)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2 * 8_000)
  expect(await seen).toEqual({ ok: true, value: { title: 'A room' } })
  expect(fetched).toHaveBeenCalledTimes(3)
})

test('when that does not help, then the person is told after three more times', async () => {
  fetched.mockImplementation(() => Promise.resolve(tooMany()))
  const seen = peekRoom('12345678')
  await vi.advanceTimersByTimeAsync(4 * 8_000)
  expect(await seen).toMatchObject({ ok: false, code: 'too-many-tries' })
  expect(fetched).toHaveBeenCalledTimes(4)
})

test.each([
  ['a wrong code', 404, 'unknown-code'],
  ['a locked room', 423, 'room-locked'],
])('%s is told at once', async (_what, status, code) => {
  fetched.mockResolvedValueOnce(answer(status, { code }))
  expect(await peekRoom('12345678')).toMatchObject({ ok: false, code })
  expect(fetched).toHaveBeenCalledOnce()
})
