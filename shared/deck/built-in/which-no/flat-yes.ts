import type { Ask } from '../../schema.ts'

export const yesAtOnce: Ask[] = [
  {
    id: 'whatevers-easiest',
    title: 'Whatever’s easiest',
    level: 'easy',
    from: 'Gina, 29',
    to: 'Paulo, 31',
    when: 'Sunday evening. He asked if she would read one page with him, and had hardly finished the sentence.',
    text: 'Yeah, no, sure. Book it, whatever’s easiest. I’ll come. Honestly, it’s fine, tell me the day and I’ll move things. You don’t have to make that face, I said I’ll come. Have we got any milk?',
    reading: {
      versions: ['flat-yes'],
      why: 'He asked for a page, and she agrees to a thing he hasn’t asked for. The yes isn’t to the page; it is to the end of this talk, and it takes both of them out of the room. On the day she will be there and not there. A no could at least have been looked at.',
    },
    tells: ['Book it, whatever’s easiest', 'I said I’ll come', 'Have we got any milk?'],
    pushBack: [
      { who: 'hears', text: 'That was quick. It was only a page, and you can still say no to the page.' },
      { who: 'asks', text: 'I said yes, didn’t I? What more do you want?' },
    ],
    notes: [
      'Most rooms are relieved by a yes. Ask what she would have had to believe in order to say no.',
      'Ask Paulo’s half of the room what he knows now about what she wants. Nothing, and that is the finding.',
      'Her second answer is the first true one. Some hear it as a step back. Ask what he can do with it.',
    ],
    debrief:
      'What is this yes worth, to each of them? For some people no was never one of the answers, long before they met. How could Paulo hand the yes back without calling her a liar? And what would he be giving up if he did?',
    reference:
      'We’ve got milk. And I don’t want a yes that you have to carry about with you all week, I’d sooner have a grumpy maybe. It was only a page. I’ll read it in the bath and you don’t have to ask me what was in it.',
    samples: [
      'You’re allowed to un-say that.',
      'That was fast. I think I scared you, with my face. There’s milk, I checked',
      'Great, thank you, that means a lot to me, I’ll look for a day then and I’ll do all the ringing round',
      'I’d like a slow answer. You can have till Wednesday, or for ever.',
    ],
    meant: ['keep-the-peace', 'get-out'],
  },
  {
    id: 'yes-to-all-of-it',
    title: 'Yes to all of it',
    level: 'hard',
    kind: 'written',
    from: 'Sergio, 52, married 23 years',
    to: 'Helena, 50',
    when: 'Text messages, within the minute. She had written that she is scared for the two of them, has no plan, and would like to know what he thinks.',
    text: 'Of course. Whatever you need. Send me the address and the time and I will be there. You are right, as always. I don’t want you to worry about anything. I am going into a meeting now but yes. Yes to all of it. Proud of you for asking x',
    reading: {
      versions: ['flat-yes'],
      why: 'She asked what he thinks and there isn’t a thought in it. He agrees to an address that doesn’t exist. It is warm, and it puts her back in charge: she is right as always, she will send the time, he will turn up. So there is no second person in it who is scared too, or isn’t.',
    },
    tells: ['Send me the address and the time', 'You are right, as always', 'Yes to all of it'],
    pushBack: [
      { who: 'hears', text: 'There isn’t an address. I wanted to know if you’re scared as well.' },
      { who: 'asks', text: 'I’m whatever you want me to be, love. Truly. Ring you at four.' },
    ],
    notes: [
      'Many vote that he is softening: he is loving, he is quick, he is proud of her. Ask what he would have to do differently tomorrow.',
      'A person who is always told that they are right is very alone. Ask who holds the thermostat in this house, and who put it into her hands.',
      'The push-back says it in plain words. Some rooms go quiet at “whatever you want me to be”. Leave it.',
    ],
    debrief:
      'Agreeing can be a way to stay out of reach. What might it have cost Sergio, in other years and other houses, to think something of his own? What could Helena ask that can’t be answered with yes? And can she stand it, if he then says something else than she does?',
    reference:
      'There’s no address. I don’t know where we’d go. Would you tell me one thing you think that I don’t? It can be about lunch.',
    samples: [
      'I don’t want to be right. I want to know what it’s like for you',
      'Thank you darling!! I’ll find somebody then and send you the details this evening, I’m so relieved',
      'You said yes very fast. Did I frighten you? I frightened myself',
      'Don’t come to anything. Ring me at four and tell me something that I don’t want to hear, even a small thing, and I’ll try to be all right with it',
    ],
    meant: ['keep-the-peace', 'be-left-in-peace'],
  },
]
