import type { Ask } from '../../schema.ts'

export const thePattern: Ask[] = [
  {
    id: 'a-textbook-case',
    title: 'You go, he goes',
    level: 'easy',
    from: 'Tobias, 34, a year out of training',
    to: 'Beatriz, 42',
    when: 'Second session. She has told how she follows her husband from room to room.',
    text: 'Could I tell you what I’m hearing? This is a classic one. You’re what we call the pursuer, and he’s the distancer. You go after him, he goes away, and so you go after him more. Once you both see that, it loses its hold. It’s a dance, and you’re the one who can change the steps.',
    reading: {
      versions: ['the-pattern'],
      why: 'It is accurate, and it excuses her, since it takes two. And yet Beatriz walks in as somebody who follows her husband, and walks out as a pursuer. One person saw the pattern, and that was Tobias. She’ll take the word home with her, and on some evening soon her husband will learn what he is.',
    },
    tells: ['what we call the pursuer', 'he’s the distancer', 'you’re the one who can change the steps'],
    pushBack: [
      { who: 'hears', text: 'So if I stop, he’ll come?' },
      { who: 'asks', text: 'In most cases, yes. That’s the idea.' },
    ],
    notes: [
      'Clinicians like this one, and vote “None of these”. Ask who holds the pen.',
      'The push-back turns it into a method for getting him to come. Ask whether stopping is still stopping then.',
      'The words are useful, for us. Ask from when on they were useful for a client, and what had to have happened before.',
    ],
    debrief:
      'How could Beatriz come upon the same thing by herself, in her own hallway? Some clients love a name for it, and breathe out. What do they get from the name, and what do they do with it at home? If you said it, how would you put yourself in it?',
    reference:
      'You told me that you go from the kitchen to the landing to the bathroom door, and I thought I ought to have a word for that. I do have one, it’s in a book. I’d sooner know what you’re listening for, at the bathroom door. And whether you think he is listening as well, on his side.',
    samples: [
      'What are you afraid you’d hear if you stood still?',
      'I notice I’m leaning forward when you tell it. I’d go after him as well',
      'There’s a name for this, and I can draw it for you so that you see which part is yours and which is his',
      'Would you show me the flat? Where are the doors, and who closes them?',
    ],
    meant: ['explain-it', 'calm-them'],
  },
  {
    id: 'on-the-flip-chart',
    title: 'Yes means, no means',
    level: 'hard',
    from: 'Judy, a supervisor who also sees clients',
    to: 'Marius, 50, who asked his wife on Friday',
    when: 'He has read out what he said to her. Judy has gone over to the flip chart.',
    text: 'Look at what your sentence does to her. If she says yes, she admits that she’s the patient. If she says no, she won’t work on the marriage. Either way you’re proved right. It’s a textbook bind, and you built it, with the second half, here. You couldn’t see that on Friday. Do you see it now?',
    reading: {
      versions: ['the-pattern', 'the-slip-list'],
      why: 'She has the bind exactly, and she has built another one. If Marius sees it, he is the man who did that to his wife. If he doesn’t, he can’t see even now. It is the pattern explained, and it is a finding about his sentence. How it feels when neither answer is any use, he is learning in his chair.',
    },
    tells: ['Look at what your sentence does', 'you’re proved right', 'you built it', 'Do you see it now?'],
    pushBack: [
      { who: 'hears', text: 'Yes.' },
      { who: 'asks', text: 'Good. So what could you have said instead?' },
    ],
    notes: [
      'Two versions, and a nice quarrel about them. Let each side point to a word.',
      'His “Yes.” is the quickest in the deck. Ask for the tone, and what Judy has learnt from it.',
      'She is right in every point. Ask what her being right does.',
      'Set it beside the ask in which the same bind is named by somebody who is sitting in it.',
    ],
    debrief:
      'What did Judy do to Marius that Marius did to his wife? Parallels like that can be found in every room, this one included. How do you get out: by seeing it, by saying it, or by sitting down? And what could he have been asked on the way to the flip chart?',
    reference:
      'I was on my way to the flip chart to show you what you did. If you agree with me you’re the one at fault, and if you don’t, you can’t see it. I’d not like to be asked that. Maybe she didn’t either, on Friday. I’ll sit down again. What did her face do?',
    samples: [
      'Read it to me as if I were her. I’ll tell you what I’d like to answer.',
      'I don’t see what she could have said. Do you?',
      'You’ve put her in a spot where she can’t win, that’s a very common thing to do, so don’t be hard on yourself',
      'I nearly drew you a diagram. What was Friday like, from where you stood?',
    ],
    meant: ['explain-it', 'be-useful'],
  },
]
