import AfterVote from './AfterVote.vue'
import Rewrite from './Rewrite.vue'

/** What nobody needs on coming in, in one piece: one request, and either all of it is here or nothing. */
export default { AfterVote, Rewrite }
