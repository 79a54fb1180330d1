import type { Component } from 'vue'
import Exchange from '../../stages/exchange/Private.vue'
import Floor from '../../stages/floor/Private.vue'
import OwnWords from '../../stages/own-words/Private.vue'
import WordAsks from '../people/WordAsks.vue'
import CouplesLine from './CouplesLine.vue'
import Evening from './Evening.vue'
import type { LaterStageOf } from '../stages.ts'

const stages = {
  exchange: Exchange,
  'own-words': OwnWords,
  floor: Floor,
} satisfies Record<LaterStageOf<'couples'>, Component>

/** Exports what only the console of a room for couples has. */
export default { stages, CouplesLine, Evening, WordAsks }
