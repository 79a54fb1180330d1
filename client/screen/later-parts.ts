import type { Component } from 'vue'
import Compare from '../stages/compare/Screen.vue'
import Debrief from '../stages/debrief/Screen.vue'
import Exchange from '../stages/exchange/Screen.vue'
import Floor from '../stages/floor/Screen.vue'
import Mark from '../stages/mark/Screen.vue'
import OwnWords from '../stages/own-words/Screen.vue'
import PushBack from '../stages/push-back/Screen.vue'
import Reflect from '../stages/reflect/Screen.vue'
import Response from '../stages/response/Screen.vue'
import Reveal from '../stages/reveal/Screen.vue'
import Rewrite from '../stages/rewrite/Screen.vue'
import Said from '../stages/said/Screen.vue'
import Show from '../stages/show/Screen.vue'
import Talk from '../stages/talk/Screen.vue'
import Vote from '../stages/vote/Screen.vue'
import VoteAgain from '../stages/vote-again/Screen.vue'
import WarmUp from '../stages/warm-up/Screen.vue'
import type { LaterScreenStage } from './stages.ts'

/** Holds what no screen shows while people arrive: it comes with the page, right after the lobby. */
export default {
  said: Said,
  show: Show,
  vote: Vote,
  mark: Mark,
  'push-back': PushBack,
  talk: Talk,
  'vote-again': VoteAgain,
  reveal: Reveal,
  'warm-up': WarmUp,
  rewrite: Rewrite,
  compare: Compare,
  exchange: Exchange,
  reflect: Reflect,
  response: Response,
  debrief: Debrief,
  'own-words': OwnWords,
  floor: Floor,
} satisfies Record<LaterScreenStage, Component>
