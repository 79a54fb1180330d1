import type { WarmUp } from '../../schema.ts'

/** One pair for each move, in the order of the moves: two replies to one answer. Every pair has its own people. */
export const twoReplies: WarmUp[] = [
  {
    id: 'the-spare-room',
    scene:
      'Ewa has said for the third time, evenly, that she won’t talk in this flat while his brother sleeps in the spare room. Kuba answers.',
    first:
      'I hear that. And I completely understand that it’s not ideal with him here. What if we went for a drive instead, just us two, half an hour? Or we wait until he’s at work. I really don’t mind where it is. I’d just hate to lose the momentum, now that we’re both being so open.',
    second:
      'You’ve said that three times. I’ve offered you the car and the park, and you said it’s the spare room. So it’s the spare room. I’ll ring him from work and tell him it can’t be past Sunday. It won’t be a nice call. You don’t have to do anything, I’ll just tell you when it’s done.',
    notes: [
      'The first understands everything and goes on asking. Ask what has been understood.',
      'In the second nothing is asked for. Ask what it costs him, and who would notice.',
      'Some hear a bargain in the second: brother out, talk in. Ask whether he says so.',
    ],
  },
  {
    id: 'the-sunday-paper',
    scene:
      'Marguerite has said, “Not that again,” from behind the Sunday paper. Bernard had asked if she would like to hear what he dreamt. He answers.',
    first:
      'No, not that again. It was only a dream. I was going to tell you that you drove, and I’d got the map upside down, and we had a lovely time. That’s all it was. You’ve got the crossword there, I’ll go and see if the bread’s done. Shout if you want the paper folded.',
    second:
      'It isn’t “that” at all, you see, you thought it was and it was only a dream. You do rather jump to it these days. I’m not going to start on anything. I only think it’s a shame if a man can’t tell his wife a dream on a Sunday. Never mind. I’ll tell you another time.',
    notes: [
      'In both he says that it was only a dream. After the first she can go on reading. Ask what she has to do after the second.',
      '“Never mind” doesn’t leave a way out. Ask the room what does.',
      'He tells the dream all the same, in the first. Some find that pushy, some find it charming. Both can be talked about.',
    ],
  },
  {
    id: 'the-hire-car',
    scene:
      'Jonah has said, “Sure, fine, anything,” before Adaeze got to the end of it. They are queueing for a hire car. She answers.',
    first:
      'Thank you. You don’t know how long I’ve been working up to that. I’ll look for somebody this week, then, and I’ll make sure it’s a time that suits your shifts. I’m really happy, Jonah. I honestly thought that you’d be against it. I’d got a whole speech ready, and I don’t even need it.',
    second:
      'You don’t know yet what it was. I’d only got to the bit where I’m nervous. I’m giving you that one back, it’s got no name on it. You can have a think while they look for our car. If it turns into a no, I’d like that better than the one you’ve just said, honestly.',
    notes: [
      'The first is happy, and who would not be? Ask what Jonah has agreed to.',
      'The second refuses a present. Ask how you do that without a reproach, and whether she manages.',
      'Ask which of the two makes it easier for him to say something true before the car comes.',
    ],
  },
  {
    id: 'the-ironing',
    scene:
      'Saskia has said, without looking up from the ironing, “How long would it take, then?” Moritz had asked to read her half a page. He answers.',
    first:
      'Not long at all. And if it goes well, there’s a second page which is even better, and at the end they list people in our area. I’m so glad you asked. I’ve marked the places that are about us. Shall I turn the radio off? I’ll start at the top, so you get the whole idea of it.',
    second:
      'About as long as a shirt. I’ll stop when you’ve done the collar, or before that, you can say when. I don’t know if it’s any good. There’s one sentence in it that I can’t get past, and I wanted to hear it in your kitchen, with the radio going. I’ll read it quite fast.',
    notes: [
      'She took one step: she asked how long. Listen for what each of them does with that step.',
      'The first is glad, and runs. Ask where she would put the iron down.',
      'Both are friendly and both will read. “Both alike” is an answer here; ask those who gave it what she would say next.',
    ],
  },
]
