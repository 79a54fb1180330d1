import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

/** Which page of the built client answers which path. */
const PAGES: [path: string, page: string][] = [
  ['/', 'index.html'],
  ['/join{/:code}', 'index.html'],
  ['/prepare', 'index.html'],
  ['/host{/:roomId{/report}}', 'host.html'],
  ['/screen', 'screen.html'],
]

export interface BuiltClient {
  /** The folder of the built pages. */
  dir: string
  /** Folders with the assets of builds whose pages may still be open. */
  keptAssets: readonly string[]
}

/**
 * Serves the built client: hashed assets are cached for a year, pages never, so that a new version is met at once. Pages
 * carry no date: they would be compared with what a browser has of another release, which may have been built later.
 */
export function pagesRouter({ dir, keptAssets }: BuiltClient): Router {
  const router = Router()
  for (const assets of [join(dir, 'assets'), ...keptAssets])
    router.use('/assets', express.static(assets, { immutable: true, maxAge: '365d', index: false, redirect: false }))
  for (const [path, page] of PAGES) {
    const file = join(dir, page)
    if (!existsSync(file)) continue
    router.get(path, (_request, response) => {
      response.sendFile(file, { headers: { 'cache-control': 'no-cache' }, cacheControl: false, lastModified: false })
    })
  }
  router.use(express.static(dir, { index: false, maxAge: '1h' }))
  return router
}
