import { join, resolve } from 'node:path'

/** Systems take paths of sockets of about a hundred bytes, some of a few less, and cut off the rest without a word. */
const LONGEST_BYTES = 100

/** Where a server can be asked things by whoever may use its data folder; or why it cannot. */
export type OperatorPlace = { path: string } | { why: 'windows' | 'too-long' }

export function operatorPlace(dataDir: string): OperatorPlace {
  if (process.platform === 'win32') return { why: 'windows' }
  const path = join(resolve(dataDir), 'reask.sock')
  return Buffer.byteLength(path) > LONGEST_BYTES ? { why: 'too-long' } : { path }
}

/** Says why, and what to do, in a plain sentence each. */
export const WHY_NOT = {
  windows: 'On Windows a server that runs cannot be asked. Stop it, and ask again.',
  'too-long': `The path of DATA_DIR is too long for a socket in it (${LONGEST_BYTES} bytes). Use a shorter one, or stop the server and ask again.`,
} as const
