import { withoutMessage, type Logger } from '../../logger.ts'

/** Says once that something does not work, and is quiet until it does again. */
export interface Trouble {
  failed: (error: unknown) => void
  over: () => void
}

export function createTrouble(logger: Logger, message: string): Trouble {
  let isSaid = false
  return {
    failed(error) {
      if (!isSaid) logger.error(withoutMessage(error), message)
      isSaid = true
    },
    over() {
      isSaid = false
    },
  }
}
