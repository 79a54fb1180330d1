import type { Messages } from '../../../t.ts'

/** The words for the stage the room is at, and for what is announced about it. */
export default {
  // The stage the room is at
  'console.stages.lobby': 'Lobby',
  'console.stages.show': 'Show',
  'console.stages.vote': 'Vote',
  'console.stages.mark': 'Marks',
  'console.stages.push-back': 'Push-back',
  'console.stages.talk': 'Talk',
  'console.stages.vote-again': 'Vote again',
  'console.stages.reveal': 'Reveal',
  'console.stages.warm-up': 'Warm-up',
  'console.stages.rewrite': 'Rewrite',
  'console.stages.compare': 'Compare',
  'console.stages.exchange': 'Exchange',
  'console.stages.reflect': 'Reflect',
  'console.stages.response': 'Response',
  'console.stages.debrief': 'Debrief',
  'console.stages.said': 'Rehearsed and said',
  'console.stages.own-words': 'Own words',
  'console.stages.own-words.about':
    'Each writes one small thing to ask at home. The page is never sent: look round, and go on when pens are down.',
  'console.stages.floor': 'The floor',
  'console.stages.ended': 'Ended',
  'console.stages.place.ask': 'Ask {number} of {asks}: {title}',
  'console.stages.place.announce': '{stage}. {ask}',
  'console.stages.announce.line': 'Line {n} of the push-back is shown.',
  'console.stages.announce.outcome': 'The results of the comparison are ready.',
  'console.stages.announce.coverage': 'Enough: each text was compared at least {enough} times.',
} as const satisfies Messages
