import type { Deck } from '../../schema.ts'
import { theSameDoor } from './accurate-no.ts'
import { chargeSentBack } from './charge-sent-back.ts'
import { noAndNothingAfterIt } from './flat-no.ts'
import { yesAtOnce } from './flat-yes.ts'
import { alreadySoftening } from './lands.ts'
import { stillFightingTheLast } from './last-ask.ts'
import { twoReplies } from './warm-ups.ts'

/**
 * The order in which the answers are played. It begins with a plain one. The first five contain every version and one
 * that softens; no version comes twice in a row. Those in which the no may be accurate come late, with others between
 * and after them.
 */
const agenda = [
  'is-it-links',
  'whatevers-easiest',
  'on-your-phone',
  'the-other-tape',
  'who-walked-out',
  'who-would-have-the-dog',
  'yes-to-all-of-it',
  'in-your-language',
  'the-one-with-the-dog',
  'somebody-of-your-own',
  'what-i-told-you-at-easter',
  'round-the-block',
]

export const whichNo: Deck = {
  id: 'which-no',
  title: 'A defended no, or an accurate one?',
  about:
    'The ask has become tiny: five minutes, a page, a walk. Listen to what comes back, and again as even less is asked. Does it loosen, or keep to one reason? Then you say something back.',
  madeFor: 'For training and supervision: what a partner answers',
  language: 'en',
  versions: [
    {
      id: 'last-ask',
      name: 'Still fighting the last ask',
      short: 'The last ask',
      sounds: 'Many reasons, with heat, and most of them belong to an ask from before.',
      hardens:
        'It was pushed once and is still pushing back. Meet its reasons one by one and you get new ones. Leave them, ask for nothing, and you may hear a question, because the heat has nothing left to push against.',
    },
    {
      id: 'flat-no',
      name: 'The flat no',
      short: 'Flat no',
      sounds: 'No to something tiny, with no heat, no reason, and nothing to hold on to.',
      hardens:
        'It measures how much danger is heard here, not how well the ask was put. To ask why, or for less, is one more ask. It tells the other that even such a no was not enough, and the next one comes sooner.',
    },
    {
      id: 'flat-yes',
      name: 'The flat yes',
      short: 'Flat yes',
      sounds: 'It agrees at once, and to more than was asked. Nobody has moved.',
      hardens:
        'A no seems to cost too much, so a yes is paid instead, to end the talk. If you take it you have been given nothing, and you find out later. Then it is held against somebody who only wanted peace.',
    },
    {
      id: 'charge-back',
      name: 'The charge sent back',
      short: 'Charge sent back',
      sounds: 'It answers with what the one who asked has done, or is, or needs.',
      hardens:
        'After many charges the next one is expected, and the answer is ready before it comes. Defend yourself now and the trial is real. Somewhere inside it there is often an ask that nobody answered.',
    },
  ],
  none: {
    name: 'None of these',
    lands: 'It has begun to soften',
    accurateNo: 'One reason, and it stays: the no may be accurate',
  },
  moves: [
    {
      id: 'believe-it',
      name: 'Believe the reason',
      frame:
        'The reason is said back and left to stand, and nothing is asked for after it. What has to be done next is something the speaker can do alone.',
      example:
        'You’ve told me why, twice, and it’s been the same why. I’ve been working on my voice. I’ll stop now, and go and do something about the why.',
    },
    {
      id: 'leave-a-way-out',
      name: 'Leave a way out',
      frame:
        'A no costs nothing tonight, and the talk may end here. What was feared doesn’t come, and somebody who was braced can look up.',
      example: 'We can drop it. I’ve nothing else up my sleeve. Are you coming out with the dog, or is it my turn?',
    },
    {
      id: 'hand-back-the-yes',
      name: 'Hand back a yes',
      frame:
        'A yes that came too fast is returned in a friendly way, so that another answer becomes possible. The speaker would sooner have less, and have it be true.',
      example: 'I’m not keeping that one, you threw it at me. Have it back. I can wait for a worse one.',
    },
    {
      id: 'stay-at-the-step',
      name: 'Stay at the step they took',
      frame:
        'A question, a joke, a condition: it is noticed and answered at its own size. Nothing is hung on to it. The next step may be theirs again, or there is none today.',
      example: 'You asked what it costs. Forty. That’s all I know. I hadn’t got further than that myself.',
    },
  ],
  listenFor: [
    'Heat, and what becomes of it as less is asked. Heat that has nothing to push against goes down.',
    'Whether the reason changes. Reasons that take turns ward something off. One that stays, in one voice, may be true.',
    'Something small that comes back: a question, a condition, a bad joke, whose phone it is. That is movement, and it is easily trampled.',
    'A flat no to something tiny. Read it as how high the danger is here. One no says little; write down the day and wait.',
    'A yes that is quicker than the question. Ask what exactly was agreed to, and whether a no was possible.',
    'Care as an answer. If one of them needs help and the other arranges it, the chair has only changed hands.',
    'The room’s own wish for a better wording. Where it is strongest, look at the reason once more.',
  ],
  intents: [
    { id: 'get-out', name: 'Get out of the talk' },
    { id: 'keep-the-peace', name: 'Keep the peace' },
    { id: 'be-believed', name: 'Be believed' },
    { id: 'be-left-in-peace', name: 'Be left in peace' },
    { id: 'stay-safe', name: 'Stay safe' },
    { id: 'find-out', name: 'Find out more' },
  ],
  slowDown:
    'With the same reason each time, stop rewording. A better sentence only says that the first was not believed. See the two separately, and ask who is afraid of what, and what it has cost to say something true. Look for what the one who asks can do without the other. Until you know, believe the one who says no.',
  questions: {
    vote: 'How does this answer defend itself, if it does?',
    compare: 'After which one could the other say what is true?',
    pushBack: 'Less is asked now. Does the answer loosen, or stay where it was?',
    rewrite: 'You are the one who asked. Say something back that asks for less, or for nothing.',
  },
  terms: { speaker: 'the one who answers', hearer: 'the one who asked', ask: 'answer' },
  method: [
    {
      title: 'Who is speaking?',
      text: 'This time the ask is over: somebody asked a partner for something very small. We hear what the partner says to it. You sit beside the one who asked, and later you write what they say back.',
    },
    {
      title: 'Which answer is it?',
      text: 'A defended answer loosens when nothing pushes. There are four kinds: the four versions. Some answers are none of these. They soften already, or they give one reason, and it stays.',
    },
    {
      title: 'What is a round?',
      text: 'You read one answer, vote, and hear how it goes on. You see what the others heard. Then you write what to say back, in your own words, and compare texts in twos, without names.',
    },
  ],
  warmUps: twoReplies,
  asks: [
    ...stillFightingTheLast,
    ...noAndNothingAfterIt,
    ...yesAtOnce,
    ...chargeSentBack,
    ...alreadySoftening,
    ...theSameDoor,
  ].sort((a, b) => agenda.indexOf(a.id) - agenda.indexOf(b.id)),
}
