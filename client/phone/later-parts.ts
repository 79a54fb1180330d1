import type { Component } from 'vue'
import Compare from '../stages/compare/Phone.vue'
import Debrief from '../stages/debrief/Phone.vue'
import Ended from '../stages/ended/Phone.vue'
import Exchange from '../stages/exchange/Phone.vue'
import FloorNotice from '../stages/floor/FloorNotice.vue'
import Floor from '../stages/floor/Phone.vue'
import Mark from '../stages/mark/Phone.vue'
import OwnWords from '../stages/own-words/Phone.vue'
import PushBack from '../stages/push-back/Phone.vue'
import Reflect from '../stages/reflect/Phone.vue'
import Response from '../stages/response/Phone.vue'
import Reveal from '../stages/reveal/Phone.vue'
import Rewrite from '../stages/rewrite/Voices.vue'
import Talk from '../stages/talk/Phone.vue'
import Said from '../stages/said/Phone.vue'
import Show from '../stages/show/Phone.vue'
import Vote from '../stages/vote/Phone.vue'
import VoteAgain from '../stages/vote-again/Phone.vue'
import WarmUp from '../stages/warm-up/Phone.vue'
import Agreement from './agreement/Agreement.vue'
import Bring from './brought/Bring.vue'
import Forgotten from './brought/Forgotten.vue'
import ClosedDoor from './closed/ClosedDoor.vue'
import Couple from './couple/Couple.vue'
import BringSaid from './said/BringSaid.vue'
import Left from './Left.vue'
import LeftDrafts from './LeftDrafts.vue'
import Menu from './Menu.vue'
import MyTexts from './MyTexts.vue'
import Recorded from './parts/Recorded.vue'
import SayOpened from './saying/SayOpened.ts'
import { canTakeHome } from './card/workshop/can-take-home.ts'
import WorkshopCard from './card/workshop/WorkshopCard.vue'
import YourCards from './card/workshop/CardsPage.vue'
import TakeWithYou from './card/TakeWithYou.vue'
import PrepareAsk from './prepare/PrepareAsk.vue'
import RoomNotice from './RoomNotice.vue'
import Listen from './supervision/Listen.vue'
import OfferToPresent from './supervision/OfferToPresent.vue'
import Keeper from './texts/Keeper.ts'
import YourTexts from './texts/YourTexts.vue'
import WordPanel from './word/WordPanel.vue'
import type { LaterPhoneStage } from './stages.ts'

const stages = {
  said: Said,
  show: Show,
  vote: Vote,
  mark: Mark,
  'push-back': PushBack,
  talk: Talk,
  'vote-again': VoteAgain,
  reveal: Reveal,
  'warm-up': WarmUp,
  compare: Compare,
  exchange: Exchange,
  reflect: Reflect,
  response: Response,
  debrief: Debrief,
  'own-words': OwnWords,
  floor: Floor,
  ended: Ended,
} satisfies Record<LaterPhoneStage, Component>

/**
 * Exports all parts that nobody needs at the start. They are one request, so that a phone has either all of them or
 * none.
 */
export default {
  stages,
  Agreement,
  BringSaid,
  Bring,
  canTakeHome,
  ClosedDoor,
  Couple,
  FloorNotice,
  Forgotten,
  Keeper,
  Left,
  LeftDrafts,
  Listen,
  Menu,
  MyTexts,
  OfferToPresent,
  PrepareAsk,
  Recorded,
  Rewrite,
  RoomNotice,
  SayOpened,
  TakeWithYou,
  WordPanel,
  WorkshopCard,
  YourCards,
  YourTexts,
}
