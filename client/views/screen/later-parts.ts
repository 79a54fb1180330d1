import Compare from './Compare.vue'
import Debrief from './Debrief.vue'
import Reveal from './Reveal.vue'
import WarmUp from './WarmUp.vue'

/** What no wall shows before the first vote is closed: the pictures, and texts side by side. */
export default { Compare, Debrief, Reveal, WarmUp }
