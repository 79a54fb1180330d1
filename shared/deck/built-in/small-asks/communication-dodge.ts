import type { Ask } from '../../schema.ts'

export const nobodysFault: Ask[] = [
  {
    id: 'two-clocks',
    title: 'Two clocks',
    level: 'middling',
    from: 'Simon, 52, married 26 years',
    to: 'Judith, 50, a violin teacher',
    when: 'In the hall at ten to eight. The concert begins at eight, and she is looking for her other glove.',
    text: 'It’s nobody’s fault, really. We’re just on two different clocks, you and I. Some couples have that. Like me with names. Shall we say that when we’re going out we agree a time and we both try? Both of us. It’s a habit, it isn’t a person. That’s all I wanted to say.',
    reading: {
      versions: ['communication-dodge'],
      why: 'Two clocks, two people, both of them will try: it could not be fairer. But only one of these clocks is late. Judith asks the simplest question that there is, and out comes a coat that he has been holding for twenty-six years. She may well think that it was on his arm all the time.',
    },
    tells: ['It’s nobody’s fault', 'two different clocks', 'it isn’t a person'],
    pushBack: [
      { who: 'hears', text: 'All right. And what would I do, on my clock?' },
      {
        who: 'asks',
        text: 'Be ready when you say you are. Twenty-six years I’ve stood in halls with your coat, Judith.',
      },
      { who: 'hears', text: 'So it is a person.' },
    ],
    notes: [
      'Play the push-back, with two people who read it standing up. Before it, many will hear a fair offer.',
      'He throws in his own weakness, the names. Ask what it does there: is he giving something, or paying something?',
      'Nobody needs to defend being late. Ask what he does with his own wish to be on time, which is a good wish.',
      'Judith said “all right” before she asked. Ask what was on its way to happen at that moment.',
    ],
    debrief:
      'What keeps Simon from saying that he hates to come in late? Perhaps he tried it, a long time ago. A complaint that is one evening old is small; what happens to it in twenty-six years? Find the sentence that he might say in the car, with no clock in it.',
    reference:
      'I hate walking in late, I think that everybody turns round. Then I stand here being patient at you, and I know you can feel it through the wall. I’ve no idea what else to do with my hands. Next time, may I go ahead and keep you a seat? Or would you tell me how it is for you, in these ten minutes?',
    samples: [
      'I get so nervous about being late. It’s not your glove, it’s me.',
      'You’re late and I’m cross. There. Can I help you look?',
      'Perhaps we could both be a bit more careful with time, we’re neither of us perfect, although I must say that I do usually manage it, and it would make such a difference to our evenings',
      'I’ll wait in the car and listen to something. Take the time you need. I don’t know how to do this better',
    ],
    meant: ['protect-both'],
  },
  {
    id: 'a-better-system',
    title: 'A better system',
    level: 'hard',
    kind: 'written',
    from: 'Tess, 27, together 3 years',
    to: 'Morgan, 28, her girlfriend',
    when: 'Text messages on a Tuesday. Tess is on the bus home, Morgan is there already, with her headset on.',
    text: 'hey. no drama!! just thinking on the bus. I feel like we’ve both got into this thing where evenings are me on one end of the sofa and you in your headset. nobody’s doing it on purpose. maybe we need like a better system? I have no idea, you’re good at systems. what do you think x',
    reading: {
      versions: ['communication-dodge'],
      why: 'It is light, it says “we” and it even leaves the answer to Morgan. But the thing that they have both got into has one headset in it. Morgan asks what the system would be, and it turns out to have one rule, and the rule is hers.',
    },
    tells: ['we’ve both got into this thing', 'nobody’s doing it on purpose', 'a better system'],
    pushBack: [
      { who: 'hears', text: 'ok. what would the system be' },
      {
        who: 'asks',
        text: 'idk, that you’d come off the game when I get in? you don’t even look up. I might be a burglar',
      },
      { who: 'hears', text: 'so the system is me' },
    ],
    notes: [
      'A good part of the room will say that Morgan is free to answer, and until she does they have a case. Play the push-back and vote again.',
      'The burglar is funny and sad. Ask what Tess would like to happen in the second in which she comes in.',
      'Messages leave out the voice. Let two people read the first one aloud, one breezy and one hurt, and ask which of the two was sent.',
      'Don’t discuss games. Whoever comes home to a headset, a newspaper or a violin can answer for Tess.',
    ],
    debrief:
      'How long did Tess think about this on the bus before she wrote “no drama”? She asks for a system where she could ask for a look. What makes a look the harder thing to ask for? Morgan’s last line is accurate. What could each of them send next that has no system in it?',
    reference:
      'I’m on the bus and I’m already sad about coming home, and you’ve done nothing, you’re at home being happy. I want you to look up when I come in. It feels so silly to want that. I make jokes instead, or I bang about with the keys. Do you ever want something that small from me? I’d like to know it.',
    samples: [
      'can you look up when i come in. thats it. thats the text',
      'I miss you and you’re three metres away. don’t know how to say it when I’m there so I’m saying it from the bus',
      'I think we should both make a bit more effort in the evenings, me too obviously, but mostly with the game, because it’s every day and I counted and it’s not ok x',
      'what do YOU do when you want me to look up?',
    ],
    meant: ['open-it', 'protect-both'],
  },
]
