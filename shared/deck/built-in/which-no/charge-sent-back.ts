import type { Ask } from '../../schema.ts'

export const chargeSentBack: Ask[] = [
  {
    id: 'who-walked-out',
    title: 'Now you want to talk',
    level: 'easy',
    warning: 'Somebody gets angry in this one. You can pass.',
    from: 'Deniz, 31, together 6 years',
    to: 'Ollie, 32',
    when: 'In the kitchen on Sunday. Ollie has asked to talk for five minutes about last night, and said that he made a mess of it himself.',
    text: 'Oh, now you want to talk. That’s good. Who was it that walked out of my mum’s birthday? Who never picks up? I asked you for five minutes in March, and you had football. So don’t tell me you’re lost. You know exactly where you are. You’re just never here.',
    reading: {
      versions: ['charge-back'],
      why: 'Ollie came without a charge, and it doesn’t matter: so many were waiting here. Everything that she was accused of once, or felt accused of, goes back with interest. It isn’t no, it isn’t about the five minutes, and right in the middle of it she says that she asked too, and that nobody came.',
    },
    tells: ['now you want to talk', 'Who never picks up?', 'I asked you for five minutes in March'],
    pushBack: [
      { who: 'hears', text: 'March. You did. I’d forgotten that.' },
      { who: 'asks', text: 'Well, I hadn’t.' },
    ],
    notes: [
      'The one who usually waits is angry here, and the one who usually goes has come. Ask who pursued in March.',
      'A count comes back: mum, phone, March. Ask which of the three isn’t evidence but a hurt.',
      '“Well, I hadn’t.” Have it read twice, once hot and once not. The heat is the thing to listen for.',
    ],
    debrief:
      'What makes it so hard to let a charge stand without answering it? Ollie takes one of three and leaves the others where they are. Would you have picked that one? What happens to Deniz if nobody argues?',
    reference:
      'March. You asked, and I went to play football. You can be as angry about that as you like, I’m not going anywhere, and I don’t need my five minutes.',
    samples: [
      'You asked me in March and I didn’t come. I’m sorry.',
      'I’m here now. I know it’s late. You go first',
      'I came to say I’m lost and I get a list, so you see why I don’t pick up, it’s like this every time I try',
      'You’re right about March. Could I have the football back and do that evening again? I’d stay.',
    ],
    meant: ['be-believed', 'stay-safe'],
  },
  {
    id: 'somebody-of-your-own',
    title: 'Somebody of your own',
    level: 'hard',
    from: 'Fiona, 45, a yoga teacher',
    to: 'Hugh, 48',
    when: 'On the sofa. He has said that he is stuck, that he can’t find his way back to her, and asked if she would think about it with him.',
    text: 'Thank you for telling me that, it took courage. I’ve felt for a long while that there’s something in you that needs looking after. It’d be so good for you to see someone, Hugh. Somebody of your own. And I’ll be right here. Would you like me to find out who’s good?',
    reading: {
      versions: ['charge-back'],
      why: 'He said that he was stuck, and she has put it down as his. All of it is kind, and at the end of it there is one person who needs help and one who arranges it. He asked her to think with him. The charge has come back so gently that he may well thank her for it.',
    },
    tells: ['there’s something in you', 'Somebody of your own', 'Would you like me to find out'],
    pushBack: [
      { who: 'hears', text: 'I meant the two of us.' },
      { who: 'asks', text: 'I know you did. And I think it starts with you, and that’s okay.' },
    ],
    notes: [
      'No heat in it at all, so rooms hear it soften. Ask what happened to the word “us”.',
      'It is the ask that this work begins with, only from the other side: now the answer is a diagnosis. Ask the room what they would have felt on the sofa.',
      'She may be frightened. Being stuck together is catching, and somebody’s own problem isn’t. Don’t make her a villain.',
    ],
    debrief:
      'How do you recognise a charge that is spoken softly? What is Fiona looking after when she looks after Hugh? He could be grateful, or cross. Is there a third thing to say, which leaves her as free as he would like to be?',
    reference:
      'When you said that, I was on my own again. I’m not fine, so you’re not far off. I don’t think it’s in me, though, or in you. I’m not asking you to see anybody, and you needn’t find anybody. I just wish there were two of us on this sofa who didn’t know. You don’t have to say anything to that tonight.',
    samples: [
      'I meant us. I’ll leave it there for tonight.',
      'It may start with me. I still miss you',
      'I’ll go and see somebody if you’ll admit that it isn’t only me, because I think we both know it isn’t',
      'Part of me wants you to find someone for me, so that I’m looked after. I don’t think that’s what I asked',
    ],
    meant: ['stay-safe', 'be-left-in-peace'],
  },
]
