import { Decoder, type Packet } from 'socket.io-parser'
import type { View } from '../../../shared/protocol.ts'

/** The common part of views that were sent, serialised: a hall that joins is sent the same one a thousand times. */
const serialised = new WeakMap<object, string>()

/**
 * How Socket.IO's messages are written here and read: as by its own parser, but that nothing sent is searched for bytes,
 * as there are none, and that what all of a role are told is serialised once for all whole views that have it.
 */
export const asText = {
  Decoder,
  Encoder: class {
    encode(packet: Packet): [string] {
      return [textOf(packet)]
    }
  },
}

function textOf({ type, nsp, id, data }: Packet): string {
  const head = `${type}${nsp && nsp !== '/' ? `${nsp},` : ''}${id ?? ''}`
  if (data === undefined || data === null) return head
  const [event, view] = Array.isArray(data) ? (data as unknown[]) : []
  return head + (event === 'view' ? `["view",${textOfView(view as View)}]` : JSON.stringify(data))
}

function textOfView({ common, ...rest }: View): string {
  let slices = serialised.get(common.slices)
  if (slices === undefined) serialised.set(common.slices, (slices = JSON.stringify(common.slices)))
  return `{"common":{"at":${common.at},"slices":${slices}},${JSON.stringify(rest).slice(1)}`
}
