import { pino, type Logger } from 'pino'

export type Log = Logger

/** The log: JSON lines on stdout. What goes in is chosen, never a request, a command or an address as a whole. */
export const createLog = (level: string): Log => pino({ level, base: null })

/**
 * An error as it may stand in a log: its kind and where it arose, not its message, which can quote what a person
 * wrote or a key.
 */
export function quietly(error: unknown): { error: string; code?: unknown; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  // A message may have lines that look like places: only what stands after the whole of it is taken.
  const { stack = '', name, message } = error
  const header = message ? `${name}: ${message}` : name
  const after = stack.startsWith(header) ? stack.slice(header.length) : ''
  const frames = after.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code: (error as { code?: unknown }).code,
    at: frames.slice(0, 6).map((line) => line.trim()),
  }
}
