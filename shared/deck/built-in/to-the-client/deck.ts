import type { Deck } from '../../schema.ts'
import { aReasonInTheRoom } from './accurate-no.ts'
import { handingTheScript } from './handing-the-script.ts'
import { leftToTheClient } from './lands.ts'
import { takingASide } from './taking-a-side.ts'
import { thePattern } from './the-pattern.ts'
import { theSlipList } from './the-slip-list.ts'
import { twoLines } from './warm-ups.ts'

/**
 * The order in which the lines are played. It begins with a plain one. The first five contain every version and one
 * that leaves the client to find out; no version comes twice in a row. Those in which somebody may have good reason to
 * say no come late, with others between and after them.
 */
const agenda = [
  'start-with-yourself',
  'a-textbook-case',
  'the-actual-dial',
  'three-small-things',
  'from-what-you-describe',
  'running-the-meeting',
  'on-the-flip-chart',
  'i-dont-think-its-the-asking',
  'or-something-like-that',
  'only-to-sit-with-you',
  'i-see-why-he',
  'out-of-her-chair',
]

export const toTheClient: Deck = {
  id: 'to-the-client',
  title: 'What you say to the client',
  about:
    'A client wants better words for the ask at home, and a clinician answers. It’s easy to know best in that chair too. Hear how it happens, if it does, and say it to the client again.',
  madeFor: 'For training and supervision: the clinician’s own line',
  language: 'en',
  versions: [
    {
      id: 'the-script',
      name: 'Handing over the script',
      short: 'The script',
      sounds: 'The words are ready, and the client is to take them home.',
      hardens:
        'A client who was managed into a sentence goes home and manages with it. It is a good sentence, and nobody at home can answer the person who made it. When it doesn’t work they come back for the next.',
    },
    {
      id: 'the-slip-list',
      name: 'The list of slips',
      short: 'List of slips',
      sounds: 'What they said comes back to them item by item, kindly.',
      hardens:
        'Somebody brought something real and has it returned with remarks. They defend the evening, or they give in, and in neither case do they look at where they stood. They learn to bring what can bear to be looked at.',
    },
    {
      id: 'a-side',
      name: 'Taking a side',
      short: 'Taking a side',
      sounds: 'Somebody who isn’t there is explained, or excused, or found to be in the right.',
      hardens:
        'The one who came alone has gained an ally, or lost one. Either way somebody has joined the old quarrel, and at home they will hear what the therapist thinks.',
    },
    {
      id: 'the-pattern',
      name: 'The pattern, explained',
      short: 'The pattern',
      sounds: 'It is a good map, and the clinician is the one who holds it.',
      hardens:
        'A person who is told what they are can agree, and has nothing left to find. The names go home with them: pursuer, distancer, bind. In the next row somebody will be called one.',
    },
  ],
  none: {
    name: 'None of these',
    lands: 'It leaves the client to find out',
    accurateNo: 'Somebody in it may have good reason to say no',
  },
  moves: [
    {
      id: 'ask-for-the-scene',
      name: 'Ask for the words and the room',
      frame:
        'A verdict becomes a scene again: who stood where, and what was said, in those very words. Both can look at that, and the client knows more about it than anybody.',
      example: 'Can I hear it exactly? The ugly bit as well. I’m not writing anything down. Where was the dog?',
    },
    {
      id: 'own-the-pull',
      name: 'Say the pull out loud',
      frame:
        'The clinician is caught in it too and says so first. What happens between the client and the partner is in the room, and for once nobody is being accused of it.',
      example: 'I can feel a really good sentence coming on. I don’t trust it. I think you’d only have to carry it.',
    },
    {
      id: 'get-into-the-picture',
      name: 'Get into the picture',
      frame:
        'The bind, the chase, the thermostat: they are looked for from the inside, with the clinician in it as well. The client finds the name, or does without.',
      example:
        'I’m sitting here thinking, if she’d only call him back. And you’ve been calling him all week. So now there are two of us at it.',
    },
    {
      id: 'leave-the-chair-empty',
      name: 'Keep a chair for the one who isn’t here',
      frame:
        'The absent partner is neither explained nor excused. Their words are asked for and left standing, and the client is not alone with a judge.',
      example:
        'I only know him from you. That’s like knowing a town from one postcard. What’s something he said that you still can’t place?',
    },
  ],
  listenFor: [
    'Who ends up knowing: about the client, about the partner, about what to say next.',
    'The wish to be of use. It is strongest where the client asks for the third time, and it makes sentences.',
    'Our own words: bind, pursuer, distancer, avoidant, boundary. Ask what a camera would have seen.',
    'Whether it is happening in this room now. Do you mark the rewrites? Does somebody explain to the group what it is doing?',
    'A client who says yes to an interpretation at once. Treat it like a quick yes at home.',
    'Who holds the thermostat, here too: who decides when it gets warm, who goes quiet, who puts on a jumper.',
    'A client who takes over at the same place each time. Stop practising. Knowing best may hold something up, and that is work for that client alone.',
    'An answer from home, or from the client, that is the same as last week. Put the technique down and ask about that.',
  ],
  intents: [
    { id: 'help-now', name: 'Help them right away' },
    { id: 'be-useful', name: 'Be of use' },
    { id: 'calm-them', name: 'Take away their fear' },
    { id: 'explain-it', name: 'Make it clear' },
    { id: 'find-out', name: 'Find something out' },
  ],
  slowDown:
    'Leave the line now, and the ask as well. Somebody in this story has said the same thing more than once, and it may be accurate: at home, or in the chair across from you. Believe it first. Then ask plainly, with one person at a time, about safety and about what has to change. Rehearse nothing and set no homework until you know.',
  questions: {
    vote: 'How does the clinician end up knowing best, if at all?',
    compare: 'Which one leaves the client more to find?',
    pushBack: 'What has the client learnt from the line, by their answer?',
    rewrite: 'Say it to the client again, without having it worked out for them.',
    rewriteSupervision: 'What could the client say next, if nobody handed them a line?',
  },
  terms: { speaker: 'the clinician', hearer: 'the client', ask: 'line' },
  method: [
    {
      title: 'Who is speaking?',
      text: 'A client has come alone. Something was asked for at home and refused, and they would like to know how to put it. We hear what the clinician says to them. You sit beside the client.',
    },
    {
      title: 'What is a version?',
      text: 'A clinician may end up knowing best in four ways: the four versions. Each is meant well, and most of us use all of them. You vote for the one you hear, or for none of these.',
    },
    {
      title: 'What is a round?',
      text: 'You read one line, vote, and see what the others heard. Then you say it to the client again in your own words, and compare texts two at a time. Texts are shown without names.',
    },
  ],
  warmUps: twoLines,
  asks: [
    ...handingTheScript,
    ...thePattern,
    ...theSlipList,
    ...takingASide,
    ...leftToTheClient,
    ...aReasonInTheRoom,
  ].sort((a, b) => agenda.indexOf(a.id) - agenda.indexOf(b.id)),
}
