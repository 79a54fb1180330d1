import type { Ask } from '../../schema.ts'

export const lostForALine: Ask[] = [
  {
    id: 'the-second-half',
    title: 'Two chapters',
    level: 'middling',
    from: 'Yusuf, 52, married 25 years',
    to: 'his therapist',
    when: 'He has written it out, as he was asked to, and reads it from the page.',
    text: 'I’ll read it as I said it. “I don’t know how to be close to you any more. I’m asking you.” Then it went quiet, so I said, “I thought, Tuesdays, no phones, and I’ve marked two chapters for us.” She thanked me. She was very nice about it. She went to bed.',
    reading: {
      versions: ['lost-for-a-line'],
      why: 'His first two sentences are as open as any in this deck. After them comes a silence that belonged to her, and he fills it with Tuesdays and homework. She answers the second half, politely, because that is the half she can answer. What was asked in the first is still lying there.',
    },
    tells: ['Then it went quiet, so I said', 'I’ve marked two chapters'],
    pushBack: [
      { who: 'hears', text: 'How long was the quiet?' },
      { who: 'asks', text: 'A second. Two. I couldn’t stand it.' },
    ],
    notes: [
      'Cover everything after “it went quiet” and ask the room to be Salma, his wife. Then uncover it.',
      'He brought the exact words and didn’t spare himself. Say so before anything else is said about them.',
      'For some people managing is what keeps them upright. If it comes back in every report, it may be work for him alone first.',
    ],
    debrief:
      'What was there in two seconds that he couldn’t stand? How would you practise a silence with somebody? And when would you stop practising, and wonder instead what the plans protect him from?',
    reference:
      'I said that I don’t know how to be close to her any more, and I asked her. Then I couldn’t bear it and gave her a timetable. She thanked me for the timetable. The first thing I said is still there between us, and I think she’s walking round it as I am.',
    samples: [
      'I asked her a question and then I answered it myself.',
      'It was quiet for two seconds and I filled it. I always fill it. I don’t know what she’d have said.',
      'The beginning went well I think, and the Tuesdays are a good idea, so maybe only the order was off and I should start with the Tuesdays',
      'I was lost, and then I was a teacher again. She said thank you.',
    ],
    meant: ['understand', 'be-heard'],
  },
  {
    id: 'green-is-feelings',
    title: 'Green is feelings',
    level: 'middling',
    kind: 'written',
    from: 'Jamie, 27, three years together, two of them apart',
    to: 'their therapist',
    when: 'An e-mail between two sessions, with the messages copied into it.',
    text: 'This is what I sent her, word for word. “I’m scared that we’re drifting and I have no idea how you stop that.” Then she was typing, and then she wasn’t, and I panicked. So: “Anyway! I made us a calendar. Blue is calls, green is feelings.” She put a thumbs up. Was the first bit okay?',
    reading: {
      versions: ['lost-for-a-line'],
      why: 'For one message Jamie doesn’t know, and says it. The three dots come and go, and the not knowing becomes a calendar in two colours. It is sweet, and it tells her that the fright has been dealt with. Even the question at the end goes to somebody who is supposed to know.',
    },
    tells: ['and I panicked', 'I made us a calendar', 'Was the first bit okay?'],
    pushBack: [
      { who: 'hears', text: 'What do you imagine she was typing?' },
      { who: 'asks', text: 'That’s the thing. I’d rather have the calendar than find out.' },
    ],
    notes: [
      'People like Jamie, and should. The report hides nothing and asks for no praise.',
      'Ask the room for the longest time it has watched three dots, and what it sent then.',
      'Some vote “None of these”, because the telling itself is from beside. They have a case: the report is honest about a message that wasn’t left alone. Ask which of the two they voted on.',
    ],
    debrief:
      'What can anyone do with two seconds of silence in a chat? Jamie says aloud that the calendar is better than finding out. What would you do with that sentence if you had it on your desk tonight: answer, wait, ask?',
    reference: 'I asked her something real and then I ran away from it, in colours.',
    samples: [
      'I got scared and made a calendar about it.',
      'She was writing something and I stopped her. I’ll never know what it was unless I ask. I might ask',
      'I think the first bit was good and the second bit was maybe too much, so should I delete the calendar or leave it, what do you think?',
      'I don’t know what she thinks. I’ve had three years to ask. I made a calendar instead, it even has a legend',
    ],
    meant: ['be-told', 'understand'],
  },
]
