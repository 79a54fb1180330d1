import type { Component } from 'vue'
import SessionSection from '../host/SessionSection.vue'
import Compare from '../stages/compare/Private.vue'
import Debrief from '../stages/debrief/Private.vue'
import Ended from '../stages/ended/Private.vue'
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
import InRehearsal from './rehearsal/InRehearsal.vue'
import RehearseFirst from './rehearsal/RehearseFirst.vue'
import RewriteQueue from './queue/RewriteQueue.vue'
import type { LaterStageOf } from './stages.ts'

const stages = {
  compare: Compare,
  debrief: Debrief,
  ended: Ended,
} satisfies Record<LaterStageOf<'every'>, Component>

/**
 * Exports the parts that nobody needs at the first look and every room has. They are one request, made as soon as the
 * page is there and under way while the room is still called. What only one preset has stands in its own part
 * (`couples/`, `supervision/`).
 */
export default {
  stages,
  AskDialog,
  BroughtTools,
  BroughtWaiting,
  ChangeLinks,
  InRehearsal,
  NotesOfAll,
  OwnNote,
  PlanDialog,
  ReaderLink,
  RehearseFirst,
  RewriteQueue,
  SessionSection,
  ShareInCall,
  ShortcutsDialog,
}
