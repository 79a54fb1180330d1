import { createConnection } from 'node:net'

/**
 * Sends one command of W3C WebDriver, by the name Firefox uses; returns its `value`, throws what the browser refuses.
 */
export type Send = (command: keyof typeof COMMANDS, parameters?: Record<string, unknown>) => Promise<unknown>

/** The commands we use, with their paths in W3C WebDriver's HTTP interface (`:id` comes from the parameters). */
const COMMANDS = {
  NewSession: ['POST', ''],
  DeleteSession: ['DELETE', ''],
  Navigate: ['POST', '/url'],
  SetWindowRect: ['POST', '/window/rect'],
  ExecuteAsyncScript: ['POST', '/execute/async'],
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/:id/click'],
  ElementSendKeys: ['POST', '/element/:id/value'],
  TakeScreenshot: ['GET', '/screenshot'],
  Print: ['POST', '/print'],
} as const

/** A page in a browser that is driven by WebDriver's commands. */
export interface Driven {
  go(url: string): Promise<void>
  /** Runs a function in the page; it may use nothing from outside but its arguments, which are JSON. */
  run<Args extends unknown[], Result>(act: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>
  /**
   * Resolves at the first frame at which the function, run in the page, returns true; rejects after 30 seconds. Where the
   * page is left for another one meanwhile, it waits there.
   */
  until<Args extends unknown[]>(isSo: (...args: Args) => boolean, ...args: Args): Promise<void>
  /**
   * Clicks the first element this XPath finds, as a person does: an element that is covered or out of sight refuses.
   */
  click(xpath: string): Promise<void>
  /** Types a text into the first element this XPath finds, key by key; into a field for files, the path of a file. */
  type(xpath: string, text: string): Promise<void>
  /** Pastes what was copied into the first element this XPath finds. */
  paste(xpath: string): Promise<void>
  /** Runs a script in the page whose policy lets in no script of others. */
  load(script: string): Promise<void>
  /** Does what saves a file; resolves to where the file is, under the name the browser gave it. */
  download(act: () => Promise<unknown>): Promise<string>
  /** What a printer would get, as PDF; null where the browser has no way to say. */
  print(): Promise<Buffer | null>
  /** What pages have thrown or logged as an error since the browser was started. */
  errors(): Promise<string[]>
  /** Makes the page, without the browser's own bars, this large in CSS pixels; returns how large it could be made. */
  resize(width: number, height: number): Promise<{ width: number; height: number }>
  /** Takes a PNG of what is in sight. */
  picture(): Promise<Buffer>
  close(): Promise<void>
}

const SCRIPT_MS = 30_000

/** What a wait says whose page is gone: as we say it, Playwright and WebDriver. */
const LEFT = 'the page was left'
const IS_LEFT = new RegExp(`${LEFT}|context was destroyed|unloaded|navigat`, 'i')

/** Waits for something in the page, and goes on in the next page where this one is left. */
export async function overPages(wait: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await wait()
    } catch (error) {
      const cause = error instanceof Error && error.cause ? error.cause : error
      if (!IS_LEFT.test(String(cause))) throw error
    }
  }
}

/** What a browser does in its own way, besides WebDriver's commands. */
export type Besides = Pick<Driven, 'download' | 'errors'>

