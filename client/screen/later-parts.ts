import Compare from '../stages/compare/Screen.vue'
import Debrief from '../stages/debrief/Screen.vue'
import Reveal from '../stages/reveal/Screen.vue'
import WarmUp from '../stages/warm-up/Screen.vue'

/** What no wall shows before the first vote is closed: the pictures, and texts side by side. */
export default { Compare, Debrief, Reveal, WarmUp }
