import type { CommandType } from './protocol.ts'
import type { Role } from './wire.ts'

/** THE TABLE of senders: every command of the wire and who may send it. `protocol.ts` has the schemas. */
export const SENDERS = {
  'stage.go': 'host',
  'plan.set': 'host',
  'agenda.set': 'host',
  'title.set': 'host',
  'ask.bring': 'seat',
  'ask.take': 'seat',
  'ask.add': 'host',
  'ask.admit': 'host',
  'ask.edit': 'host',
  'ask.return': 'host',
  'ask.forget': 'host',
  'ask.show': 'host',
  'ears.set': 'host',
  'ballot.clear': 'host',
  'pushback.play': 'host',
  'reveal.show': 'host',
  'picture.show': 'host',
  'vote.cast': 'seat',
  'marks.set': 'seat',
  'warmup.judge': 'seat',
  'warmup.show': 'host',
  'rewrite.submit': 'seat',
  'rewrite.pass': 'seat',
  'rewrite.withdraw': 'seat',
  'rewrite.sort': 'host',
  'lot.show': 'host',
  'anchors.set': 'host',
  'pair.next': 'seat',
  'pair.judge': 'seat',
  'bands.fit': 'host',
  'compare.open': 'host',
  'opened.judge': 'seat',
  'opened.show': 'host',
  'exchange.offer': 'seat',
  'exchange.open': 'host',
  'screen.blank': 'host',
  'texts.hide': 'host',
  'room.pause': 'host',
  'timer.set': 'host',
  'room.lock': 'host',
  'seat.remove': 'host',
  'seat.leave': 'seat',
  'couple.solo': 'seat',
  'couple.offer': 'seat',
  'couple.accept': 'seat',
  'couple.confirm': 'seat',
  'couple.part': 'seat',
  'floor.begin': 'seat',
  'floor.said': 'seat',
  'floor.heard': 'seat',
  'floor.pass': 'seat',
  'floor.swap': 'seat',
  'floor.break': 'seat',
  'floor.resume': 'seat',
  'floor.done': 'seat',
  'floor.take': 'seat',
  'floor.confirm': 'seat',
  'room.end': 'host',
  'room.reopen': 'host',
  'link.renew': 'host',
  'hand.take': 'host',
  'call.recorded': 'host',
  'screen.page': 'host',
  'screen.seen': 'screen',
  'word.ask': 'seat',
  'word.clear': 'seat',
  'word.done': 'host',
} as const satisfies Record<CommandType, Role>

/** A command that consoles send. */
export type HostCommandType = {
  [Type in CommandType]: (typeof SENDERS)[Type] extends 'host' ? Type : never
}[CommandType]

/** Who reads along on a console of their own sorts the queue and moves nothing. */
const OF_READERS: ReadonlySet<CommandType> = new Set(['rewrite.sort'])

/** Tells whether a console that reads along may send this command (F4). */
export const mayReaderSend = (type: CommandType): boolean => OF_READERS.has(type)
