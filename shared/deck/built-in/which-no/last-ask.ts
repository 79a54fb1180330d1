import type { Ask } from '../../schema.ts'

export const stillFightingTheLast: Ask[] = [
  {
    id: 'is-it-links',
    title: 'Is it links?',
    level: 'easy',
    minutes: 15,
    from: 'Callum, 36',
    to: 'Isla, 35',
    when: 'At the sink after supper. Last month she sent him three links. Tonight she has asked for ten minutes, and said that no is fine.',
    text: 'Ten minutes. It’s never ten minutes, is it? It’s ten minutes and then it’s what I’m like. I’ve got work in the morning, I’ve got the car to sort, I’m not doing charts again. What is it, anyway? Is it links?',
    reading: {
      versions: ['last-ask'],
      why: 'Four reasons in one breath, and each of them is for an ask that she isn’t making any more. Then comes a question. He is still fighting last month and already looking over the fence. That is how a defended no sounds when nothing pushes against it: hot, many-sided, and not quite closed.',
    },
    tells: ['It’s never ten minutes', 'I’m not doing charts again', 'What is it, anyway?'],
    pushBack: [
      { who: 'hears', text: 'No links. I was bossy about it and I wanted to say so. That’s the whole ten minutes.' },
      { who: 'asks', text: 'Right. Well. You were, a bit. Pass us that pan.' },
    ],
    notes: [
      'A good first one. Vote before she answers and again after it: “Pass us that pan” is movement.',
      'Here the roles are turned round. The one who speaks first was asked, and the room writes what the other might say back.',
      'Somebody will say that he is rude. Ask what he would need to have been told in order to stop.',
    ],
    debrief:
      'What in Isla’s line let him put something down? What would the same line have done if she had meant it as a way in? Think of an ask that you turned down because of the one before it.',
    reference: 'No links. I was bossy last month, and I’m sorry. You dry.',
    samples: [
      'It isn’t links. I was a pain about the links.',
      'That’s fair, it never is ten minutes. I only wanted to say sorry for the charts, and I’ve said it now',
      'It’s nothing like last time, I promise, it’s one thing and it would really help me if you’d sit down properly for it',
      'You go up, you’ve got work. It’ll keep. It isn’t about what you’re like',
    ],
    meant: ['get-out', 'find-out'],
  },
  {
    id: 'who-would-have-the-dog',
    title: 'The girl with the clipboard',
    level: 'middling',
    from: 'Trevor, 68, married 44 years',
    to: 'Joan, 67',
    when: 'At the kitchen table with the crossword. Twice last year she had a date for them. Now she has asked only whether he ever thinks about it.',
    text: 'Well, there’s the parking, for one. And my knee. And I’ve no idea who’d have the dog. I’m not driving over there in the dark to be told I don’t listen. It’s that girl with the clipboard again, I know it is. Do I ever think about what?',
    reading: {
      versions: ['last-ask'],
      why: 'Parking, knee, dog, dark: before one reason is met the next is ready. They are answers to two dates that she made last year. One thing in the middle is no excuse, “to be told I don’t listen”, and it slips out between the others. At the end he asks what the question was.',
    },
    tells: ['there’s the parking, for one', 'to be told I don’t listen', 'Do I ever think about what?'],
    pushBack: [
      { who: 'hears', text: 'About us. You needn’t go anywhere for it. I only wondered if you do.' },
      { who: 'asks', text: 'Course I do. Mostly on the way back from the paper shop. Seven letters, ends in an E.' },
    ],
    notes: [
      'Reasons that change ward something off; a reason that stays may be true. Have the room count his.',
      'It is funny, and it is fear. Ask which of the five things he says would hurt if somebody laughed at it.',
      'He does answer when she asks for less. Don’t let anyone hurry on to the next step: he thinks about it on the way back from the paper shop.',
    ],
    debrief:
      'What would have become of “Course I do” if Joan had solved the parking? How do you let an excuse lie? Somewhere in your own answers there is a knee. What does it stand in front of?',
    reference:
      'There’s no girl and there’s no clipboard. I made those dates over your head, and you’ve every right to your knee. I’m not asking you to drive anywhere. I was sitting here not getting nine down and I thought, I’ve no idea what he thinks about, and I used to know. Is it two words?',
    samples: [
      'About you and me. You can say no, and we’ll do the crossword.',
      'I shouldn’t have made those dates. Nobody’s going anywhere in the dark.',
      'The parking is free after six, I looked it up, and Sheila would have the dog, so there’s really nothing to worry about',
      'Do you feel I tell you that you don’t listen? I didn’t know you’d kept that',
    ],
    meant: ['get-out', 'keep-the-peace'],
  },
]
