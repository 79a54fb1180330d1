import { Router, type Request } from 'express'
import type { OwnTexts } from '../../shared/http.ts'
import { openedBy } from '../../shared/room/ending/own-texts.ts'
import { keptVoice } from '../../shared/room/lists.ts'
import type { LiveRoom, Rooms } from '../live/rooms.ts'
import { hashKey } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import { bearer } from './hosting.ts'
import { orTryAgain, Problem } from './problem.ts'

/**
 * Answers calls about one's own texts: reading and deleting them with their keys, whether their writer is in the room,
 * was removed, has left, or the room has ended.
 */
export function textsRouter({ store, rooms }: { store: Store; rooms: Rooms }): Router {
  const router = Router()

  router.get('/', async (request, response) => {
    const { live, keyHash } = await opened(request)
    await live.refresh()
    const room = await orTryAgain(live.settled())
    if (!room) throw new Problem('bad-key')
    const { asks, moves, language = 'en' } = room.head.deck
    const texts = openedBy(room, keyHash).map(({ askId, voice, text, reach, outcome, untilFold }) => ({
      askId,
      ...keptVoice(voice),
      ask: asks.find(({ id }) => id === askId)?.text ?? '',
      text,
      reach,
      keepPrivate: reach === 'host',
      outcome,
      untilFold,
    }))
    const own: OwnTexts = { texts, moves: moves.map(({ id, name }) => ({ id, name })), language }
    response.json(own)
  })

  router.delete('/', async (request, response) => {
    const { live, keyHash } = await opened(request)
    const { askId } = request.query
    const outcome = await live.submit(
      { type: 'text.withdraw', keyHash, askId: typeof askId === 'string' ? askId : null },
      { role: 'server' },
    )
    if (!outcome.ok) throw new Problem(outcome.code === 'room-ended' ? 'bad-key' : outcome.code)
    response.status(204).end()
  })

  /** The room of the text, or of the seat, whose key the request has. Throws `bad-key`. */
  async function opened(request: Request): Promise<{ live: LiveRoom; keyHash: string }> {
    const shown = bearer(request)
    const keyHash = shown === null ? null : hashKey(shown)
    const key = keyHash === null ? null : await orTryAgain(store.findKey(keyHash))
    const live = key && (key.role === 'text' || key.role === 'seat') ? await orTryAgain(rooms.get(key.roomId)) : null
    if (!live || keyHash === null) throw new Problem('bad-key')
    return { live, keyHash }
  }

  return router
}
