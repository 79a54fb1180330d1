/** Time as pretend people have it. */
export interface Timing {
  /** In ms, from any start. */
  now(): number
  /** Does some work so many ms later. Out: takes that back. */
  after(ms: number, work: () => void): () => void
  /** Goes on by 1 for each ms that work takes, whatever the pace: what others wait for it. */
  worked(): number
}

/** Real time, in which a second of pretend people takes `pace` seconds. */
export const realTiming = (pace: number): Timing => ({
  now: () => performance.now() / pace,
  worked: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms * pace).unref()
    return () => {
      clearTimeout(timer)
    }
  },
})
