import { expect, test } from 'vitest'
import { groupCommit, type Transactions } from '../../../server/store/group-commit.ts'

/** A database in memory that says what was done to it; each of its transactions is the list of what it wrote. */
function database(trouble: { begin?: Error; commit?: Error; rollback?: Error } = {}) {
  const disk: string[] = []
  const done: string[] = []
  const transactions: Transactions<string[]> = {
    begin: async () => {
      done.push('begin')
      if (trouble.begin) throw trouble.begin
      return []
    },
    commit: async (written) => {
      if (trouble.commit) throw trouble.commit
      done.push('commit')
      disk.push(...written)
    },
    rollback: async () => {
      done.push('rollback')
      if (trouble.rollback) throw trouble.rollback
    },
    part: async (written, work) => {
      const before = written.length
      try {
        await work(written)
      } catch (error) {
        written.length = before
        throw error
      }
    },
  }
  return { disk, done, trouble, commit: groupCommit(transactions) }
}

const write = (text: string) => async (written: string[]) => {
  written.push(text)
}
const reasonOf = (work: Promise<void>) =>
  work.then(
    () => 'kept',
    (error: unknown) => (error as Error).message,
  )

test('all that waits goes in one transaction, in the order it came', async () => {
  const { commit, disk, done } = database()
  await Promise.all(['a', 'b', 'c', 'd'].map((text) => commit(write(text))))
  expect(done).toEqual(['begin', 'commit'])
  expect(disk).toEqual(['a', 'b', 'c', 'd'])
})

test('it is on disk when it is answered, and not before', async () => {
  const { commit, disk } = database()
  let answered = false
  const kept = commit(async (written) => {
    written.push('a')
    await Promise.resolve()
    expect(answered).toBe(false)
    expect(disk).toEqual([])
  }).then(() => {
    answered = true
    expect(disk).toEqual(['a'])
  })
  await kept
  expect(answered).toBe(true)
})

test('what comes while a transaction runs waits for the next', async () => {
  const { commit, disk, done } = database()
  let later: Promise<void> | undefined
  await commit(async (written) => {
    later = commit(write('later'))
    written.push('first')
  })
  expect(disk).toEqual(['first'])
  await later
  expect(disk).toEqual(['first', 'later'])
  expect(done).toEqual(['begin', 'commit', 'begin', 'commit'])
})

test('one after another: no transaction begins before the last one ended', async () => {
  const { commit, done } = database()
  const all: Promise<void>[] = []
  for (let i = 0; i < 20; i++) {
    all.push(commit(write(`${i}`)))
    if (i % 3 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(all)
  expect(done.filter((_, at) => at % 2 === 0).every((what) => what === 'begin')).toBe(true)
  expect(done.filter((_, at) => at % 2 === 1).every((what) => what === 'commit')).toBe(true)
})

test('a part that fails fails alone and leaves nothing', async () => {
  const { commit, disk, done } = database()
  const failing = async (written: string[]) => {
    written.push('half')
    await Promise.resolve()
    throw new Error('no')
  }
  const answers = await Promise.all([commit(write('a')), commit(failing), commit(write('b'))].map(reasonOf))
  expect(answers).toEqual(['kept', 'no', 'kept'])
  expect(disk).toEqual(['a', 'b'])
  expect(done).toEqual(['begin', 'commit'])
})

test('a commit that fails rejects all of it and is rolled back; the next one works', async () => {
  const { commit, disk, done, trouble } = database({ commit: new Error('disk full') })
  expect(await Promise.all([commit(write('a')), commit(write('b'))].map(reasonOf))).toEqual(['disk full', 'disk full'])
  expect(done).toEqual(['begin', 'rollback'])
  delete trouble.commit
  expect(await reasonOf(commit(write('c')))).toBe('kept')
  expect(disk).toEqual(['c'])
})

test('a transaction that cannot begin rejects all, and a rollback that fails hides no reason', async () => {
  const { commit } = database({ begin: new Error('locked') })
  expect(await Promise.all([commit(write('a')), commit(write('b'))].map(reasonOf))).toEqual(['locked', 'locked'])
  const other = database({ commit: new Error('disk full'), rollback: new Error('gone') })
  expect(await reasonOf(other.commit(write('a')))).toBe('disk full')
})

test('every one that waits is answered, whatever fails', async () => {
  const { commit, trouble, disk } = database()
  const answers: Promise<string>[] = []
  for (let i = 0; i < 60; i++) {
    if (i % 20 < 6) trouble.commit = new Error('disk full')
    else delete trouble.commit
    const work = i % 7 === 0 ? () => Promise.reject(new Error('no')) : write(`${i}`)
    answers.push(reasonOf(commit(work)))
    if (i % 4 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const heard = await Promise.all(answers)
  expect(heard).toHaveLength(60)
  const kept = heard.flatMap((answer, i) => (answer === 'kept' ? [`${i}`] : []))
  expect(disk).toEqual(kept)
  expect(new Set(heard)).toEqual(new Set(['kept', 'no', 'disk full']))
})

test('idle waits until nothing waits any more, also for what comes meanwhile', async () => {
  const { commit, disk } = database()
  await commit.idle()
  void commit(async (written) => {
    written.push('first')
    void commit(write('second'))
  })
  await commit.idle()
  expect(disk).toEqual(['first', 'second'])
})
