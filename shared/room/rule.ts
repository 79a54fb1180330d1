import type { ProblemCode } from '../problems.ts'
import type { CommandOf, CommandType } from '../protocol.ts'
import type { Event, NewEvent, WordsChange } from './events.ts'
import type { KeyLink } from './links/schemas.ts'
import { opens, takes, type Giving, type Opening, type Stage } from './stages.ts'
import type { Room, Round } from './state.ts'

/** Who acts: a console, a seat, or the server itself on behalf of a rule (ending an idle room, joining). */
export type Actor = { role: 'host' } | { role: 'seat'; seatId: string } | { role: 'server' }

/** All that a rule may know of the world outside: who acts, when (ms since 1970), and new ids. */
export interface Meta {
  actor: Actor
  now: number
  newId: () => string
  /** The seats that were here since the room entered its stage (`Presence`). */
  here: ReadonlySet<string>
}

/** The stamp of a command that came over the wire. */
interface Numbered {
  client?: string
  n?: number
}

/** A person asks for a seat. Joining comes over HTTP, so it is no command of the wire. */
export interface JoinCommand {
  type: 'seat.join'
  keyHash: string
  name?: string | undefined
  /** How many seats the room gives at most; without it as many as are asked for. */
  most?: number
}

/** The server has worked out the bands from the judgements. */
export interface BandsCommand {
  type: 'bands.keep'
  askId: string
  seed: string
  bands: Extract<Event, { type: 'bands.fitted' }>['bands']
}

/** A text is sent. The rules know only the hash of its key. */
export type SubmitCommand = Omit<CommandOf<'rewrite.submit'>, 'textKey'> & { keyHash?: string }

/** What people gave is replaced by what is left of it; the server asks for it when it is time. */
export interface FoldCommand {
  type: 'room.fold'
}

/** Somebody deletes their text with its key. Null: every text that the key opens. */
export interface WithdrawCommand {
  type: 'text.withdraw'
  keyHash: string
  askId: string | null
}

/** A host or screen link gets a key that the console made; the rules know only its hash. */
export interface KeyRenewal extends Numbered {
  type: 'link.renew'
  which: KeyLink
  keyHash: string
}

/** Code and token are renewed. `codes`: drawn by the server, without those in use; the first is taken. */
export interface JoinRenewal extends Numbered {
  type: 'link.renew'
  which: 'join'
  codes: readonly string[]
  token: string
}

/** Somebody came with this key. */
export interface UseCommand {
  type: 'link.use'
  keyHash: string
}

interface OwnCommands {
  'rewrite.submit': SubmitCommand
  'room.fold': FoldCommand
  'text.withdraw': WithdrawCommand
  'seat.join': JoinCommand
  'bands.keep': BandsCommand
  'link.renew': KeyRenewal | JoinRenewal
  'link.use': UseCommand
}

/**
 * What is never decided nor stored: it changes only who is present, pretend people among them, what can be seen, and who
 * asks for a word (I4).
 */
export type PresentCommandType =
  'seat.leave' | 'screen.seen' | 'word.ask' | 'word.clear' | 'word.done' | 'rehearsal.start' | 'rehearsal.stop'

/** The commands that the rules decide: all that is sent to a room except these. */
export type RoomCommandType = Exclude<CommandType, PresentCommandType> | keyof OwnCommands
export type Of<Type extends RoomCommandType> = Type extends keyof OwnCommands
  ? OwnCommands[Type]
  : Type extends CommandType
    ? CommandOf<Type>
    : never
export type RoomCommand = { [Type in RoomCommandType]: Of<Type> }[RoomCommandType]

/** Either what happened, with the words to keep or to erase, or the reason why nothing happened. */
export type RuleResult = { rejected: ProblemCode } | { happened: NewEvent[]; words?: WordsChange }
export type Rule<Type extends RoomCommandType> = (room: Room, command: Of<Type>, meta: Meta) => RuleResult
export type Rules = { [Type in RoomCommandType]: Rule<Type> }

export const NOTHING: RuleResult = { happened: [] }
export const refuse = (rejected: ProblemCode): RuleResult => ({ rejected })
export const happened = (...newEvents: NewEvent[]): RuleResult => ({ happened: newEvents })

/** Returns the round of this ask if the room is at the ask and `holds` accepts the stage. */
export function roundAt(room: Room, askId: string, holds: (stage: Stage) => boolean): Round | undefined {
  return room.place.askId === askId && holds(room.place.stage) ? room.rounds.get(askId) : undefined
}

/** Returns the round of this ask if the room is at the ask and people can send this command there. */
export const roundTaking = (room: Room, askId: string, command: Giving): Round | undefined =>
  roundAt(room, askId, (stage) => takes(stage, command))

/** Returns the round of this ask if the room is at the ask and the facilitator can open this there. */
export const roundOpening = (room: Room, askId: string, command: Opening): Round | undefined =>
  roundAt(room, askId, (stage) => opens(stage, command))
