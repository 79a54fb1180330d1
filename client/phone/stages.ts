import type { Component } from 'vue'
import type { RoomSlice } from '../../shared/room/head/view.ts'
import { rowIn, type Stage } from '../../shared/room/stages.ts'
import Lobby from '../stages/lobby/Phone.vue'
import { atStart } from '../texts/at-start.ts'
import ReloadPage from '../ui/ReloadPage.vue'
import { t } from './t.ts'

export interface PhoneStage {
  /** What a person has to do here, in a few words. It is the page's heading, and is announced when the stage begins. */
  title: Parameters<typeof t>[0] | null
  /**
   * What the page shows: a component; `later`, one of those fetched after the first page (`later-parts.ts`); or `text`,
   * the text a person writes. A text may outlast the stage, so the frame shows it.
   */
  part: Component | 'later' | 'text'
  /** The title in a room whose deck has words of its own for it. */
  ownTitle?: (room: RoomSlice) => string | null
  /** Whether the timer of the room is neither shown nor announced, because people talk here. */
  untimed?: true
  /** The title for whoever presents this ask. */
  presenterTitle?: Parameters<typeof t>[0]
  /** Whether whoever presents listens here, on a page of their own. */
  presenterListens?: true
}

/** Here the group answers, writes or speaks, and whoever presents listens. */
const OF_GROUP = { presenterTitle: 'phone.tasks.listen', presenterListens: true } as const

/** Maps each stage to what a phone shows there. */
export const PHONE_STAGES = {
  lobby: { title: 'phone.lobby.title', part: Lobby },
  said: { title: 'phone.tasks.said', part: 'later' },
  show: { title: 'phone.tasks.show', part: 'later' },
  vote: {
    title: 'phone.vote.title',
    part: 'later',
    ownTitle: ({ questions }) => questions.vote,
    presenterTitle: 'phone.tasks.guess',
  },
  mark: { title: 'phone.tasks.mark', part: 'later', ...OF_GROUP },
  'push-back': {
    title: 'phone.tasks.push-back',
    part: 'later',
    ownTitle: ({ terms }) => terms && t('phone.tasks.hearerAnswers', { hearer: atStart(terms.hearer) }),
  },
  talk: { title: 'phone.tasks.talk', part: 'later', ...OF_GROUP },
  'vote-again': { title: 'phone.tasks.vote-again', part: 'later', ...OF_GROUP },
  reveal: { title: 'phone.tasks.reveal', part: 'later' },
  'warm-up': { title: 'phone.tasks.warm-up', part: 'later', ...OF_GROUP },
  rewrite: { title: 'phone.tasks.rewrite', part: 'text', ...OF_GROUP },
  compare: { title: 'phone.tasks.compare', part: 'later', ...OF_GROUP },
  exchange: { title: 'phone.tasks.exchange', part: 'later' },
  reflect: { title: 'phone.tasks.reflect', part: 'later', ...OF_GROUP },
  response: { title: 'phone.tasks.response', part: 'later', presenterTitle: 'phone.tasks.respond' },
  debrief: { title: 'phone.tasks.debrief', part: 'later' },
  'own-words': { title: 'phone.tasks.own-words', part: 'later' },
  floor: { title: 'phone.tasks.floor', part: 'later', untimed: true },
  ended: { title: 'phone.ended.title', part: 'later' },
  unknown: { title: null, part: ReloadPage },
} as const satisfies Record<Stage | 'unknown', PhoneStage>

/** The stages whose parts are fetched after the first page. */
export type LaterPhoneStage = {
  [Name in Stage]: (typeof PHONE_STAGES)[Name]['part'] extends 'later' ? Name : never
}[Stage]

export const phoneStage = (stage: Stage): PhoneStage => rowIn<PhoneStage>(PHONE_STAGES, stage)