/** Opens a session. `capabilities` are what this browser needs beyond the ordinary. */
export async function drive(send: Send, besides: Besides, capabilities: object = {}): Promise<Driven> {
  const timeouts = { script: SCRIPT_MS, pageLoad: SCRIPT_MS, implicit: 0 }
  await send('NewSession', { capabilities: { alwaysMatch: { ...capabilities, timeouts } } })

  const evaluate = async (body: string, args: unknown[]) => {
    const script = `const [args, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]]
      const say = (promise) => promise.then((value) => done({ value }), (error) => done({ error: String(error) }))
      ${body}`
    const answer = (await send('ExecuteAsyncScript', { script, args })) as { value?: unknown; error?: string } | null
    // Firefox answers nothing.
    if (answer === null) throw new Error(LEFT)
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  }
  /** The size of the browser’s own bars, as far as it is known. */
  let bars = { width: 0, height: 0 }
  const run: Driven['run'] = async (act, ...args) =>
    (await evaluate(`say((async () => (${act.toString()})(...args))())`, args)) as Awaited<ReturnType<typeof act>>

  const find = async (xpath: string) => {
    const element = (await send('FindElement', { using: 'xpath', value: xpath })) as Record<string, string>
    return Object.values(element)[0]
  }

  return {
    ...besides,
    run,
    async load(script) {
      await evaluate(`;${script}\ndone({})`, [])
    },
    async go(url) {
      await send('Navigate', { url })
    },
    until: (isSo, ...args) =>
      overPages(async () => {
        const look = `const look = () => (isSo(...args) ? done({}) : requestAnimationFrame(look))`
        const leave = `addEventListener('pagehide', () => done({ error: '${LEFT}' }), { once: true })`
        await evaluate(`const isSo = ${isSo.toString()}\n${look}\n${leave}\nlook()`, args).catch((error: unknown) => {
          throw new Error(`waited in vain for ${isSo.toString()} of ${JSON.stringify(args)}`, { cause: error })
        })
      }),
    async click(xpath) {
      await send('ElementClick', { id: await find(xpath) })
    },
    async type(xpath, text) {
      await send('ElementSendKeys', { id: await find(xpath), text })
    },
    async paste(xpath) {
      // The key Control, held down.
      await send('ElementSendKeys', { id: await find(xpath), text: '\uE009v' })
    },
    async print() {
      const pdf = await send('Print', { background: true }).catch((error: unknown) => {
        if (String(error).includes('unknown command')) return null
        throw error
      })
      return pdf === null ? null : Buffer.from(pdf as string, 'base64')
    },
    async resize(width, height) {
      for (let attempt = 1; ; attempt++) {
        await send('SetWindowRect', { x: 0, y: 0, width: width + bars.width, height: height + bars.height })
        const now = await run(sizeAtRest, width, height)
        if ((now.width === width && now.height === height) || attempt === 8) return now
        // Where the browser makes no window this narrow, this ends at no bars.
        bars = {
          width: Math.max(0, bars.width + width - now.width),
          height: Math.max(0, bars.height + height - now.height),
        }
      }
    },
    picture: async () => Buffer.from((await send('TakeScreenshot', { full: false })) as string, 'base64'),
    async close() {
      await send('DeleteSession')
    },
  }
}

/**
 * Returns the size of the window once it is as requested, or has not changed for long: it follows a command late. Runs
 * in the page.
 */
const sizeAtRest = (width: number, height: number) =>
  new Promise<{ width: number; height: number }>((resolve) => {
    let [last, frames] = ['', 0]
    const look = () => {
      const now = `${innerWidth} ${innerHeight}`
      frames = now === last ? frames + 1 : 0
      last = now
      if (now === `${width} ${height}` || frames === 30) resolve({ width: innerWidth, height: innerHeight })
      else requestAnimationFrame(look)
    }
    look()
  })

/** Sends commands over W3C WebDriver's HTTP interface, which a driver serves at this address. */
export function overHttp(driver: string): Send {
  let session = `${driver}/session`
  return async (command, parameters = {}) => {
    const [method, path] = COMMANDS[command]
    const response = await fetch(session + path.replace(':id', String(parameters.id)), {
      method,
      body: method === 'POST' ? JSON.stringify(parameters) : undefined,
    })
    const { value } = (await response.json()) as { value: { sessionId?: string; error?: string; message?: string } }
    if (!response.ok) throw new Error(`${command}: ${value.error} ${value.message}`)
    if (command === 'NewSession') session += `/${value.sessionId}`
    return value
  }
}

/** Sends the same commands over Marionette, Firefox's own port: `length:[0, id, name, parameters]` both ways. */
export function overMarionette(port: number): Send {
  const socket = createConnection(port, '127.0.0.1')
  const waiting = new Map<number, (answer: { error: { message: string } | null; value: unknown }) => void>()
  let last = 0
  let received = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const colon = received.indexOf(':')
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString())
      if (colon < 0 || received.length < end) return
      const message = JSON.parse(received.subarray(colon + 1, end).toString()) as unknown
      received = received.subarray(end)
      // The greeting is no answer.
      if (!Array.isArray(message)) continue
      const [, id, error, value] = message as [number, number, { message: string } | null, unknown]
      waiting.get(id)?.({ error, value })
      waiting.delete(id)
    }
  })
  const lost = new Promise<never>((_, reject) => {
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('Firefox closed the connection')))
  })
  lost.catch(() => {})

  return async (command, parameters = {}) => {
    const id = ++last
    const message = JSON.stringify([0, id, `WebDriver:${command}`, parameters])
    const answered = new Promise<{ error: { message: string } | null; value: unknown }>((resolve) =>
      waiting.set(id, resolve),
    )
    socket.write(`${Buffer.byteLength(message)}:${message}`)
    const { error, value } = await Promise.race([answered, lost])
    if (error) throw new Error(`${command}: ${error.message}`)
    // A single value comes in an object of its own.
    return value !== null && typeof value === 'object' && 'value' in value ? value.value : value
  }
}
