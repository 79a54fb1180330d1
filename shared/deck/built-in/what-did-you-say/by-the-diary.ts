import type { Ask } from '../../schema.ts'

export const byTheDiary: Ask[] = [
  {
    id: 'waste-of-an-evening',
    title: 'Till gone eleven',
    level: 'easy',
    from: 'Aidan, 38, who has been asking for two years',
    to: 'his therapist',
    when: 'First thing in the session, his coat still on.',
    text: 'Waste of an evening, that. I said I was out of my depth. She asked what I meant, and that was it till gone eleven, her asking, me not knowing. She cried a bit. But no appointment. You’d think she’d at least agree to a date after all that, wouldn’t you?',
    reading: {
      versions: ['by-the-diary'],
      why: 'Two people stayed at a table until eleven, and one of them kept asking questions. He has it down as a loss, because he went in with a date to collect. The asking was new. The bookkeeping is old, and it comes from the one who has known all along what has to happen.',
    },
    tells: ['Waste of an evening', 'But no appointment', 'at least agree to a date'],
    pushBack: [
      { who: 'hears', text: 'How long does she usually stay in the kitchen when this comes up?' },
      { who: 'asks', text: 'Two minutes? Three. Huh.' },
    ],
    notes: [
      'Some hear only disappointment, and it is that as well. Ask what he would have needed in order to call it a good evening.',
      'Stop after “Huh.” and let it be quiet.',
      'It is tempting to congratulate him. Then the evening gets a mark again, a better one, and next week he brings in that.',
    ],
    debrief:
      'What moved that evening, and who noticed it? If you praise Aidan, for what exactly? Could the praise turn into the next thing to collect? Think of a talk in your own life that led nowhere and that you would not give back.',
    reference:
      'We were up till eleven. She asked what I meant and I hadn’t got an answer, so I said that, and she stayed. She cried, and for once I didn’t try and sort it out, I just sat there with my hands on the table. I wanted to come in here with a date for you. I haven’t one. It might have gone all right. I’m not a good judge of it.',
    samples: [
      'She stayed till eleven. She never stays.',
      'No date. But she asked me things, and I didn’t have a single answer, and it wasn’t the worst evening we’ve had',
      'I think if I’d pushed a bit at the end she’d have said yes to something, so it’s frustrating, but I suppose it’s progress',
      'I keep wanting to tell you it went nowhere. I don’t know where it went',
    ],
    meant: ['be-heard', 'show-effort'],
  },
  {
    id: 'in-pen',
    title: 'In pen',
    level: 'hard',
    from: 'Dolores, 66, married 40 years',
    to: 'her therapist',
    when: 'She has brought her pocket calendar and opens it on her knee.',
    text: 'Well, you’ll be pleased with me. I kept it small, like you said, could he just look at one page with me, and he said, put me down for whatever you like. So I’ve put us down, the fourteenth at two. It’s in pen. It worked! Forty years, and it took ten minutes.',
    reading: {
      versions: ['by-the-diary'],
      why: 'This is good news by the same measure that makes an evening without a date into bad news. She asked for one page and came home with an appointment, and what he said on the way doesn’t sound like a man who wants to go. “It worked” is what people say of a method. Where he was in those ten minutes isn’t in the calendar.',
    },
    tells: ['put me down for whatever you like', 'the fourteenth at two', 'It worked!'],
    pushBack: [
      { who: 'hears', text: 'How did he say it, “whatever you like”?' },
      { who: 'asks', text: 'He had the newspaper up. He said it to the newspaper.' },
    ],
    notes: [
      'Rooms are happy for Dolores, and they may be. Ask what exactly he said yes to.',
      'If she had come without a date most people would have heard the diary at once. Set it beside “Till gone eleven”.',
      'She wants her therapist to be pleased. Ask what it does to a session when it is.',
      'A yes like his can be unsaid only by somebody who asks again. Would she? Would you send her back?',
    ],
    debrief:
      'Why is it hard to hear a yes that isn’t one? What does the therapist have at stake in the fourteenth? Imagine the two of them in your waiting room at five to two. What would you want to know from each of them, before anything else?',
    reference:
      'I’ve got a date and I don’t like it. He said yes to his newspaper. I was so pleased that I wrote it down before he could look up.',
    samples: [
      'He agreed, but he didn’t put the paper down. I think I knew.',
      'I’ve put it in pencil now. I’ll ask him again, and this time I’ll wait until he looks at me.',
      'He said yes and that is more than I had in forty years, so I’m not going to pick it to pieces, with respect',
      'I asked for a page and took an afternoon. That’s how I am with him',
    ],
    meant: ['get-it-settled', 'show-effort'],
  },
]
