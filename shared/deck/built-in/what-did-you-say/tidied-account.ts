import type { Ask } from '../../schema.ts'

export const tidiedAccount: Ask[] = [
  {
    id: 'a-lot-of-ground',
    title: 'A lot of ground',
    level: 'easy',
    from: 'Graham, 59, second marriage, nine years in',
    to: 'his therapist',
    when: 'He sits down smiling and moves the tissues over to the side table.',
    text: 'No, it was good, it was a really good talk. I was open about where I am with it all, and she was very receptive. We covered a lot of ground. I think we both came away feeling heard. So I don’t know that there’s that much to go over today, really.',
    reading: {
      versions: ['tidied-account'],
      why: 'It is a report on a talk, and nobody speaks in it. “Open”, “receptive” and “heard” are the results of a talk, told by the one who has judged them. Perhaps the evening was as good as he says. Nobody can know, and that may be what a summary is for.',
    },
    tells: ['a really good talk', 'she was very receptive', 'We covered a lot of ground', 'feeling heard'],
    pushBack: [
      { who: 'hears', text: 'What was the first thing you said?' },
      { who: 'asks', text: 'Well. Something along the lines of, where do we see this going.' },
      { who: 'hears', text: 'And what did she say?' },
      { who: 'asks', text: 'She was receptive.' },
    ],
    notes: [
      'Many rooms are glad of good news and vote “None of these”. Ask each other what Graham’s wife said. Any words will do.',
      'He may be relieved, or afraid that looking would spoil it. Neither is a reason to doubt him. It is a reason to ask for a sentence.',
      'Play the push-back slowly. The laugh at “She was receptive” is friendly; use it to ask what each of us does when we don’t want to be asked again.',
    ],
    debrief:
      'When is it kind to leave a good evening alone, and when do you ask for the words? Think of a summary that you gave lately, at home or in supervision. What was the sentence you left out? How would you ask Graham for one without making him feel checked?',
    reference:
      'I came in all cheerful, and I think that’s because I’m not sure. I said something about where it’s all going. I can’t remember what she said to that, and I’d been thinking all week that it was a good talk.',
    samples: [
      'It felt good. I can’t tell you a single thing she said.',
      'I think it went well. She nodded a lot. I was nervous so I did the talking.',
      'I was open with her, very open, I told her how I see it and she took it well, and I’d say we’re in a better place than we were',
      'Ask me what she said and I go blank. I know what I said because I’d prepared it',
    ],
    meant: ['get-it-settled', 'show-effort'],
  },
  {
    id: 'everything-by-the-book',
    title: 'By the book',
    level: 'hard',
    from: 'Naomi, 44, a social worker, married 16 years',
    to: 'her therapist',
    when: 'Halfway through the session. She speaks fast and looks at the clock.',
    text: 'So I opened up, and he went straight into deflecting. I stayed with my feelings. I named the pattern, I validated him, and then he stonewalled, which you said he might. I held the boundary. Honestly, I did everything in the book. He just isn’t able to go there yet, is he?',
    reading: {
      versions: ['tidied-account', 'expert-verb'],
      why: 'Nobody says anything in this report. Two people carry out procedures, and each of his has a name from a textbook. So it is tidied, and it is told by the one who knows what he was doing and what he isn’t able to do. What it was like to sit there, for her or for him, would take one plain sentence.',
    },
    tells: [
      'he went straight into deflecting',
      'I validated him',
      'I held the boundary',
      'He just isn’t able to go there',
    ],
    pushBack: [
      { who: 'hears', text: 'What did he do, when he stonewalled?' },
      { who: 'asks', text: 'He looked at his plate. He said, “I’m trying.” And then he said nothing.' },
    ],
    notes: [
      'Two versions are in this one. Let those who hear the tidying and those who hear the expert each point to a word.',
      'It is our own language, and a room of clinicians may not notice it at all. Ask what each of the five terms looked like at the table.',
      'Stop after “I’m trying.” Ask where in the first report that sentence was.',
      'She asks for agreement at the end. Ask what happens to her if the therapist says yes, and if the therapist says no.',
    ],
    debrief:
      'What do the words of our trade do for somebody who is frightened? Naomi got them from people like us. “I’m trying” was there all the time; why could it not come along to the session? Which term of your own would you miss most if it were taken away for a week?',
    reference:
      'I used all your words on him and he looked at his plate. He said that he was trying. I was so busy doing it properly that I only hear that now, saying it to you. I don’t know how he is. I’d have to ask him, and that scares me, because then I’m only somebody at a table, with no words for any of it.',
    samples: [
      'He said he’s trying. I called it stonewalling.',
      'I did everything we talked about and he still shut down, so I think he needs to do some work on himself before we go on',
      'I was so scared of doing it badly that I did it like at work. He looked at his plate the whole time.',
      'I don’t know what he was feeling. I wrote it down as deflecting. I’d like to take that back',
    ],
    meant: ['show-effort', 'be-heard'],
  },
]
