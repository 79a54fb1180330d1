import { describe, expect, test } from 'vitest'
import { createOutbox, pendingList, type Pending } from '../../../client/room/outbox.ts'
import type { Sent } from '../../../client/room/socket.ts'
import type { ProblemCode } from '../../../shared/problems.ts'

const vote = (n: number, choice: string, askId = 'a1'): Pending => ({
  slot: `vote:${askId}`,
  command: { type: 'vote.cast', askId, choice, client: 'c', n },
})
const text = (n: number, words: string): Pending => ({
  slot: 'rewrite:a1',
  command: { type: 'rewrite.submit', askId: 'a1', text: words, client: 'c', n },
})

const OK: Sent = { ok: true }
const OFFLINE: Sent = { ok: false, code: 'offline' }
const refusal = (code: ProblemCode): Sent => ({ ok: false, code, message: '' })

/** An outbox over a shelf, with a network that answers what the test says, one answer after another, then ok. */
function outboxWith(answers: (Sent | Promise<Sent>)[] = [], kept: Pending[] = []) {
  let shelf = kept
  const sent: number[] = []
  const done: number[] = []
  const refused: [n: number, code: ProblemCode][] = []
  const retries: { run: () => void; ms: number }[] = []
  let isPaused = false
  let last = 100
  const outbox = createOutbox({
    load: () => shelf,
    save: (waiting) => (shelf = waiting),
    send: async ({ n }) => {
      sent.push(n)
      return answers.shift() ?? OK
    },
    done: ({ command }) => done.push(command.n),
    refused: ({ command }, code) => refused.push([command.n, code]),
    waits: ({ type }) => isPaused && type !== 'rewrite.withdraw',
    restamp: () => ({ client: 'c', n: ++last }),
    later: (run, ms) => retries.push({ run, ms }),
  })
  const pause = (on: boolean) => (isPaused = on)
  return { outbox, sent, done, refused, retries, pause, waiting: () => shelf.map(({ command }) => command.n) }
}

/** Makes an answer that the test sends when it wants to. */
function pending() {
  let give: (answer: Sent) => void = () => undefined
  const answer = new Promise<Sent>((resolve) => (give = resolve))
  return { answer, give }
}

describe('given a network that answers', () => {
  test('when something is posted, then it waits until the room has it', async () => {
    const { answer, give } = pending()
    const { outbox, waiting, done } = outboxWith([answer])
    const posted = outbox.post(vote(1, 'a'))
    expect(waiting()).toEqual([1])
    expect(done).toEqual([])
    give(OK)
    await posted
    expect(waiting()).toEqual([])
    expect(done).toEqual([1])
  })

  test('when much is posted, then it is sent one at a time and in the order of its numbers', async () => {
    const { answer, give } = pending()
    const { outbox, sent } = outboxWith([answer])
    const first = outbox.post(vote(1, 'a'))
    void outbox.post(text(2, 'words'))
    void outbox.post(vote(3, 'b', 'a2'))
    expect(sent).toEqual([1])
    give(OK)
    await first
    expect(sent).toEqual([1, 2, 3])
  })

  test('when a vote is changed while the first one is on its way, then both go and only the newer was waiting', async () => {
    const { answer, give } = pending()
    const { outbox, sent, waiting } = outboxWith([answer])
    const first = outbox.post(vote(1, 'a'))
    void outbox.post(vote(2, 'b'))
    expect(waiting()).toEqual([2])
    give(OK)
    await first
    expect(sent).toEqual([1, 2])
    expect(waiting()).toEqual([])
  })

  test('when the room refuses, then it is told once and not sent again, and the next goes on', async () => {
    const { outbox, sent, refused, waiting } = outboxWith([refusal('vote-closed')], [vote(1, 'a'), text(2, 'words')])
    await outbox.flush()
    expect(refused).toEqual([[1, 'vote-closed']])
    expect(sent).toEqual([1, 2])
    expect(waiting()).toEqual([])
  })
})

describe('given a network that does not answer', () => {
  test('when something is posted, then it waits and is sent again with the same number', async () => {
    const { outbox, sent, waiting, retries } = outboxWith([OFFLINE])
    await outbox.post(vote(1, 'a'))
    expect(waiting()).toEqual([1])
    await outbox.flush()
    expect(sent).toEqual([1, 1])
    expect(waiting()).toEqual([])
    expect(retries).toHaveLength(1)
  })

  test('when a vote is changed meanwhile, then only the newer one is sent', async () => {
    const { outbox, sent } = outboxWith([OFFLINE])
    await outbox.post(vote(1, 'a'))
    await outbox.post(vote(2, 'b'))
    expect(sent).toEqual([1, 2])
  })

  test('when an older command of another slot waits, then it goes before a newer one: its number would be too low after', async () => {
    const { outbox, sent } = outboxWith([OFFLINE])
    await outbox.post(vote(1, 'a'))
    await outbox.post(text(2, 'words'))
    expect(sent).toEqual([1, 1, 2])
  })

  test('when it stays away, then the pauses grow, up to a bound', async () => {
    const { outbox, retries } = outboxWith(
      Array.from({ length: 6 }, () => OFFLINE),
      [vote(1, 'a')],
    )
    for (let round = 0; round < 6; round++) await outbox.flush()
    expect(retries.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 8000, 8000])
  })

  test.each(['try-again', 'too-fast', 'room-too-fast', 'room-damaged'] as const)(
    'when the answer is %s, then nothing is lost',
    async (code) => {
      const { outbox, waiting, refused } = outboxWith([refusal(code)])
      await outbox.post(text(1, 'words'))
      expect(waiting()).toEqual([1])
      expect(refused).toEqual([])
    },
  )

  test('when the seat is left, then nothing more is sent', async () => {
    const { outbox, sent } = outboxWith([OFFLINE], [vote(1, 'a')])
    await outbox.flush()
    outbox.close()
    await outbox.flush()
    expect(sent).toEqual([1])
  })
})

describe('given a room that is paused', () => {
  const takeBack = (n: number): Pending => ({
    slot: 'rewrite:a0',
    command: { type: 'rewrite.withdraw', askId: 'a0', client: 'c', n },
  })

  test('when it is not known here yet, then what is refused waits with its number and is told to nobody', async () => {
    const { outbox, waiting, refused, sent } = outboxWith([refusal('room-paused')])
    await outbox.post(vote(1, 'a'))
    expect([waiting(), refused]).toEqual([[1], []])
    await outbox.flush()
    expect(sent).toEqual([1, 1])
  })

  test('when it is known, then nothing is sent until it goes on', async () => {
    const { outbox, sent, pause, waiting } = outboxWith()
    pause(true)
    await outbox.post(vote(1, 'a'))
    expect([sent, waiting()]).toEqual([[], [1]])
    pause(false)
    await outbox.flush()
    expect([sent, waiting()]).toEqual([[1], []])
  })

  test('when a text is taken back, then that goes ahead, and all that waited gets higher numbers in its order', async () => {
    const { outbox, sent, pause, waiting } = outboxWith([], [vote(1, 'a')])
    pause(true)
    await outbox.post(takeBack(2))
    await outbox.post(text(3, 'words'))
    expect([sent, waiting()]).toEqual([[2], [101, 3]])
    pause(false)
    await outbox.flush()
    expect(sent).toEqual([2, 101, 102])
  })
})

test('given what an older page kept, when it is read, then what is no command is left out', () => {
  const good = vote(1, 'a')
  expect(pendingList([good, null, 7, { slot: 'x' }, { slot: 'x', command: { type: 'vote.cast' } }])).toEqual([good])
  expect(pendingList({ slot: 'x' })).toEqual([])
})
