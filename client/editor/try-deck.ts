import { PRETEND } from '../../shared/room/rehearsal/limits.ts'
import { fragmentOf } from '../console/links.ts'
import type { OwnDeck } from '../decks/own-decks.ts'
import { useHosted } from '../host/hosted.ts'
import { openRoom, type CallRefused } from '../room/api.ts'
import { BASE } from '../room/path.ts'

/** Opens a rehearsal on a deck and goes to its console. Out: why it could not be opened; else the page is left. */
export async function tryDeck({ deckId, deckKey, title }: OwnDeck): Promise<CallRefused['code'] | null> {
  const answer = await openRoom({ deckId, deckKey, rehearsal: { people: PRETEND.usual } })
  if (!answer.ok) return answer.code
  const { value } = answer
  useHosted().remember({ ...value, title, deck: title, deckId, openedAt: Date.now(), isRehearsal: true })
  location.assign(`${BASE}/host/${value.roomId}${fragmentOf({ ...value, nextKey: null })}`)
  return null
}
