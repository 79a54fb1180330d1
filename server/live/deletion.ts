import type { Deleter, Journal } from '../journal.ts'
import type { Store } from '../store/store.ts'
import type { LiveRoom } from './rooms.ts'
import type { Nodes, OpenRooms } from './nodes/nodes.ts'

interface DeletionDeps {
  store: Pick<Store, 'deleteRoom' | 'hasRoom'>
  nodes: Pick<Nodes, 'deleted'>
  open: OpenRooms
  /** Ends the room in memory, and tells its clients. */
  closeDeleted: (roomId: string, live: LiveRoom | null) => void
  journal: Journal
}

/**
 * Creates the one way in which rooms are deleted: every trace of one, with its clients and the other nodes told. Rejects when
 * the store could not, or the disk may not have kept it.
 */
export const createDeletion =
  ({ store, nodes, open, closeDeleted, journal }: DeletionDeps) =>
  async (roomId: string, by: Deleter): Promise<void> => {
    let uncertain: { why: unknown } | null = null
    try {
      await store.deleteRoom(roomId)
    } catch (why) {
      // A deletion that was undone is not announced. One that the disk may not have kept has happened for everyone
      // here.
      if (await store.hasRoom(roomId)) throw why
      uncertain = { why }
    }
    journal('room.deleted', { by })
    nodes.deleted(roomId)
    const live = await open.get(roomId)?.catch(() => null)
    closeDeleted(roomId, live ?? null)
    if (uncertain) throw uncertain.why
  }
