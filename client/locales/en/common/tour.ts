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
    'This is what the projector shows now. “Show the participant’s view” shows you a phone as an example, nobody’s own.',
  'common.tour.only': 'What only you see',
  'common.tour.only.about': 'Notes, what to listen for, and later how many answered what. Nothing here says who.',
  'common.tour.next-step': 'This large button is the next step',
  'common.tour.next-step.about':
    'It always says what comes next. The room moves only when you press: a timer counts down, and moves nothing.',
  'common.tour.hold': 'If the room has to stop',
  'common.tour.hold.about':
    'Blank empties the screen; phones stay. Hide text takes what people wrote off the screen and off the phones. Pause holds answers until you go on. Lock lets nobody new in. Press again to undo.',
  'common.tour.side': 'People’s texts, and the end',
  'common.tour.side.about':
    'Under “Rewrites” texts arrive, without names. The screen shows one only when you choose it. “End the workshop” can be undone for ten minutes; a rehearsal is deleted at once.',
} as const satisfies Messages
