import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Names the build that runs, and what runs it: its script names the files it imports, and those are named by their
 * content. In: the address of the script. Out: null in development, where files change one by one.
 */
export function buildName(script: string): string | null {
  if (!script.endsWith('.js')) return null
  return createHash('sha256')
    .update(readFileSync(new URL(script)))
    .update(`${process.versions.v8} ${process.arch}`)
    .digest('base64url')
}
