import { allSeats, vote, type Side } from './sides.ts'

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The CPU, in ms, that a server uses while the work is done. */
export async function cpuOf({ child }: Side, work: () => Promise<unknown>): Promise<number> {
  const before = await child.ask()
  await work()
  return (await child.ask()).cpu - before.cpu
}

/** Every seat votes at the same moment, so many times, each time when all have been answered. */
export async function burst(side: Side, times: number, ask = 0): Promise<void> {
  const seats = allSeats(side)
  for (let time = 0; time < times; time++)
    await new Promise<void>((resolve) => {
      let open = seats.length
      for (const seat of seats)
        vote(
          seat,
          () => {
            if (--open === 0) resolve()
          },
          ask,
        )
    })
  refuseRefusals(side)
}

/** One vote every 10 ms, by one seat after another. */
export async function trickle(side: Side, votes: number): Promise<void> {
  const seats = allSeats(side)
  const answers: Promise<void>[] = []
  for (let index = 0; index < votes; index++) {
    const seat = seats[(index * 31) % seats.length]
    if (seat) answers.push(new Promise((resolve) => vote(seat, resolve)))
    await pause(10)
  }
  await Promise.all(answers)
  refuseRefusals(side)
}

/** So many votes a second for so long. Out: what each acknowledgement took, ms. */
export async function steady(side: Side, perSecond: number, ms: number): Promise<number[]> {
  const seats = allSeats(side)
  const took: number[] = []
  const all = Math.floor((perSecond * ms) / 1_000)
  const start = performance.now()
  let sent = 0
  await new Promise<void>((resolve) => {
    const ended = (from: number) => () => {
      took.push(performance.now() - from)
      if (took.length === all) resolve()
    }
    const tick = () => {
      const due = Math.min(all, ((performance.now() - start) * perSecond) / 1_000)
      for (; sent < due; sent++) {
        const seat = seats[sent % seats.length]
        if (seat) vote(seat, ended(performance.now()))
      }
      if (sent < all) setTimeout(tick, 1)
    }
    tick()
  })
  refuseRefusals(side)
  return took
}

function refuseRefusals(side: Side) {
  const refused = allSeats(side).filter(({ got }) => got.refused > 0).length
  if (refused) throw new Error(`${refused} seats were refused something`)
}
