import type { Ask } from '../../schema.ts'

/** Lines at a point where the client, or the partner at home, may have good reason to say no. */
export const aReasonInTheRoom: Ask[] = [
  {
    id: 'i-dont-think-its-the-asking',
    title: 'Every time the same',
    level: 'middling',
    warning: 'Somebody’s drinking comes up in this one. You can pass.',
    from: 'Ruben, 44, a counsellor at a family centre',
    to: 'Pauline, 51',
    when: 'Pauline has asked her wife once more, in a small way. In spring she told Ruben that she drinks in the evening, and that it is nobody’s business.',
    text: 'So it was, “When the bottles are gone, ask me again.” And in March it was the same. I’ve been helping you to ask more and more nicely. It’s a good ask by now. I don’t think it’s the asking. I’d like to talk with you about the other thing, and I don’t know how.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'There is nobody above anybody here. Ruben tells of his own part, and that he doesn’t know how. What decides is the answer from home. It has come twice in the same words, without heat, and it says what would have to change. Her wife isn’t fending off the ask. She has said when she’ll be there.',
    },
    tells: ['And in March it was the same', 'I don’t think it’s the asking', 'and I don’t know how'],
    pushBack: [
      { who: 'hears', text: 'That’s got nothing to do with it. I only want her to come.' },
      { who: 'asks', text: 'I know you do. So does she, I think, when the bottles are gone.' },
    ],
    notes: [
      'Most vote that it leaves Pauline free, and it may. Ask about the wife’s no: what would a better ask have done to it?',
      'A word about the drinking is shown before it. In many rooms it is close to home.',
      'For clinicians: while what she asks about goes on, joint work has no ground. The drinking first, or at least beside it, and with somebody who knows about it.',
      'He may sound late. Ask how many sessions go by on wording before anyone looks at the answer.',
    ],
    debrief:
      'How many times do you need to hear the same answer before you believe it? Why was it easier for both of them to work on the ask? And how do you bring up a thing that somebody has told you is nobody’s business, without a charge in your hand?',
    reference: 'I’ve been polishing your sentence so that I needn’t talk about the bottles.',
    samples: [
      'She’s said the same thing twice. I believe her. Do you?',
      'I’m scared to bring up the drinking with you, and I think it’s the door',
      'Would you consider telling her that you’re working on it, even if you’re not quite there yet? She may soften, you never know',
      'I won’t help with the asking any more. I’d like to help with the other thing, if you let me, and I’m not sure how to begin.',
    ],
    meant: ['help-now', 'find-out'],
  },
  {
    id: 'only-to-sit-with-you',
    title: 'One more small step',
    level: 'hard',
    minutes: 30,
    warning: 'This one touches on being afraid at home. You can pass or step out, and nobody has to say why.',
    from: 'Delphine, 15 years in practice',
    to: 'Irina, 33, married 6 years',
    when: 'Last week Irina said that things are all right as long as she doesn’t ask him for anything. She says it today as well. There has been no talk of it.',
    text: 'We’re in no hurry. I wonder what the very smallest thing could be. Not therapy, not a talk. Only that he sits down next to you with his tea, say, and you’d not have to speak. Would that be possible? You know him, and I don’t. If it’s no, then it’s no, and we’ll put it away.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'There is nothing to find fault with: it is small, it is slow, and Irina may say no. She does. Her reason is last week’s, and there is fear in it. So the size of the step was never the question, and each smaller one tells her that she hasn’t been heard. Her no can be believed before anybody knows what is behind it.',
    },
    tells: ['the very smallest thing', 'Would that be possible?', 'If it’s no, then it’s no'],
    pushBack: [
      { who: 'hears', text: 'It’s as I said last week. When I don’t want anything from him, it’s all right.' },
      { who: 'asks', text: 'And when you do?' },
      { who: 'hears', text: 'Then it isn’t.' },
    ],
    notes: [
      'Say the word of warning in your own voice, have a private way to reach you and a helpline at hand. Leave time afterwards.',
      'From the text most hear a line that leaves her free. The scene and her answer are what change the reading.',
      'For clinicians: now ask, plainly and alone with her, about fear, about harm, about who reads her phone and who knows that she is here. No ask at home is rehearsed, and none is set as homework.',
      'Delphine is good at this. That is why it is here. Ask what she was so well trained to hear that she didn’t hear it.',
    ],
    debrief:
      'When is gentleness a way of not asking? “When I don’t want anything from him, it’s all right.” Go round and let each say only what they would ask next, without advice. What should be in place, in you and in your practice, before you ask it?',
    reference:
      'You said that to me last week as well, and I made the step smaller. I’m sorry. We’ll leave him and his tea alone. What happens when you do want something? You can tell me as much as you like, or nothing, and nobody but us will know that you were asked.',
    samples: [
      'I heard it this time. No more steps.',
      'What do you mean by “all right”? You don’t have to answer that',
      'And if we found something even smaller, like a note, would that feel safer for you? We could write it together',
      'I’d like to stop talking about him and ask how you are when you hear the key in the door.',
    ],
    meant: ['help-now', 'calm-them'],
  },
]
