import OwnWorkshop from './OwnWorkshop.vue'
import YourCards from './YourCards.vue'

/** The card of a workshop: a part that phones fetch when there is something to take home. */
export default { OwnWorkshop, YourCards }
