import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Finds a program that is installed (on PATH, or where systems keep servers); null where there is none. */
export function installed(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  for (const folder of folders) {
    const path = join(folder, program)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not here.
    }
  }
  return null
}

/** Says in one line what is not tried, and why. */
export function saySkipped(what: string): void {
  process.stderr.write(`not tried: ${what}\n`)
}
