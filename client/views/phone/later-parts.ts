import AfterVote from './AfterVote.vue'
import LeftDrafts from './LeftDrafts.vue'
import MyTexts from './MyTexts.vue'
import Rewrite from './Rewrite.vue'
import SureChips from './SureChips.vue'
import TwoEars from './TwoEars.vue'
import WhyNone from './WhyNone.vue'

/** What nobody needs on coming in, in one piece: one request, and either all of it is here or nothing. */
export default { AfterVote, LeftDrafts, MyTexts, Rewrite, SureChips, TwoEars, WhyNone }
