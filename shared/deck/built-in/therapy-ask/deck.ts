import type { Deck } from '../../schema.ts'
import { GROUND_RULES } from '../ground-rules.ts'
import { accurateNo } from './accurate-no.ts'
import { communicationDodge } from './communication-dodge.ts'
import { decidedPresentation } from './decided-presentation.ts'
import { disguisedUltimatum } from './disguised-ultimatum.ts'
import { evidenceFile } from './evidence-file.ts'
import { lands } from './lands.ts'
import { landsUnlikely } from './lands-unlikely.ts'
import { warmUps } from './warm-ups.ts'

/**
 * The order in which the asks are played. It begins with a plain ask. The first five contain every version and one ask
 * that lands; no version comes twice in a row. Those in which the no may be accurate come late, with others between and
 * after them.
 */
const agenda = [
  'thursdays-at-six',
  'since-josh-left',
  'night-bus',
  'the-van',
  'canal-street',
  'the-heron',
  'hold-the-torch',
  'before-you-go',
  'the-greenhouse',
  'his-fathers-age',
  'in-three-points',
  'in-the-car-park',
  'the-deposit',
  'ten-past-four',
  'back-porch',
  'a-word-we-skipped',
  'in-my-jacket',
  'outside-the-building',
  'back-of-an-envelope',
  'from-the-staff-room',
  'after-choir',
  'the-singing',
  'the-towpath',
  'his-brothers-place',
  'coats-on',
]

