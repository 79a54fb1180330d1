import AfterVote from './AfterVote.vue'
import LeftDrafts from './LeftDrafts.vue'
import MyTexts from './MyTexts.vue'
import Rewrite from '../stages/rewrite/Phone.vue'
import SureChips from '../stages/vote/SureChips.vue'
import TwoEars from '../stages/vote/TwoEars.vue'
import WhyNone from '../stages/vote/WhyNone.vue'

/** What nobody needs on coming in, in one piece: one request, and either all of it is here or nothing. */
export default { AfterVote, LeftDrafts, MyTexts, Rewrite, SureChips, TwoEars, WhyNone }
