import type { Component } from 'vue'
import { rowIn, type Stage } from '../../shared/room/stages.ts'
import Lobby from '../stages/lobby/Phone.vue'
import Show from '../stages/show/Phone.vue'
import Vote from '../stages/vote/Phone.vue'
import ReloadPage from '../ui/ReloadPage.vue'
import type { t } from './t.ts'

interface PhoneStage {
  /** What a person has to do here, in a few words: the heading of the page, and what is announced on coming here. */
  title: Parameters<typeof t>[0] | null
  /**
   * What stands on the page: a component; `later`, one of those fetched after the first screen (`later-parts.ts`); or
   * `text`, the text a person writes, which may outlast the stage and so belongs to the frame.
   */
  part: Component | 'later' | 'text'
}

/** What a phone shows at each stage. */
export const PHONE_STAGES = {
  lobby: { title: 'lobby.title', part: Lobby },
  show: { title: 'show.title', part: Show },
  vote: { title: 'vote.title', part: Vote },
  mark: { title: 'mark.title', part: 'later' },
  'push-back': { title: 'pushBack.title', part: 'later' },
  talk: { title: 'talk.title', part: 'later' },
  'vote-again': { title: 'again.title', part: 'later' },
  reveal: { title: 'reveal.title', part: 'later' },
  'warm-up': { title: 'warmUp.title', part: 'later' },
  rewrite: { title: 'rewrite.title', part: 'text' },
  compare: { title: 'compare.title', part: 'later' },
  debrief: { title: 'debrief.title', part: 'later' },
  ended: { title: 'ended.title', part: 'later' },
  unknown: { title: null, part: ReloadPage },
} as const satisfies Record<Stage | 'unknown', PhoneStage>

/** The stages whose parts are fetched after the first screen. */
export type LaterPhoneStage = {
  [Name in Stage]: (typeof PHONE_STAGES)[Name]['part'] extends 'later' ? Name : never
}[Stage]

export const phoneStage = (stage: Stage): PhoneStage => rowIn<PhoneStage>(PHONE_STAGES, stage)
