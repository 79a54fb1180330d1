import { parentPort, workerData } from 'node:worker_threads'
import { fitHere, type FitInput } from './fit.ts'

// One question a worker: it is handed over at the start, answered once, and the thread ends.
parentPort?.postMessage(fitHere(workerData as FitInput))
