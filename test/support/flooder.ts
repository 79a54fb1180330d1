import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What the process runs: as many windows as it is told, each of which sends as fast as it can. */
const SCRIPT = `
  import { io } from 'socket.io-client'
  import { setPriority } from 'node:os'
  const [origin, key, windows] = process.argv.slice(1)
  setPriority(19)
  let open = 0
  for (let each = 0; each < Number(windows); each++) {
    const socket = io(origin, { auth: { key }, transports: ['websocket'], forceNew: true })
    socket.once('view', () => { if (++open === Number(windows)) console.log('all are in') })
    const send = () => {
      // As much as the connection takes, and no more in this process.
      const { transport, writeBuffer } = socket.io.engine ?? {}
      if (socket.connected && writeBuffer.length < 100 && transport.ws.bufferedAmount < 1_000_000)
        for (let frame = 0; frame < 100; frame++) socket.emit('command', { type: 'vote.cast', askId: 'x', choice: 'none' }, () => {})
      setImmediate(send)
    }
    send()
  }
`

export interface Flooder {
  pause(): void
  goOn(): void
  end(): Promise<void>
}

/** Starts a process at the lowest priority that sends commands without end. Out: once all its windows are in. */
export async function startFlooder(origin: string, key: string, windows: number): Promise<Flooder> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT, origin, key, String(windows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    async end() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
