import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

/** Which page of the built client answers which address. */
const PAGES: [path: string, page: string][] = [
  ['/', 'index.html'],
  ['/join{/:code}', 'index.html'],
  ['/host{/:roomId}', 'host.html'],
  ['/screen', 'screen.html'],
]

/** The built client: hashed assets for a year, pages never cached, so that a new version is met at once. */
export function pagesRouter(clientDir: string): Router {
  const router = Router()
  router.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: true }),
  )
  for (const [path, page] of PAGES) {
    const file = join(clientDir, page)
    if (!existsSync(file)) continue
    router.get(path, (_request, response) => {
      response.sendFile(file, { headers: { 'cache-control': 'no-cache' }, cacheControl: false })
    })
  }
  router.use(express.static(clientDir, { index: false, maxAge: '1h' }))
  return router
}