export const therapyAsk: Deck = {
  id: 'therapy-ask',
  title: 'Asking your partner to come to therapy',
  about:
    'People ask a partner to come and see someone with them. Every one of these asks makes sense to the one who says it. Hear how each lands on the other side, say which version you hear, if any, and then ask again from somewhere lower down.',
  madeFor: 'For training, supervision and couples: the ask itself',
  language: 'en',
  versions: [
    {
      id: 'decided-presentation',
      name: 'The decided presentation',
      short: 'Decided',
      sounds: 'The choosing is over. What is left for the other is to agree and turn up.',
      hardens:
        'The hearer is handed a conclusion where a question could have been. Nothing can be added to it, so refusing becomes the only way of having a say, and whoever refuses looks like the one who doesn’t care.',
    },
    {
      id: 'evidence-file',
      name: 'The evidence file',
      short: 'Evidence',
      sounds: 'Dates, counts or witnesses come first, and therapy is what they add up to.',
      hardens:
        'Shown a record, the hearer turns to the record: was it like that, who began it, what about your side. Every item wants an answer of its own, and by the time the last is answered nobody remembers an invitation.',
    },
    {
      id: 'disguised-ultimatum',
      name: 'The disguised ultimatum',
      short: 'Ultimatum',
      sounds: 'No threat is made, but something will happen if the answer is no.',
      hardens:
        'Underneath the request the hearer makes out a leaving. Fear may bring a yes, and then nobody can tell what it is worth; a no has come to mean the end. No answer is left that would be about therapy.',
    },
    {
      id: 'communication-dodge',
      name: 'The blame-the-communication dodge',
      short: 'Dodge',
      sounds: 'Nobody is to blame, it’s only the way they talk. Then comes one question, and somebody is.',
      hardens:
        'The kindness holds until someone leans on it. At the first question the grievance underneath comes out, and the hearer concludes that they were meant from the start and the soft opening was there to get them seated.',
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
        name: 'I am only asked to turn up',
        short: 'Only to turn up',
        sounds: 'It was thought through without me. There is nothing left that I could add.',
      },
      'evidence-file': {
        name: 'I am on trial',
        short: 'On trial',
        sounds: 'First comes what I did, and when. I get ready to defend myself before I know what is wished for.',
      },
      'disguised-ultimatum': {
        name: 'Something hangs on my yes',
        short: 'Hangs on my yes',
        sounds: 'Nobody threatens me. Still, I wonder what happens if I say no.',
      },
      'communication-dodge': {
        name: 'It isn’t me, until I ask',
        short: 'Until I ask',
        sounds: 'It begins gently, and nobody is to blame. I ask one question, and then I am.',
      },
    },
  },
  moves: [
    {
      id: 'name-the-loop',
      name: 'Name the loop and own the stall',
      frame:
        'The trouble becomes a round that two people keep going, and stops being something one of them does. The speaker is the first to say that they can’t find the way out of it.',
      example:
        'We’ve had this evening before, haven’t we? I say my bit, you say yours, and we go up to bed at different times. I’ve tried it louder and I’ve tried it nicer. I don’t know what comes next.',
    },
    {
      id: 'lead-with-my-part',
      name: 'Lead with my own part',
      frame:
        'What has to be learnt begins on the speaker’s side, so a third person would be there for the speaker first. Nobody else is being brought in for treatment.',
      example:
        'I go cold on you when I’m hurt, and then I wait for you to guess. I’m sick of doing it. I’d like someone to teach me another way, and I’d like you there when they do, if you could stand it.',
    },
    {
      id: 'name-the-trap',
      name: 'Name the trap before they fall in',
      frame:
        'What the hearer is bracing for gets said first, by the very person they expected it from. There is less to defend against, and the speaker is standing next to them when it is said.',
      example:
        'You could easily hear this as me, the sane one, bringing you in to be seen to. I’d bristle as well. Most nights it’s my own part I lie there going over. I can’t sort us out from where I’m standing, and it isn’t yours to sort out either.',
    },
    {
      id: 'shrink-the-first-step',
      name: 'Take off the threat, shrink the first step',
      frame:
        'What could be feared from a no is taken away in plain words. What is asked for becomes small, easy to stop, and something to do side by side.',
      example:
        'If it’s no, it’s no, and I’ll still be making the coffee tomorrow. All I’m after tonight is this: could we each say what the worst thing about going would be? Then we leave it for a week.',
    },
  ],
  listenFor: [
    'The verb. “Found”, “arranged”, “noticed”, “explained” are said from above; “can’t”, “got lost”, “asked”, “don’t know” from beside. Ask for the sentence word for word, never for a summary.',
    'What the partner did once less was at stake. A question back, a condition, a bad joke, five more minutes at the table: each of these is movement.',
    '“But nothing got booked.” Whoever measures the evening by the diary has climbed back onto the bench. Ask how long both of them stayed in the room.',
    'A flat no to something tiny. Take it as a reading of how much danger the other hears here before you take it as news about the wording.',
    'A no that gives the same reason each time, in the same even voice, however small the ask becomes. Stop rewording. Find out with each of them alone what that reason is.',
    'Good manners. “We”, “I feel” and “no pressure” can all be said from the bench. Listen for who knows and who is being told.',
    'The speaker who gets the lost sentence out and then hurries to add advice. For some people managing is what holds them up, and that is work for them alone before it is work for two.',
  ],
  intents: [
    { id: 'open-it', name: 'Open the subject' },
    { id: 'ask-for-help', name: 'Ask for help' },
    { id: 'protect-both', name: 'Protect both of them' },
    { id: 'settle-it', name: 'Get it settled' },
    { id: 'be-heard', name: 'Be heard' },
  ],
  slowDown:
    'Leave the wording now. When the ask gets smaller and the no stays as it was, for the reason already given, that no is information. It may be keeping somebody safe. Nothing has to be tried again tonight. See each of them alone, ask what going would cost them and whether anyone is afraid, and until you know more, believe the one who says no.',
  questions: {
    // The vote is asked for in the plain words of every deck, which are translated.
    compare: 'Which one comes down further from the bench?',
    compareCouples: 'Which would be easier to stay in the room for?',
    pushBack: 'What do you hear now that you did not hear before?',
    rewrite: 'Say it again, this time without having it worked out.',
  },
  terms: { speaker: 'the one who asks', hearer: 'the partner', ask: 'ask' },
  method: [
    {
      title: 'What is a version?',
      text: 'Somebody asks a partner to come to therapy, and means well. Still, the partner may not feel free to say yes or no. This happens in four ways: the four versions. You vote for the one you hear, if any.',
    },
    {
      title: 'What is a round?',
      text: 'One ask is one round. You read it, vote, and see what the others heard. Then you write the ask again in your own words, and compare texts two at a time. Texts are shown without names.',
    },
    {
      title: 'What is the bench?',
      text: 'A judge sits on a bench, above the others, and has already decided. Some asks are spoken from up there. We look for words that leave the bench and sit beside the partner.',
    },
  ],
  methodCouples: [
    GROUND_RULES,
    {
      title: 'What we listen for',
      text: 'Somebody asks a partner to come to therapy, and means well. We sit beside the one who hears it. What makes it hard to say yes or no freely? There are four ways, and you vote for the one you hear.',
    },
    {
      title: 'How an ask is played',
      text: 'The people in it are strangers to us. You read it and vote alone, and we look at what was heard. Then you ask again in your own words, and choose beforehand how far your text may go.',
    },
  ],
  warmUps,
  asks: [
    ...decidedPresentation,
    ...evidenceFile,
    ...disguisedUltimatum,
    ...communicationDodge,
    ...lands,
    ...landsUnlikely,
    ...accurateNo,
  ].sort((a, b) => agenda.indexOf(a.id) - agenda.indexOf(b.id)),
}
