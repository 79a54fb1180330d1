import { afterEach, expect, test, vi } from 'vitest'
import { groupCommit, type RoomCommit } from '../../../server/store/group-commit.ts'
import { createSync } from '../../../server/store/sqlite/sync.ts'
import type { Change } from '../../../server/store/store.ts'

const nothing: Change = { events: [], words: {}, keys: {}, folded: null }
const part = (roomId: string, decide: RoomCommit['decide'] = () => nothing): RoomCommit => ({
  roomId,
  known: 0,
  decide,
})

afterEach(() => void vi.useRealTimers())

/** A database in memory, some way off, that says which groups came to disk; a commit that throws is undone alone. */
function database() {
  const committed: string[][] = []
  const disk: string[][] = []
  const trouble: { commit: Error | null; sync: Error | null } = { commit: null, sync: null }
  const sync = createSync(
    async () => {
      await Promise.resolve()
      if (trouble.sync) throw trouble.sync
      disk.push(...committed.slice(disk.length))
    },
    () => false,
  )
  const commit = groupCommit(async (group) => {
    await Promise.resolve()
    if (trouble.commit) throw trouble.commit
    const outcomes = group.map(({ decide }) => {
      try {
        decide(null, new Set())
        return null
      } catch (why) {
        return { why }
      }
    })
    committed.push(group.filter((_, at) => outcomes[at] === null).map(({ roomId }) => roomId))
    sync.written()
    await sync.durable()
    return outcomes
  })
  return { disk, trouble, commit }
}

const reasonOf = (work: Promise<void>) =>
  work.then(
    () => 'kept',
    (error: unknown) => (error as Error).message,
  )

/** Everything that could happen by now has happened. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

const failing = (reason: string) => () => {
  throw new Error(reason)
}

test('all that waits goes in one transaction, in the order it came', async () => {
  const { commit, disk } = database()
  await Promise.all(['a', 'b', 'c', 'd'].map((roomId) => commit(part(roomId))))
  expect(disk).toEqual([['a', 'b', 'c', 'd']])
})

test('it is on disk when it is answered, and not before', async () => {
  const { commit, disk } = database()
  let onDiskThen: string[][] | null = null
  const kept = commit(
    part('a', () => {
      onDiskThen = [...disk]
      return nothing
    }),
  )
  expect(disk).toEqual([])
  await kept
  expect({ onDiskThen, disk }).toEqual({ onDiskThen: [], disk: [['a']] })
})

test('what comes while a transaction runs waits for the next', async () => {
  const { commit, disk } = database()
  let second: Promise<void> | undefined
  await commit(
    part('a', () => {
      second = commit(part('b'))
      return nothing
    }),
  )
  await second
  expect(disk).toEqual([['a'], ['b']])
})

test('one that comes right after another waits a moment, and takes along what comes meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  const { commit, disk } = database()
  await commit(part('a'))
  const later = [commit(part('b'))]
  await turn()
  later.push(commit(part('c')))
  await turn()
  expect(disk).toEqual([['a']])
  vi.advanceTimersByTime(10)
  await Promise.all(later)
  expect(disk).toEqual([['a'], ['b', 'c']])
})

test('a commit that fails, fails alone', async () => {
  const { commit, disk } = database()
  const all = [part('a'), part('b', failing('no')), part('c')].map((each) => reasonOf(commit(each)))
  expect(await Promise.all(all)).toEqual(['kept', 'no', 'kept'])
  expect(disk).toEqual([['a', 'c']])
})

test('a commit without a result was not kept: an answer is never given in its place', async () => {
  const commit = groupCommit(async (group) => group.slice(1).map(() => null))
  expect(await Promise.all(['a', 'b'].map((roomId) => reasonOf(commit(part(roomId)))))).toEqual([
    'kept',
    'a commit has no result',
  ])
})

test('a commit that takes its time holds up what comes meanwhile, which then goes together', async () => {
  const groups: string[][] = []
  let end = () => {}
  const commit = groupCommit(async (group) => {
    groups.push(group.map(({ roomId }) => roomId))
    if (groups.length === 1) await new Promise<void>((resolve) => (end = resolve))
    return group.map(() => null)
  })
  const all = [commit(part('a'))]
  while (!groups.length) await turn()
  all.push(commit(part('b')), commit(part('c')))
  await turn()
  expect(groups).toEqual([['a']])
  end()
  await Promise.all(all)
  expect(groups).toEqual([['a'], ['b', 'c']])
})

test('a commit that fails rejects all of it; the next one works', async () => {
  const { commit, disk, trouble } = database()
  trouble.commit = new Error('disk full')
  expect(await Promise.all(['a', 'b'].map((roomId) => reasonOf(commit(part(roomId)))))).toEqual([
    'disk full',
    'disk full',
  ])
  trouble.commit = null
  expect(await reasonOf(commit(part('c')))).toBe('kept')
  expect(disk).toEqual([['c']])
})

test('a sync that fails rejects all of it', async () => {
  const { commit, disk, trouble } = database()
  trouble.sync = new Error('disk failed')
  expect(await Promise.all(['a', 'b'].map((roomId) => reasonOf(commit(part(roomId)))))).toEqual([
    'disk failed',
    'disk failed',
  ])
  expect(disk).toEqual([])
})

test('idle waits until nothing waits any more, also for what comes meanwhile', async () => {
  const { commit, disk } = database()
  void commit(
    part('a', () => {
      void commit(part('b'))
      return nothing
    }),
  )
  await commit.idle()
  expect(disk).toEqual([['a'], ['b']])
  await commit.idle()
})
