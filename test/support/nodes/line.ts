import { createConnection, createServer, type AddressInfo } from 'node:net'
import { pipeline, Transform } from 'node:stream'

export interface Line {
  port: number
  /** Ends every connection, and takes no new one. */
  cut(): void
  /** Takes connections again, and lets through what was held. */
  mend(): void
  /**
   * Lets these bytes through once more, to the far end, and what the same connection sends up to some others; then nothing in
   * either way, while connections stay open and nobody is told (a black hole): what is sent comes late, as TCP sends it again.
   * Resolves when it has begun.
   */
  holdAfter(sent: string, upTo?: string): Promise<void>
  /** Ends a connection instead of passing on an answer that has these bytes. Resolves when that was done once. */
  loseAnswer(answered: string): Promise<void>
  close(): Promise<void>
}

/** Looks for bytes in what passes, once. */
interface Watch {
  bytes: string
  found: () => void
}

/** A line to a port, of this machine unless told otherwise, that fails as lines do: plain TCP, which knows nothing of what it carries. */
export async function createLine(target: number, host = '127.0.0.1'): Promise<Line> {
  const open = new Set<{ destroy: () => void }>()
  let isCut = false
  /** What waits while the line holds all back; null while it does not. */
  let held: (() => void)[] | null = null
  let hold: (Watch & { upTo: string }) | null = null
  let lose: Watch | null = null

  /** Runs this when the line lets something through. */
  function pass(then: () => void) {
    if (held) held.push(then)
    else then()
  }

  const gate = (seen: (chunk: Buffer) => 'passes' | 'is lost') =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        pass(() => {
          if (seen(chunk) === 'passes') done(null, chunk)
        })
      },
      flush(done) {
        pass(done)
      },
    })

  // Either end may have said all it has to say: while that is held back the other end must not hear of it.
  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isCut) return void near.destroy()
    const far = createConnection({ host, port: target, allowHalfOpen: true })
    for (const each of [near, far]) {
      open.add(each)
      each.on('error', () => {})
      each.on('close', () => open.delete(each))
    }
    let isWatched: unknown = null
    const up = gate((chunk) => {
      if (hold && chunk.includes(hold.bytes)) isWatched = hold
      if (hold && isWatched === hold && chunk.includes(hold.upTo)) {
        held = []
        hold.found()
        hold = null
      }
      return 'passes'
    })
    const down = gate((chunk) => {
      if (!lose || !chunk.includes(lose.bytes)) return 'passes'
      for (const each of [near, far]) each.destroy()
      lose.found()
      lose = null
      return 'is lost'
    })
    pipeline(near, up, far, () => {})
    pipeline(far, down, near, () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  function endAll() {
    for (const each of open) each.destroy()
  }
  function letThrough() {
    const waiting = held ?? []
    held = null
    for (const then of waiting) then()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true
      endAll()
    },
    mend() {
      isCut = false
      letThrough()
    },
    holdAfter: (bytes, upTo = bytes) => new Promise((found) => (hold = { bytes, upTo, found })),
    loseAnswer: (bytes) => new Promise((found) => (lose = { bytes, found })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        endAll()
        letThrough()
      }),
  }
}
