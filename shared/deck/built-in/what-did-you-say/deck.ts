import type { Deck } from '../../schema.ts'
import { reportsOfAReason } from './accurate-no.ts'
import { byTheDiary } from './by-the-diary.ts'
import { expertVerb } from './expert-verb.ts'
import { toldFromBeside } from './lands.ts'
import { lostForALine } from './lost-for-a-line.ts'
import { tidiedAccount } from './tidied-account.ts'
import { twoTellings } from './warm-ups.ts'

/**
 * The order in which the reports are played. It begins with a plain one. The first five contain every version and one
 * that was told from beside; no version comes twice in a row. Those in which the no may be accurate come late, with
 * others between and after them.
 */
const agenda = [
  'i-explained',
  'waste-of-an-evening',
  'in-blue-ink',
  'the-second-half',
  'a-lot-of-ground',
  'quick-update',
  'in-pen',
  'two-floors-up',
  'green-is-feelings',
  'a-separate-matter',
  'everything-by-the-book',
  'since-the-shop',
]

export const whatDidYouSay: Deck = {
  id: 'what-did-you-say',
  title: 'What did you actually say?',
  about:
    'A client asked for help at home and comes back to say how it went. You can hear where they stood, most of all in the verbs. Then you tell the same evening again, from lower down.',
  madeFor: 'For training and supervision: what a client reports',
  language: 'en',
  versions: [
    {
      id: 'expert-verb',
      name: 'The expert’s verb',
      short: 'Expert’s verb',
      sounds: 'They told, explained, pointed out. One of the two knew, and the other was informed.',
      hardens:
        'The words can be new and the seat the old one: one knows and the other is told. At home the other hears the verb, whatever comes after it, and answers the way people answer a teacher.',
    },
    {
      id: 'tidied-account',
      name: 'The tidied account',
      short: 'Tidied',
      sounds: 'You hear how it went, and not one sentence that somebody said.',
      hardens:
        'A summary has already judged. What was clumsy, or came too late, or was said by the other, has gone out of it, and it was there that something moved. The partner at home would ask which evening this is about.',
    },
    {
      id: 'by-the-diary',
      name: 'Measured by the diary',
      short: 'By the diary',
      sounds: 'What was arranged is what counts: nothing got booked, or something did.',
      hardens:
        'Anyone who needs a date out of an evening has gone in with the outcome in their pocket. What the other gave goes unseen: a question, an hour, some tears. People stop giving what isn’t seen. And a yes gets counted that nobody meant.',
    },
    {
      id: 'lost-for-a-line',
      name: 'Lost for one line',
      short: 'Lost for a line',
      sounds: 'It starts with not knowing, and the plan comes in the next breath.',
      hardens:
        'The open sentence was meant, and it was gone before anyone could lean on it. The other learns to wait for the plan that comes after. Next time they won’t lean on it at all.',
    },
  ],
  none: {
    name: 'None of these',
    lands: 'The one who tells it stays lost',
    accurateNo: 'The no in it may be accurate',
  },
  moves: [
    {
      id: 'quote-it',
      name: 'Bring the sentence, word for word',
      frame:
        'The talk leaves the verdicts and goes back to one sentence that can be heard again, by both. An ugly one will do; it is often the one that was alive.',
      example:
        'I wrote it on a receipt so I wouldn’t make it nicer. It says, “Do you even want this?” I’d planned something much better.',
    },
    {
      id: 'say-where-i-stood',
      name: 'Say where I stood',
      frame:
        'The report turns round. It is no longer about how the other took it, and starts to be about the place it was said from. The client finds something out.',
      example:
        'I was standing up and he was sitting down. I only notice it now. I had my arms folded, and I was telling him that I’m open.',
    },
    {
      id: 'stay-lost',
      name: 'Stay with not knowing',
      frame:
        'What was open on that evening may still be open while it is told. Nothing gets explained to the end, so there is room to ask.',
      example:
        '“I don’t know,” I said. Then I managed to keep my mouth shut, a minute maybe, it felt like ten. I’ve still got nothing to put after it.',
    },
    {
      id: 'count-the-staying',
      name: 'Count what moved, not what was booked',
      frame:
        'The evening is measured by who was still there and by what came back, however small. A date is one thing among others, and so is no date.',
      example:
        'She asked what it would cost. That’s all. The last time she was up the stairs before I’d got to the end of the sentence.',
    },
  ],
  listenFor: [
    'Ask for the sentence once more. A summary is nearly always better behaved than what was said.',
    'The verb in front of what was said. “Explained”, “pointed out”, “made clear”, “got her to see” know already. “Asked”, “didn’t know”, “stopped”, “blurted out” don’t.',
    'What the partner did, as a camera would have seen it. If you only hear what he felt or was avoiding, the expert is in the room.',
    '“It went nowhere.” Ask how long both of them stayed, and how long they stayed the last time.',
    '“It worked.” Ask what the partner’s yes sounded like, and to whom it was said.',
    'What came straight after the open sentence, and after how many seconds.',
    'The same answer from home in three reports running, in the same words. Then leave the ask alone and look at the answer.',
    'Yourself: whether you listen for the verb or mark it. A client who has been marked brings a cleaner report the next time, and less in it.',
  ],
  intents: [
    { id: 'show-effort', name: 'Show that they tried' },
    { id: 'be-told', name: 'Get the next line' },
    { id: 'be-heard', name: 'Be heard' },
    { id: 'get-it-settled', name: 'Have it settled' },
    { id: 'understand', name: 'Understand what happened' },
  ],
  slowDown:
    'Stop looking for a better way to ask. The ask got smaller, the answer stayed the same, and the report says so. Take the answer as news about the two of them. Find out, with each alone, what it protects and whether anyone is afraid. Until then believe it. The client’s next step may be something to do, or to stop doing, that needs nobody’s yes.',
  questions: {
    vote: 'How does the one who knows best get back in, if at all?',
    compare: 'Which one has less of the expert in it?',
    pushBack: 'What do you hear once the therapist asks?',
    rewrite: 'Tell the same evening again, as somebody who doesn’t know best. What happened stays as it was.',
  },
  terms: { speaker: 'the client', hearer: 'the therapist', ask: 'report' },
  method: [
    {
      title: 'What is a report?',
      text: 'A client asked their partner for help, at home, and tells their therapist how it went. We weren’t there. But how it is told shows from where it was said: from above, or from beside.',
    },
    {
      title: 'What does the verb tell?',
      text: '“I explained to her that I’m stuck.” “I said I was stuck.” The same word is in both. In the first, somebody knows. Listen for what they did when they spoke, not for how politely.',
    },
    {
      title: 'What is a version?',
      text: 'The one who knows best comes back into a report in four ways: the four versions. You vote for the one you hear, or for none of these. No answer counts against you.',
    },
    {
      title: 'What is a round?',
      text: 'You read one report, vote, and see what the others heard. Then you tell the same evening again in your own words, and compare texts two at a time. Texts are shown without names.',
    },
  ],
  warmUps: twoTellings,
  asks: [...expertVerb, ...tidiedAccount, ...byTheDiary, ...lostForALine, ...toldFromBeside, ...reportsOfAReason].sort(
    (a, b) => agenda.indexOf(a.id) - agenda.indexOf(b.id),
  ),
}
