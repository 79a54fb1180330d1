import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

export interface Typed {
  code: number
  /** Without the end of its last line. */
  out: string
  complaint: string
}

/** Runs what is typed after `npx reask` in a terminal, in its built form. */
export const typeReask = (words: readonly string[], environment: Record<string, string>): Promise<Typed> =>
  new Promise((done) => {
    const script = resolve(process.env.REASK_DIST ?? 'dist', 'server/reask.js')
    const env = { ...process.env, TZ: 'UTC', ...environment }
    const child = execFile(process.execPath, [script, ...words], { env }, (_error, out, complaint) => {
      done({ code: child.exitCode ?? -1, out: out.trimEnd(), complaint: complaint.trimEnd() })
    })
  })
