import { PRETEND } from '../../shared/room/rehearsal/limits.ts'
import { openRoom, type CallRefused } from '../room/api.ts'
import { BASE } from '../room/path.ts'

/** Opens a rehearsal on a deck and goes to its console. Out: why it could not be opened; else the page is left. */
export async function tryDeck(deckId: string, deckKey: string): Promise<CallRefused['code'] | null> {
  const answer = await openRoom({ deckId, deckKey, rehearsal: { people: PRETEND.usual } })
  if (!answer.ok) return answer.code
  const { roomId, hostKey } = answer.value
  location.assign(`${BASE}/host/${roomId}#k=${hostKey}`)
  return null
}
