import { parentPort, workerData } from 'node:worker_threads'
import { fitHere, type FitInput } from './fit.ts'

// A worker makes one fit: it gets its input at the start, answers once, and ends.
parentPort?.postMessage(fitHere(workerData as FitInput))
