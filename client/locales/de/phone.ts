import door from './phone/door.ts'
import vote from './phone/vote.ts'

/** What a phone says in German so far. */
export default { ...door, ...vote }
