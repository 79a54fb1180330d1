import type { Deck } from '../../schema.ts'
import { GROUND_RULES } from '../ground-rules.ts'
import { reasonsAtHome } from './accurate-no.ts'
import { nobodysFault } from './communication-dodge.ts'
import { decidedPlan } from './decided-plan.ts'
import { pricedAtHome } from './disguised-ultimatum.ts'
import { countedAtHome } from './evidence-file.ts'
import { landsAtHome } from './lands.ts'
import { warmUpsAtHome } from './warm-ups.ts'

/**
 * The order in which the asks are played. It begins with a plain ask. The first five contain every version and one ask
 * that lands; no version comes twice in a row. Those in which the no may be accurate come late, with others between and
 * after them.
 */
const agenda = [
  'the-basket',
  'four-cups',
  'the-chair',
  'soup',
  'two-clocks',
  'nineteen-degrees',
  'the-last-five-summers',
  'just-for-the-coffee',
  'a-better-system',
  'both-accounts',
  'the-late-shift',
  'in-the-bread-bin',
]

export const smallAsks: Deck = {
  id: 'small-asks',
  title: 'Small asks at home',
  about:
    'Cups in the sink, a phone at the table, a mother with a key. One keeps the home going in their head, the other keeps out of the way, and both are tired of it. Hear how a small ask lands, say which version you hear, if any, and then ask again as somebody who doesn’t have it worked out.',
  madeFor: 'For couples, and for training: small things at home',
  language: 'en',
  versions: [
    {
      id: 'decided-presentation',
      name: 'The decided plan',
      short: 'Decided',
      sounds: 'It is arranged already. What is left for the other is to go along with it.',
      hardens:
        'Something new holds in this house, and only one of two people was there when it began. Going along feels like being one of the children; not going along looks like spoiling a good idea. So the hearer often says “fine”, and forgets about it by Thursday.',
    },
    {
      id: 'evidence-file',
      name: 'The evidence file',
      short: 'Evidence',
      sounds: 'First it is counted: how often, since when, who else has seen it. The ask is the sum.',
      hardens:
        'Somebody has been keeping count, and the hearer didn’t know. Now they look for the item that isn’t true, because there nearly always is one, and for a few of their own. After some minutes two people are arguing about a Tuesday, and the wish behind it has left the kitchen.',
    },
    {
      id: 'disguised-ultimatum',
      name: 'The disguised ultimatum',
      short: 'Ultimatum',
      sounds: 'It is only something small, but something large seems to depend on it.',
      hardens:
        'The small thing stops being small. Whoever hears this is asked about a key or an evening, and answers for the two of them as a couple. A quick yes makes the danger go away for now. It doesn’t say whether anybody wanted to.',
    },
    {
      id: 'communication-dodge',
      name: 'The nobody’s-fault dodge',
      short: 'Dodge',
      sounds: 'It’s just how things go with the two of them. Then comes one question, and it’s somebody after all.',
      hardens:
        'At first there is relief, because for once nobody seems to be blamed. So the hearer dares to ask what they could do. The answer was waiting, and it is about them. The next time something begins so kindly, they will be careful from its first word.',
    },
  ],
  none: {
    name: 'None of these',
    lands: 'It leaves the partner free to answer',
    accurateNo: 'The partner may have good reason to say no',
  },
  faces: {
    couples: {
      'decided-presentation': {
        name: 'It is settled without me',
        short: 'Settled without me',
        sounds: 'I can go along with it, or be the one who spoils it. I can’t add anything.',
      },
      'evidence-file': {
        name: 'I am on trial',
        short: 'On trial',
        sounds: 'It has been counted. I look for what isn’t true in it, before I hear what is wished for.',
      },
      'disguised-ultimatum': {
        name: 'Something hangs on my yes',
        short: 'Hangs on my yes',
        sounds: 'It is a small thing, and I’m afraid of what comes if I say no.',
      },
      'communication-dodge': {
        name: 'It isn’t me, until I ask',
        short: 'Until I ask',
        sounds: 'At first nobody is meant. I ask one question, and it was me all along.',
      },
    },
  },
  moves: [
    {
      id: 'name-the-loop',
      name: 'Name the round and say that I’m stuck in it',
      frame:
        'It stops being a thing that one of them does and becomes a round that both know by heart. The one who speaks admits to having no other step.',
      example:
        'This is the bit where I sigh and you go and check the tyres. I could draw it. I’ve tried sighing more quietly. What else do people do here?',
    },
    {
      id: 'lead-with-my-part',
      name: 'Begin with my part, and stay there',
      frame:
        'The first thing on the table belongs to the speaker, and no bill comes after it. The other may look at it, and needn’t put down anything of their own.',
      example:
        'I tidy at you. You’re reading, I’m folding very loudly, and I want you to notice how good I’m being. It’s a stupid way to ask for company, and it’s the one I’ve got.',
    },
    {
      id: 'name-the-trap',
      name: 'Say first what they’re waiting to hear',
      frame:
        'The hearer already has one hand up against something. It is said aloud by the person it would have come from, who stands in the same trap.',
      example:
        'You’ll think that the list is coming now. I can hear it coming myself. I’ve got one and I’m sick of it, and you’d be right to have one about me. I’d like to leave both of them in the drawer for tonight.',
    },
    {
      id: 'shrink-the-first-step',
      name: 'Take the cost off a no, and ask for less',
      frame:
        'What might follow from a no is taken away in plain words. What is wished for gets so small that one could do it standing up.',
      example:
        'If you don’t feel like it, we’ll have toast and that’s that. Would you sit on the step with me until this tea is finished? We don’t have to talk about anything in there.',
    },
  ],
  listenFor: [
    'Who knows, and who is being told? “I bought”, “I’ve put”, “I counted” know already. “I can’t”, “I mix them up”, “I don’t know why” don’t.',
    'How big the thing really is. If people get hot about a cup, ask what the cup is standing in for, and for whom.',
    'Who runs this home in their head? Ask it about the two on the screen, never about two in the room. The one who manages is tired, and so is the one who is managed.',
    'A yes that comes too fast. “Fine” can be agreement, and it can be a way to get out of the bathroom. Have it read in three voices.',
    'The small things that came back: a question, a joke, a number in pencil. They are the answer to what was asked.',
    '“But the cups are still there.” Whoever measures the evening by the sink is counting again. Ask how near the two of them are.',
    'The same no, in the same voice, with the same reason, however friendly the ask becomes. It points at something. Stop rewriting and look there.',
    'A couple that laughs much earlier or much later than the others, or two people who no longer look at each other. Make the break come sooner.',
  ],
  intents: [
    { id: 'open-it', name: 'Begin to talk' },
    { id: 'ask-for-help', name: 'Ask for help' },
    { id: 'protect-both', name: 'Keep the peace' },
    { id: 'settle-it', name: 'Have it settled' },
    { id: 'be-heard', name: 'Be noticed' },
  ],
  slowDown:
    'Stop rewriting here. The ask got gentler and the no kept its reason: take that as something to know, not as something to get round. It can guard a person, a child, or a purse. Say to everybody that nobody has to take this one home. If you wonder about two people in the room, don’t ask them here. Be where each of them can find you alone, and believe whoever says no.',
  questions: {
    compare: 'Which one leaves more for the other to say?',
    compareCouples: 'Which would be easier to stay in the room for?',
    pushBack: 'What do you hear now that wasn’t there before the answer?',
    rewrite: 'Ask for it again, as somebody who hasn’t got it worked out.',
  },
  terms: { speaker: 'the one who asks', hearer: 'the partner', ask: 'ask' },
  method: [
    {
      title: 'What is a small ask?',
      text: 'The cups, the phone, the heating, his mother. Somebody asks for something small, and it gets big. We look at what the partner hears in it, because that is where it gets big.',
    },
    {
      title: 'What is a version?',
      text: 'There are four ways in which a small ask often corners somebody: the four versions. You vote for the one that you hear, or for none of these. No answer counts against you.',
    },
    {
      title: 'What is a round?',
      text: 'One ask is one round. You read it, vote, and see what the others heard. Then you write it again in your own words, and compare texts in twos. No text has a name on it.',
    },
  ],
  methodCouples: [
    GROUND_RULES,
    {
      title: 'What we listen for',
      text: 'Somebody asks for something small at home, and it gets big. We sit beside the one who hears it. What makes it hard to answer freely? There are four ways, and you vote for the one you hear.',
    },
    {
      title: 'How it goes',
      text: 'You read an ask by people you don’t know, and vote alone. We look at what was heard. Then you write the ask again, and choose how far your text may go before you send it.',
    },
  ],
  warmUps: warmUpsAtHome,
  asks: [...decidedPlan, ...countedAtHome, ...pricedAtHome, ...nobodysFault, ...landsAtHome, ...reasonsAtHome].sort(
    (a, b) => agenda.indexOf(a.id) - agenda.indexOf(b.id),
  ),
}
