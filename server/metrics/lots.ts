/** So many go together. */
export const LOT = 50

/** Draws a whole number from 0 to below this one, as nobody could foretell it. */
export type Draw = (below: number) => number

/**
 * Holds back what would tell, counted one by one, that a person did something, until others have done as much: lots of a fixed
 * size are passed on. When a lot goes is drawn, at some moment while the next one fills, so that whoever knows of all but one
 * does not learn of that one either. In: takes what is passed on. What never fills a lot is never passed on.
 */
export function createLots<Item>(pass: (item: Item) => void, draw: Draw): (item: Item) => void {
  let waiting: Item[] = []
  let goesAt = LOT + draw(LOT)
  return (item) => {
    waiting.push(item)
    if (waiting.length < goesAt) return
    for (const each of waiting.slice(0, LOT)) pass(each)
    waiting = waiting.slice(LOT)
    goesAt = LOT + draw(LOT)
  }
}
