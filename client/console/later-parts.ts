import type { Component } from 'vue'
import { readDeckFile } from '../host/deck-file.ts'
import DeckProblems from '../host/DeckProblems.vue'
import SessionSection from '../host/SessionSection.vue'
import Compare from '../stages/compare/Private.vue'
import Debrief from '../stages/debrief/Private.vue'
import Ended from '../stages/ended/Private.vue'
import Exchange from '../stages/exchange/Private.vue'
import Floor from '../stages/floor/Private.vue'
import OwnWords from '../stages/own-words/Private.vue'
import Said from '../stages/said/Private.vue'
import Reflect from '../stages/reflect/Private.vue'
import Response from '../stages/response/Private.vue'
import ShortcutsDialog from '../ui/ShortcutsDialog.vue'
import AskDialog from './brought/AskDialog.vue'
import BroughtTools from './brought/BroughtTools.vue'
import BroughtWaiting from './brought/BroughtWaiting.vue'
import NotesOfAll from './notes/NotesOfAll.vue'
import OwnNote from './notes/OwnNote.vue'
import PlanDialog from './agenda/PlanDialog.vue'
import ChangeLinks from './people/ChangeLinks.vue'
import ReaderLink from './people/ReaderLink.vue'
import ShareInCall from './people/ShareInCall.vue'
import CouplesLine from './private/CouplesLine.vue'
import SaidQueue from './private/SaidQueue.vue'
import Evening from './private/Evening.vue'
import PresenterNews from './supervision/PresenterNews.vue'
import SupervisionCard from './supervision/SupervisionCard.vue'
import InRehearsal from './rehearsal/InRehearsal.vue'
import RehearseFirst from './rehearsal/RehearseFirst.vue'
import WordAsks from './people/WordAsks.vue'
import RewriteQueue from './queue/RewriteQueue.vue'
import type { LaterConsoleStage } from './stages.ts'

const stages = {
  said: Said,
  compare: Compare,
  exchange: Exchange,
  reflect: Reflect,
  response: Response,
  debrief: Debrief,
  'own-words': OwnWords,
  floor: Floor,
  ended: Ended,
} satisfies Record<LaterConsoleStage, Component>

/**
 * Exports all parts that nobody needs at the first look. They are one request, made as soon as the page is there and
 * under way while the room is still called: a console has either all of them or none.
 */
export default {
  stages,
  AskDialog,
  BroughtTools,
  BroughtWaiting,
  ChangeLinks,
  CouplesLine,
  DeckProblems,
  Evening,
  InRehearsal,
  NotesOfAll,
  OwnNote,
  PlanDialog,
  PresenterNews,
  ReaderLink,
  RehearseFirst,
  RewriteQueue,
  SaidQueue,
  SessionSection,
  ShareInCall,
  ShortcutsDialog,
  SupervisionCard,
  WordAsks,
  readDeckFile,
}
