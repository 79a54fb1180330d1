import type { Ask } from '../../schema.ts'

export const handingTheScript: Ask[] = [
  {
    id: 'start-with-yourself',
    title: 'Start with yourself',
    level: 'easy',
    minutes: 15,
    from: 'Ines, in her second year of training',
    to: 'Nuria, 37, whose husband said no on Sunday',
    when: 'Twenty minutes in. Nuria has asked for the third time how to put it.',
    text: 'Okay, so what I’d like you to do is, start with yourself. Say, I feel that we’re going round in circles and I’ve run dry. Then leave a pause. Then ask if he’d look at one page with you. I’ll write it down. Shall we practise it a few times until it sounds like you?',
    reading: {
      versions: ['the-script'],
      why: 'Each sentence that she hands over is one any textbook would pass, and all of them are hers. Nuria leaves with homework for a husband. Somebody had it worked out again and somebody else was told, only that this time it happened in the consulting room, with the best of words.',
    },
    tells: ['what I’d like you to do', 'I’ll write it down', 'until it sounds like you'],
    pushBack: [
      { who: 'hears', text: 'And if he still says no?' },
      { who: 'asks', text: 'Then we’ll find you another way to put it.' },
    ],
    notes: [
      'Nobody need be ashamed of this one; most of us have said it this week.',
      'Ask which of Nuria’s three requests for wording could have been met with a question.',
      'The push-back shows the order that has been set up: he refuses, she reports, Ines supplies. Ask who in it is stuck.',
    ],
    debrief:
      'When is an example a gift and when is it a script? What was Ines afraid of if she had no sentence to offer? Listen to the client’s third “how do I put it?”. What does somebody want who asks that three times?',
    reference: 'I haven’t got the sentence either. What did you want him to know on Sunday?',
    samples: [
      'You’ve asked me three times and I keep reaching for a line. I don’t have one.',
      'What would you say if it didn’t have to work?',
      'I could give you a few examples of how others have put it, and you pick the one that feels most natural, how would that be?',
      'Can we go back to Sunday, to just before he said it? I’d like to know where you were standing, and whether you were cold.',
    ],
    meant: ['help-now', 'be-useful'],
  },
  {
    id: 'or-something-like-that',
    title: 'Or something like that',
    level: 'hard',
    kind: 'written',
    from: 'Samuel, 12 years in practice',
    to: 'Elif, 29, who wrote to him from the bathroom',
    when: 'Text messages at nine in the evening. She wrote that her boyfriend has just asked what is up with her, and what should she say.',
    text: 'Good that you wrote. Take a breath. Maybe it helps to tell him that you’re scared, that you don’t know what of yet and you’d like him to sit with you. Or something like that, in your own words of course! You can do this. Tell me on Thursday how it went.',
    reading: {
      versions: ['the-script'],
      why: 'It is warm and short, and it leaves the words to her. Still, for the rest of the evening there will be three people in the flat. He had asked her, himself, and she left the room to find out what she feels. What comes out now is delivered, and on Thursday it will be reported on.',
    },
    tells: ['Maybe it helps to tell him', 'in your own words of course', 'Tell me on Thursday how it went'],
    pushBack: [
      { who: 'hears', text: 'Okay. Scared, don’t know what of, sit with me. Going in.' },
      { who: 'asks', text: 'You’ve got this.' },
    ],
    notes: [
      'Many vote that it leaves her free, because of “maybe” and “in your own words”. Ask what Elif reads aloud to herself on her way back.',
      'Some will object that she was in distress. She may have been. Ask what she would have said in there with no telephone.',
      'Whether to answer messages in the evening isn’t the question. Stay with the sentence.',
    ],
    debrief:
      'Her boyfriend asked what’s up with her. That is as good a question as there is, and she took it to somebody else. How could you answer such a message so that she goes back in with less instead of more? What would it have been like for Samuel to write nothing until Thursday?',
    reference:
      'He asked you, which I like. I’d go and find out with him what the answer is, badly if need be. I don’t know it. You needn’t tell me on Thursday how it was, unless you’d like to.',
    samples: [
      'He’s asking you, not me. Go back in, you don’t need a line',
      'I’d love to give you words and I think they’d be in the way.',
      'Tell him you’re texting your therapist about it, honesty is always good, and then ask him for five minutes of calm',
      'You don’t have to know what’s up. You can tell him that you don’t. We have Thursday for everything else, and there needn’t be anything else',
    ],
    meant: ['help-now', 'calm-them'],
  },
]
