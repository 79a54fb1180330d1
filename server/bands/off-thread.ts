import { Worker } from 'node:worker_threads'
import type { Compared } from '../../shared/stats/compared.ts'
import { fitHere, type FitBands, type FitInput } from './fit.ts'

/** Up to this many texts, a fit takes less time than starting a thread for it. */
const SMALL = 30

/**
 * Fits in a worker thread, so that a hall of a thousand texts does not delay anybody's vote. Runs one thread at a time,
 * as there are few processors and no hurry. In: the URL of the worker's script.
 */
export function fitOffThread(script: URL): FitBands {
  let last: Promise<unknown> = Promise.resolve()
  return async (request) => {
    const early = await request()
    if (!early || early.texts <= SMALL) return early && fitHere(early)
    const next = last.then(async () => {
      const input = await request()
      return input && askWorker(script, input)
    })
    last = next.catch(() => undefined)
    return next
  }
}

function askWorker(script: URL, input: FitInput): Promise<Compared> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: input })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('the bands could not be computed'))
    })
  })
}
