/** What a bus with a line to others needs. */
export interface LineDeps {
  url: string
  /** Names this node among all that use the line. */
  node: string
  /** Called when the line goes down, with the reason, and when it is up again. */
  down: (reason: unknown) => void
  up: () => void
}

/** A line that does not answer for this long is given up; it is asked this often. */
export const ANSWER_MS = 5_000

/** Says how long to wait before the next try to connect (ms), after so many that failed. */
export const pauseMs = (tries: number): number => Math.min(250 * 2 ** tries, 5_000)

/** Passes on only what changes: a line that stays down fails again and again. */
export function createLineState({ down, up }: Pick<LineDeps, 'down' | 'up'>): Pick<LineDeps, 'down' | 'up'> {
  let isDown = false
  return {
    down(reason) {
      if (!isDown) down(reason)
      isDown = true
    },
    up() {
      if (isDown) up()
      isDown = false
    },
  }
}
