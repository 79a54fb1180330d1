import type { Messages } from '../../../t.ts'

/** The words of the tour over the console, once, at the first rehearsal. */
export default {
  'common.tour.name': 'A short tour',
  'common.tour.step': 'Tip {number} of {steps}',
  'common.tour.back': 'Back',
  'common.tour.next': 'Next tip',
  'common.tour.skip': 'Skip the tour',
  'common.tour.done': 'Close the tour',
  'common.tour.screen': 'This window is only for you',
  'common.tour.screen.about':
    'The room gets another window: “Open the screen” opens it. Drag that one to the projector, or share it in the call.',
  'common.tour.agenda': 'The agenda is your plan',
  'common.tour.agenda.about':
    'Each line is an ask: a short text that the room works on. Press one, and the whole room goes there; nothing is lost.',
  'common.tour.sees': 'What the room sees',
  'common.tour.sees.about':
    'This is what the projector shows now. “Show the participant’s view” shows what phones look like, not the phone of anybody here.',
  'common.tour.only': 'What only you see',
  'common.tour.only.about': 'Notes, what to listen for, and later counts. It never says who gave which answer.',
  'common.tour.next-step': 'This large button goes on',
  'common.tour.next-step.about': 'It always says what comes next. Nothing happens by a timer, only when you press.',
  'common.tour.hold': 'To stop for a moment',
  'common.tour.hold.about':
    'Blank empties the screen. Hide text takes what people wrote off screen and phones. Pause lets answers wait. Lock lets nobody new in. Press again to undo.',
  'common.tour.side': 'People’s texts, and the end',
  'common.tour.side.about':
    'Texts arrive here, without names. None is on the screen before you open it. A rehearsal is deleted when you end it here: try anything.',
} as const satisfies Messages
