import { chmodSync, lstatSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import * as v from 'valibot'
import type { Rooms } from '../live/rooms.ts'
import { withoutMessage, type Logger } from '../logger.ts'
import type { Store } from '../store/store.ts'
import { askedSchema, doAsked, type Answered } from './asked.ts'
import { operatorPlace, WHY_NOT } from './place.ts'

/** A question is one line of JSON, and so is its answer. */
const QUESTION_BYTES = 1_000
const QUESTION_MS = 10_000

interface ListenDeps {
  dataDir: string
  store: Pick<Store, 'listRooms'>
  rooms: Pick<Rooms, 'delete'>
  logger: Logger
}

/**
 * Answers whoever runs this server, on a socket in its data folder that is its owner’s alone (0600). What a server that was
 * killed left there is replaced. Where it cannot be, the log says so, and all else goes on. Never rejects.
 */
export async function listenToOperator({ dataDir, store, rooms, logger }: ListenDeps): Promise<{ close: () => void }> {
  const place = operatorPlace(dataDir)
  if ('why' in place) {
    if (place.why === 'too-long') logger.warn(WHY_NOT[place.why])
    return { close: () => {} }
  }
  const open = new Set<Socket>()
  const deps = { store, deleteRoom: (roomId: string) => rooms.delete(roomId, 'operator') }

  async function answer(question: string): Promise<Answered> {
    const asked = v.safeParse(askedSchema, parsed(question))
    if (!asked.success) return { failed: true }
    return doAsked(deps, asked.output).catch((error: unknown) => {
      logger.error(withoutMessage(error), 'what was asked from a terminal could not be done')
      return { failed: true as const }
    })
  }

  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
    socket.setTimeout(QUESTION_MS, () => socket.destroy())
    readLine(socket, (question) => void answer(question).then((answered) => socket.end(JSON.stringify(answered))))
  })
  try {
    await takePlace(server, place.path)
  } catch (error) {
    logger.warn(withoutMessage(error), 'this server cannot be asked by `npx reask`: there is no socket in DATA_DIR')
  }
  server.on('error', () => {}).unref()
  return {
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

/** Reads one line. A client that sends more is cut. */
function readLine(socket: Socket, then: (line: string) => void): void {
  let read = ''
  const more = (chunk: Buffer) => {
    read += chunk.toString()
    const end = read.indexOf('\n')
    if (end < 0 && read.length <= QUESTION_BYTES) return
    socket.off('data', more)
    if (end < 0) socket.destroy()
    else then(read.slice(0, end))
  }
  socket.on('data', more)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Listens at this path. Throws where another server does, which may be where several share one folder, or it cannot be. */
async function takePlace(server: Server, path: string): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket() && !(await isAnswered(path))) rmSync(path)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // The name is made within the call: at no moment may others use it.
    const before = process.umask(0o177)
    try {
      server.listen(path, resolve)
    } finally {
      process.umask(before)
    }
  })
  chmodSync(path, 0o600)
}

/** Whether somebody listens there. */
const isAnswered = (path: string) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => {
      resolve(false)
    })
  })
