import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { CODE_DIGITS, normalizeCode } from '../../shared/wire.ts'
import { withDoor, type DoorPeek } from './door-page.ts'
import { visitOf } from './visit.ts'

/** Which page of the built client answers which path. */
const PAGES: [path: string, page: string][] = [
  ['/', 'index.html'],
  ['/join', 'index.html'],
  ['/prepare', 'index.html'],
  ['/host/decks', 'decks.html'],
  ['/host/decks/:deckId', 'editor.html'],
  ['/host{/:roomId{/report}}', 'host.html'],
  ['/screen', 'screen.html'],
]

export interface BuiltClient {
  /** The folder of the built pages. */
  dir: string
  /** Folders with the assets of builds whose pages may still be open. */
  keptAssets: readonly string[]
}

interface PagesDeps {
  client: BuiltClient
  /** The address at which people reach this server, with its path; null where its operator said none. */
  publicUrl: string | null
  /** The path of the public address, as `/a/b`; empty where it has none. */
  base: string
  peek: DoorPeek
}

/**
 * Serves the built client: hashed assets are cached for a year, pages never, so that a new version is met at once. Pages
 * carry no date: they would be compared with what a browser has of another release, which may have been built later. A
 * person who asks for a page that there is not gets one that says so.
 */
export function pagesRouter({ client: { dir, keptAssets }, publicUrl, base, peek }: PagesDeps): Router {
  const router = Router()
  const pages = readPages(dir, base, publicUrl)
  const phone = pages.get('index.html')

  for (const assets of [join(dir, 'assets'), ...keptAssets])
    router.use('/assets', express.static(assets, { immutable: true, maxAge: '365d', index: false, redirect: false }))
  for (const [path, name] of PAGES) {
    const page = pages.get(name)
    if (page !== undefined) router.get(path, (_request, response) => sendPage(response, page))
  }
  if (phone === undefined) return router

  const sendDoor = async (code: string, request: Request, response: Response) => {
    const door = await peek(code, visitOf(request, response))
    response.set('cache-control', 'no-store')
    sendPage(response, door ? withDoor(phone, door) : phone)
  }
  router.get('/join/:code', (request, response) => sendDoor(request.params.code, request, response))
  router.get('/:code', async (request, response, next) => {
    const { code } = request.params
    if (isCode(code)) await sendDoor(code, request, response)
    else next()
  })
  router.use(express.static(dir, { index: false, maxAge: '1h' }))

  const sendNowhere = (response: Response) => {
    sendPage(response.status(404), phone)
  }
  const nowhere: RequestHandler = (request, response, next) => {
    if (isForPerson(request)) sendNowhere(response)
    else next()
  }
  // As a path with a `%` in it that stands for nothing.
  const malformed: ErrorRequestHandler = (error: { status?: unknown }, request, response, next) => {
    if (error.status === 400 && isForPerson(request)) sendNowhere(response)
    else next(error)
  }
  router.use(nowhere, malformed)
  return router
}

/** Reads every page once. The paths in them begin with the path of the public address. */
function readPages(dir: string, base: string, publicUrl: string | null): Map<string, string> {
  const names = [...new Set(PAGES.map(([, name]) => name))].filter((name) => existsSync(join(dir, name)))
  return new Map(
    names.map((name) => {
      const page = readFileSync(join(dir, name), 'utf8').replace(/(src|href)="\.\//g, `$1="${base}/`)
      return [name, forPreviews(page, publicUrl)]
    }),
  )
}

/** Who previews a link takes whole addresses only, and there is none that this server knows of by itself. */
const forPreviews = (page: string, publicUrl: string | null): string =>
  publicUrl === null
    ? page.replace(/\s*<meta property="og:(url|image)"[^>]*>/g, '')
    : page.replace(/(<meta property="og:(?:url|image)" content=")\.\//g, (_, head: string) => `${head}${publicUrl}/`)

function sendPage(response: Response, page: string): void {
  if (!response.get('cache-control')) response.set('cache-control', 'no-cache')
  response.type('html').send(page)
}

/** Whether a path is the code of a room, in the digits of any script, with blanks or dashes between them. */
const isCode = (path: string): boolean => /^[\p{Nd}\s-]+$/u.test(path) && normalizeCode(path).length === CODE_DIGITS

/** Whether a browser asks for a page, and no program for data. */
const isForPerson = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && request.accepts(['json', 'html']) === 'html'
