import cover from './phone/cover.ts'
import door from './phone/door.ts'
import vote from './phone/vote.ts'

/** The German words of the phone that exist so far. */
export default { ...cover, ...door, ...vote }
