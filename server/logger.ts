import { pino, type Logger } from 'pino'

export type { Logger }

/** Creates the logger: JSON lines on stdout. Callers choose what to log, never a whole request, command or address. */
export const createLogger = (level: string): Logger => pino({ level, base: null })

/**
 * Describes an error for the log: its kind and where it was thrown. Leaves out its message, which can quote what a
 * person wrote, or a key.
 */
export function withoutMessage(error: unknown): { error: string; code?: unknown; frames?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  // A message may contain lines that look like stack frames, so only what follows the whole message is used.
  const { stack = '', name, message } = error
  const header = message ? `${name}: ${message}` : name
  const after = stack.startsWith(header) ? stack.slice(header.length) : ''
  const frames = after.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code: (error as { code?: unknown }).code,
    frames: frames.slice(0, 6).map((line) => line.trim()),
  }
}
