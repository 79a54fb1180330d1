import type { HostCommandType } from '../../senders.ts'

/**
 * What a command of a console does to the room. `moves`: everybody sees something else at once. `asked`: the same, and the
 * console asks before it sends it. `holds`: holds something back or lets it go. `quiet`: the room does not notice.
 */
type Kind = 'moves' | 'asked' | 'holds' | 'quiet'

/** THE TABLE of what consoles send: what waits for the hand (F2), and what a remote in a pocket must not do, follows. */
export const KINDS = {
  'stage.go': 'moves',
  'reveal.show': 'moves',
  'pushback.play': 'moves',
  'picture.show': 'moves',
  'compare.open': 'moves',
  'opened.show': 'moves',
  'screen.page': 'moves',
  'warmup.show': 'moves',
  'lot.show': 'moves',
  'exchange.open': 'moves',
  'said.show': 'moves',
  'said.reveal': 'moves',
  'obstacle.open': 'moves',
  'obstacle.show': 'moves',
  'ballot.clear': 'asked',
  'room.end': 'asked',
  'ask.forget': 'asked',
  'ask.show': 'holds',
  'screen.blank': 'holds',
  'texts.hide': 'holds',
  'room.pause': 'holds',
  'room.lock': 'holds',
  'timer.set': 'holds',
  'plan.set': 'quiet',
  'agenda.set': 'quiet',
  'title.set': 'quiet',
  'ask.add': 'quiet',
  'ask.admit': 'quiet',
  'ask.edit': 'quiet',
  'ask.return': 'quiet',
  'ears.set': 'quiet',
  'rewrite.sort': 'quiet',
  'anchors.set': 'quiet',
  'bands.fit': 'quiet',
  'seat.remove': 'quiet',
  'room.reopen': 'quiet',
  'link.renew': 'quiet',
  'hand.take': 'quiet',
  'note.set': 'quiet',
  'call.recorded': 'quiet',
  'presenter.set': 'quiet',
  'presenter.without': 'quiet',
  'word.done': 'quiet',
  'said.admit': 'quiet',
  'said.return': 'quiet',
  'rehearsal.start': 'quiet',
  'rehearsal.stop': 'quiet',
} as const satisfies Record<HostCommandType, Kind>

const kindOf = (type: string): Kind | null => (Object.hasOwn(KINDS, type) ? KINDS[type as HostCommandType] : null)

/** Tells whether this changes what everybody sees: it waits for the hand. */
export const isMove = (type: string): boolean => kindOf(type) === 'moves' || kindOf(type) === 'asked'

/** Tells whether the room notices this at once and nothing was asked before. */
export const isSudden = (type: string): boolean => kindOf(type) === 'moves' || kindOf(type) === 'holds'
