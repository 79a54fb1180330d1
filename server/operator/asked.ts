import * as v from 'valibot'
import { normalizeCode } from '../../shared/wire.ts'
import type { ListedRoom, Store } from '../store/store.ts'

/** What whoever runs a server may ask of it from a terminal. */
export const askedSchema = v.variant('do', [
  v.strictObject({ do: v.literal('rooms') }),
  v.strictObject({ do: v.literal('delete'), code: v.string() }),
])
export type Asked = v.InferOutput<typeof askedSchema>

/** A room as it is listed in a terminal. */
export type RoomLine = Omit<ListedRoom, 'roomId'>

const time = v.nullable(v.number())

/** What is answered; `failed` is true where the store could not, and trying again may help. */
export const answeredSchema = v.union([
  v.strictObject({
    rooms: v.array(
      v.strictObject({
        code: v.string(),
        createdAt: v.number(),
        openUntil: time,
        endedAt: time,
        keptUntil: time,
        seats: time,
      }),
    ),
  }),
  v.strictObject({ deleted: v.boolean() }),
  v.strictObject({ failed: v.literal(true) }),
])
export type Answered = v.InferOutput<typeof answeredSchema>

interface AskedDeps {
  store: Pick<Store, 'listRooms'>
  /** Deletes every trace of a room, and has whoever is in it told. */
  deleteRoom: (roomId: string) => Promise<void>
}

/** Does what was asked for. Rejects when the store could not. */
export async function doAsked({ store, deleteRoom }: AskedDeps, asked: Asked): Promise<Answered> {
  const listed = await store.listRooms()
  switch (asked.do) {
    case 'rooms':
      return { rooms: listed.map(({ roomId: _, ...line }) => line) }
    case 'delete': {
      // The list is from the store itself: a code that was renewed on another server a moment ago is there.
      const room = listed.find(({ code }) => code === normalizeCode(asked.code))
      if (room) await deleteRoom(room.roomId)
      return { deleted: room !== undefined }
    }
  }
}
