import type { WarmUp } from '../../schema.ts'

/** One pair for each move, in the order of the moves: two ways to tell of one evening. Every pair has its own people. */
export const twoTellings: WarmUp[] = [
  {
    id: 'the-landing-light',
    scene: 'Esther to her therapist, of Tuesday night, when she tried to speak to her husband on the landing.',
    first:
      'I think it came across well. I was warm, I was honest about my side, and I left him plenty of space. He was a bit guarded, as usual, but I felt that something got through to him. On the whole I’d call it a good start, and I’m proud that I stayed so calm.',
    second:
      'I said, “You always switch the light off when I’m still out here.” That’s what I said. I’d meant to say I miss him. He switched it on again and went to bed. So now it’s on all night, because neither of us wants to be the one who goes and turns it off.',
    notes: [
      'The first has everything but a sentence. Ask what he heard on the landing.',
      'In the second the sentence isn’t a nice one, and you could work with it. Ask how.',
      'If the room prefers the first, ask what they know after it about Tuesday night.',
    ],
  },
  {
    id: 'after-the-parents-evening',
    scene: 'Bogdan to his therapist, of a walk home from school with his wife.',
    first:
      'I talked and she walked faster. I told her how she could see it, more calmly, and she was ten steps ahead of me by then. I was giving directions to somebody’s back. I think I’d sooner be right than next to her, and I didn’t know that about me.',
    second:
      'I talked to her and she walked faster. She does that when it gets close, her mother was the same. I kept my voice down and gave her room. But you can’t reach a person who is always ten steps ahead, so I think the next move has to come from her.',
    notes: [
      'The same walk and the same ten steps. In the first we learn something about Bogdan, in the second about his wife and her mother.',
      'Ask who in the second knows how things are. Then ask how kind it is.',
      'Some find the first too hard on himself. Ask whether he accuses himself or finds something out.',
    ],
  },
  {
    id: 'the-allotment',
    scene: 'Mr Okafor, 71, to his therapist, of an hour on the allotment with his wife.',
    first:
      'I said, I don’t know how to talk to you since I retired. She went on with the beans. I thought she hadn’t heard. After a bit she gave me the other end of the string. I held it. I still don’t know what she thinks, and I didn’t ask her. We did the whole row.',
    second:
      'I told her I’ve got no conversation left now that I’m home all day. She carried on tying up the beans. So I said, we could have a talk every Sunday, at ten, half an hour each, I’ve drawn up some questions. I think she liked it that I’d prepared. We got the whole row done.',
    notes: [
      'They are nearly the same until the beans. Then somebody holds a string, or a plan.',
      'Ask what his wife was about to do in the second, at the moment when he went on speaking.',
      'If somebody finds the string too little, ask what would have been enough, and for whom.',
    ],
  },
  {
    id: 'the-services',
    scene: 'Lin to her therapist, of a coffee with her boyfriend on the motorway, halfway to her parents.',
    first:
      'He listened, I’ll give him that. And he asked me one or two things, which he never does. But in the end we got back in the car and nothing was settled, no next step, no yes, nothing I could write down. So it’s back to where we were. I don’t know why I bother.',
    second:
      'He asked me what I was scared of. Just that, and then he got us a second coffee, and we were late for my parents and he didn’t look at the time. Nothing came of it. I keep thinking about the second coffee, though. I don’t think it was for the coffee.',
    notes: [
      'In both he asks, and in both nothing is settled. Ask what is counted.',
      'The second may make too much of a coffee. Leave that open; she leaves it open herself.',
      'Ask the room for the last thing that moved at home and could not be written down.',
    ],
  },
]
