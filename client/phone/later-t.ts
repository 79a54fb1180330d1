import frame from '../locales/en/common/frame.ts'
import problem from '../locales/en/common/problem.ts'
import roomProblem from '../locales/en/common/room-problem.ts'
import closed from '../locales/en/phone/closed.ts'
import cover from '../locales/en/phone/cover.ts'
import compare from '../locales/en/phone/compare.ts'
import couples from '../locales/en/phone/couples.ts'
import debrief from '../locales/en/phone/debrief.ts'
import door from '../locales/en/phone/door.ts'
import ended from '../locales/en/phone/ended.ts'
import floor from '../locales/en/phone/floor.ts'
import phoneFrame from '../locales/en/phone/frame.ts'
import exchange from '../locales/en/phone/exchange.ts'
import lobby from '../locales/en/phone/lobby.ts'
import mark from '../locales/en/phone/mark.ts'
import ownWords from '../locales/en/phone/own-words.ts'
import opened from '../locales/en/phone/opened.ts'
import own from '../locales/en/phone/own.ts'
import said from '../locales/en/phone/said.ts'
import reveal from '../locales/en/phone/reveal.ts'
import rewrite from '../locales/en/phone/rewrite.ts'
import supervision from '../locales/en/phone/supervision.ts'
import talk from '../locales/en/phone/talk.ts'
import tasks from '../locales/en/phone/tasks.ts'
import texts from '../locales/en/phone/texts.ts'
import vote from '../locales/en/phone/vote.ts'
import { createT } from '../t.ts'

/** Translates with all words of the phone, for the parts that are fetched after the first page. */
export const t = createT({
  ...frame,
  ...problem,
  ...roomProblem,
  ...door,
  ...ended,
  ...exchange,
  ...phoneFrame,
  ...lobby,
  ...tasks,
  ...vote,
  ...said,
  ...closed,
  ...compare,
  ...cover,
  ...couples,
  ...debrief,
  ...floor,
  ...mark,
  ...opened,
  ...own,
  ...ownWords,
  ...reveal,
  ...rewrite,
  ...supervision,
  ...talk,
  ...texts,
})
