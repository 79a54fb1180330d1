import RehearsalPart from './RehearsalPart.vue'
import RehearsalTour from './RehearsalTour.vue'

/** What only the console of a rehearsal fetches. */
export default { RehearsalPart, RehearsalTour }
