import type { Ask } from '../../schema.ts'

/** Reports in which the one who tells stays lost, however they sound. */
export const toldFromBeside: Ask[] = [
  {
    id: 'in-blue-ink',
    title: 'In blue ink',
    level: 'easy',
    from: 'Thandi, 33, together 5 years',
    to: 'her therapist',
    when: 'She has it on the back of her hand in blue ink, half washed off.',
    text: 'I wrote it down so I wouldn’t tidy it up for you. I said, “I keep starting this, and then I’m telling you what to do. I don’t know what I want.” That was all of it. She said, right. And we did the bins. I’ve no idea what that was. Have you?',
    reading: {
      versions: [],
      because: 'lands',
      why: 'There is a sentence you can hear again, and it is about what she does herself. She puts no grade on the evening, neither for the “right” nor for the bins. When she asks at the end, it isn’t for the next line. She is wondering, and lets somebody wonder with her.',
    },
    tells: ['so I wouldn’t tidy it up', 'I don’t know what I want', 'I’ve no idea what that was'],
    pushBack: [
      { who: 'hears', text: 'What were the bins like?' },
      { who: 'asks', text: 'Nice, actually. She held the lid. She doesn’t normally come out for the bins.' },
    ],
    notes: [
      'Good to have early: a room that has started to collect versions should meet a report that has none.',
      'Some miss a result, or hear the diary in “And we did the bins”. Ask whether she says that it was too little.',
      'The therapist asks about the bins. Ask the room what it would have asked about.',
    ],
    debrief:
      'What did Thandi do so that we can hear her partner’s “right” without having it explained to us? Compare with a report that tells you what the other one felt. What moved that evening, if anything, and would you have seen it without the lid?',
    reference:
      'I’ve still got some of it on my hand. I told her that I boss her about and that I don’t know what I’m after. She held the bin for me, and I’d love to know why, and I’m not going to ask her why.',
    samples: [
      'I said it and then I shut up. We did the bins together.',
      'She said “right” and I don’t know if it was a good right or a bad one',
      'I said the thing about bossing her. I think it went well because she came out to the bins, so that’s definitely a step and I’ll build on that',
      'It’s half washed off, sorry. The bit that’s left is “I don’t know what I want”.',
    ],
    meant: ['understand', 'be-heard'],
  },
  {
    id: 'since-the-shop',
    title: 'Straight out',
    level: 'hard',
    warning: 'There is some shouting in this one. You can pass.',
    from: 'Desmond, 61, together 30 years',
    to: 'his therapist',
    when: 'He stands at the window with his back to the room. His shop closed in the autumn.',
    text: 'I told him. Straight out, no run-up. I told him I’ve been lost since the shop went, and I told him I take it out on his cooking. I shouted half of it, it was a proper speech. He could have walked off. He asked what’s the matter with his cooking. I told him, nothing.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'He told him, four times over, and loudly, so whoever listens for that one verb will catch it. But look at what is told: that he is lost, and that the cooking has been paying for it. Nobody else is informed of anything about himself. When he is asked a question he has nothing up his sleeve.',
    },
    tells: ['I’ve been lost since the shop went', 'I take it out on his cooking', 'I told him, nothing'],
    pushBack: [
      { who: 'hears', text: 'And then?' },
      { who: 'asks', text: 'Then he did me an egg. I don’t even like egg. I ate it.' },
    ],
    notes: [
      'Here the verb by itself misleads. “I told him” can be the old place or the new one; ask who knew something after it that the other didn’t want to know.',
      'It is loud, and it has no method at all. A room that goes by tone will hear the expert, or find him hard on his partner. Let somebody read it without shouting.',
      'Nobody has decided anything and nobody speaks of therapy. If that is missed, ask by whom.',
    ],
    debrief:
      'If the verb is the tell, why isn’t it here? What would you look for then? Desmond has never spoken like this in thirty years, and he is standing with his back to you. What would you say to the back, or would you leave it?',
    reference:
      'I shouted at him that I’m lost, for about as long as it takes an onion to burn. Then I said sorry for the cooking. He made me an egg. That’s the news.',
    samples: [
      'I told him I’m lost. Loud. He made me an egg.',
      'I don’t know why it had to be shouting. It was the only way it would come out',
      'I told him a few home truths about how things have been since the shop and he took it like a lamb, so I think he needed to hear it',
      'I ate the egg. I can’t stand egg. You’d have to know us',
    ],
    meant: ['be-heard'],
  },
]
