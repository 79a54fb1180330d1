import type { Component } from 'vue'
import Compare from '../stages/compare/Screen.vue'
import Debrief from '../stages/debrief/Screen.vue'
import Exchange from '../stages/exchange/Screen.vue'
import OwnWords from '../stages/own-words/Screen.vue'
import Floor from '../stages/floor/Screen.vue'
import Reveal from '../stages/reveal/Screen.vue'
import WarmUp from '../stages/warm-up/Screen.vue'
import type { LaterScreenStage } from './stages.ts'

/** Holds what no screen shows before the first vote is closed: the pictures, and texts side by side. */
export default {
  reveal: Reveal,
  'warm-up': WarmUp,
  compare: Compare,
  exchange: Exchange,
  debrief: Debrief,
  'own-words': OwnWords,
  floor: Floor,
} satisfies Record<LaterScreenStage, Component>
