import type { Messages } from '../../../t.ts'

/** The words of the tour over the console, once, at the first rehearsal. */
export default {
  'common.tour.name': 'A short tour',
  'common.tour.step': 'Step {number} of {steps}',
  'common.tour.back': 'Back',
  'common.tour.next': 'Go on',
  'common.tour.skip': 'Skip the tour',
  'common.tour.done': 'Begin',
  'common.tour.strip': 'This window is only yours',
  'common.tour.strip.about':
    'It shows notes and readings. Share the screen window instead: “Open the screen” opens it beside this one.',
  'common.tour.agenda': 'The agenda leads through the session',
  'common.tour.agenda.about': 'It lists the asks and their steps. You can go to any of them; nothing is lost.',
  'common.tour.sees': 'What the room sees',
  'common.tour.sees.about': 'This is the screen in small, as everybody has it now. A phone can be looked at too.',
  'common.tour.only': 'What only you see',
  'common.tour.only.about': 'Counts, notes and what to listen for. It never says who gave which answer.',
  'common.tour.next-step': 'One button goes on',
  'common.tour.next-step.about':
    'It says what comes next: a step, or the next thing to open. No timer ever moves the room; you do.',
  'common.tour.hold': 'To stop for a moment',
  'common.tour.hold.about':
    'Pause, hide all texts, or blank the screen. Each of them can be undone, and nothing is lost.',
  'common.tour.side': 'People, texts and the end',
  'common.tour.side.about':
    'Who is here and how to join. Texts arrive here to be read. A rehearsal is deleted when you end it: try anything.',
} as const satisfies Messages
