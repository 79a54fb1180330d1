import type { Component } from 'vue'
import Reflect from '../../stages/reflect/Private.vue'
import Response from '../../stages/response/Private.vue'
import Said from '../../stages/said/Private.vue'
import PresenterNews from './PresenterNews.vue'
import SaidQueue from './SaidQueue.vue'
import SupervisionCard from './SupervisionCard.vue'
import type { LaterStageOf } from '../stages.ts'

const stages = {
  said: Said,
  reflect: Reflect,
  response: Response,
} satisfies Record<LaterStageOf<'supervision'>, Component>

/** Exports what only the console of a supervision has. */
export default { stages, PresenterNews, SaidQueue, SupervisionCard }
