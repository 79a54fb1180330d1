import type { Component } from 'vue'
import type { ScreenSlices } from '../../shared/room/slices.ts'
import { rowIn, type Stage } from '../../shared/room/stages.ts'
import Ended from '../stages/ended/Screen.vue'
import Lobby from '../stages/lobby/Screen.vue'
import { isFewToTalk } from '../stages/talk/few.ts'
import ReloadPage from '../ui/ReloadPage.vue'
import { titleOfPage } from './page-titles.ts'
import { t } from './t.ts'
import { openedQuestionOf, questionOf, rewriteOf } from '../texts/question.ts'
import { answersOf } from '../texts/terms.ts'

interface ScreenStage {
  /** What the screen shows; `later`: a component loaded after the first ones (`later-parts.ts`). */
  part: Component | 'later'
  /** What is announced when the stage begins, to a person at this window who does not see it. */
  title: (slices: ScreenSlices) => string
  /** What has been opened within the stage, one sentence each: announced as it opens. */
  opened: (slices: ScreenSlices) => string[]
  foot: Foot
}

/** What the foot under a stage shows. */
interface Foot {
  /**
   * Whether the foot is shown always, only while it has something to say, or never: then the stage has all the space.
   */
  isThere: 'always' | 'if-needed' | 'never'
  /** How "x of y have answered" is worded, and whether it is set large; null where the number is no news. */
  count: { of: 'vote' | 'rewrite' | 'pairs'; isLarge: boolean } | null
  /** What it says of what is asked of people now; null where the stage or a count says it. */
  says: Parameters<typeof t>[0] | null
  hasTimer: boolean
  hasWayIn: boolean
  /** Whether it says that texts are hidden, where they would be. */
  saysHidden: boolean
}

const titled = (key: Parameters<typeof t>[0]) => () => t(key)
const nothing = () => []
const plain: Foot = { isThere: 'always', count: null, says: null, hasTimer: true, hasWayIn: true, saysHidden: false }
/** People look and talk. */
const looking: Foot = { ...plain, says: 'screen.stages.nothingAsked' }
const voting: Foot = { ...plain, count: { of: 'vote', isLarge: true } }
const question = ({ room }: ScreenSlices) => questionOf(room)
/** Lists the texts side by side, and what a debrief opens. */
const texts = ({ opened, moveMap, confusion }: ScreenSlices) => [
  ...(opened.length ? [t('screen.stages.compare.title')] : []),
  ...(moveMap ? [t('screen.stages.debrief.moves')] : []),
  ...(confusion ? [t('screen.stages.debrief.confusion')] : []),
]

/** What the screen shows at each stage. */
export const SCREEN_STAGES = {
  lobby: {
    part: Lobby,
    title: titled('common.join.corner'),
    opened: nothing,
    // The code takes the rest of the screen.
    foot: { ...plain, isThere: 'if-needed', hasWayIn: false },
  },
  said: {
    part: 'later',
    title: titled('screen.stages.said.title'),
    opened: ({ said, saidMarks }) => [
      ...(said ? [t('screen.stages.said.shown')] : []),
      ...(saidMarks?.heat ? [t('screen.stages.said.marks')] : []),
    ],
    foot: plain,
  },
  show: { part: 'later', title: titled('screen.stages.show.title'), opened: nothing, foot: plain },
  vote: {
    part: 'later',
    title: ({ room }) => room.questions.vote ?? t('screen.stages.vote.title'),
    opened: nothing,
    foot: voting,
  },
  mark: {
    part: 'later',
    title: titled('screen.stages.mark.title'),
    opened: nothing,
    foot: { ...plain, count: { of: 'vote', isLarge: false } },
  },
  'push-back': {
    part: 'later',
    title: ({ room }) => answersOf(room),
    opened: ({ pushBack }) => pushBack.map(({ text }) => text),
    foot: plain,
  },
  // While people talk the timer is part of the picture.
  talk: {
    part: 'later',
    title: ({ here, room }) =>
      t(isFewToTalk(here, room.preset) ? 'screen.stages.talk.few' : 'screen.stages.talk.title'),
    opened: nothing,
    foot: { ...plain, hasTimer: false },
  },
  'vote-again': { part: 'later', title: titled('screen.stages.vote-again.title'), opened: nothing, foot: voting },
  // Before the bars the count is large and above; after them everyone has answered.
  reveal: {
    part: 'later',
    title: titled('screen.stages.reveal.closed'),
    opened: ({ pages }) => pages.open.map(titleOfPage),
    foot: looking,
  },
  'warm-up': {
    part: 'later',
    title: question,
    opened: nothing,
    foot: { ...plain, count: { of: 'vote', isLarge: false } },
  },
  rewrite: {
    part: 'later',
    title: ({ room }) => rewriteOf(room),
    opened: nothing,
    foot: { ...plain, count: { of: 'rewrite', isLarge: false } },
  },
  compare: {
    part: 'later',
    title: ({ room, opened }) => openedQuestionOf(room, opened),
    opened: texts,
    foot: { ...plain, count: { of: 'pairs', isLarge: false } },
  },
  exchange: {
    part: 'later',
    title: titled('screen.stages.exchange.title'),
    opened: ({ exchange }) => (exchange?.isOpen ? [t('screen.stages.exchange.open')] : []),
    foot: plain,
  },
  reflect: { part: 'later', title: titled('screen.stages.reflect.title'), opened: nothing, foot: plain },
  response: {
    part: 'later',
    title: ({ presenting }) => t(presenting ? 'screen.stages.response.title' : 'screen.stages.response.talk'),
    opened: ({ response, obstacle }) => [
      ...(response ? [t('screen.stages.response.shown')] : []),
      ...(obstacle ? [t('screen.stages.response.obstacle')] : []),
      ...(obstacle?.counts ? [t('screen.stages.response.answers')] : []),
    ],
    foot: { ...plain, saysHidden: true },
  },
  debrief: {
    part: 'later',
    title: titled('screen.stages.debrief.title'),
    opened: texts,
    foot: { ...looking, saysHidden: true },
  },
  'own-words': {
    part: 'later',
    title: titled('screen.stages.own-words.title'),
    opened: nothing,
    foot: plain,
  },
  // While people talk the timer is part of the picture.
  floor: {
    part: 'later',
    title: titled('screen.stages.floor.title'),
    opened: nothing,
    foot: { ...plain, hasTimer: false },
  },
  ended: {
    part: Ended,
    title: titled('screen.stages.ended.title'),
    opened: nothing,
    foot: { ...plain, isThere: 'never' },
  },
  unknown: {
    part: ReloadPage,
    title: titled('common.frame.reload.title'),
    opened: nothing,
    foot: { ...plain, isThere: 'never' },
  },
} as const satisfies Record<Stage | 'unknown', ScreenStage>

/** The stages whose parts are loaded after the first ones. */
export type LaterScreenStage = {
  [Name in Stage]: (typeof SCREEN_STAGES)[Name]['part'] extends 'later' ? Name : never
}[Stage]

export const screenStage = (stage: Stage): ScreenStage => rowIn<ScreenStage>(SCREEN_STAGES, stage)
