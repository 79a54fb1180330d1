import { connect } from 'node:net'
import * as v from 'valibot'
import { answeredSchema, type Answered, type Asked } from './asked.ts'

/** There is no server behind these: none has listened there, or the one that did was killed. */
const NOBODY = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']

/** Asks the server that listens there. Out: its answer; null where none listens. Rejects when it does not answer. */
export async function askServer(path: string, asked: Asked): Promise<Answered | null> {
  const answer = await new Promise<string | null>((resolve, reject) => {
    let read = ''
    connect(path)
      .once('error', (error: Error & { code?: string }) => {
        if (NOBODY.includes(error.code ?? '')) resolve(null)
        else reject(error)
      })
      .on('data', (chunk) => (read += chunk.toString()))
      .once('close', () => {
        resolve(read)
      })
      .write(`${JSON.stringify(asked)}\n`)
  })
  return answer === null ? null : v.parse(answeredSchema, JSON.parse(answer))
}
