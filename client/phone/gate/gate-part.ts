import { contactIn } from '../../../shared/deck/gate.ts'
import GateLine from './GateLine.vue'

/** The gate with its lists of words: a part that only phones fetch on which somebody writes about real people. */
export default { GateLine, contactIn }
