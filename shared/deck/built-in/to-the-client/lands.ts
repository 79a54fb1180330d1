import type { Ask } from '../../schema.ts'

/** Lines that leave the client to find out, however they sound. */
export const leftToTheClient: Ask[] = [
  {
    id: 'the-actual-dial',
    title: 'The actual dial',
    level: 'easy',
    from: 'Nkechi, 9 years in practice',
    to: 'Helen, 53, married 26 years',
    when: 'Helen has said that if she didn’t keep an eye on the mood at home nobody would.',
    text: 'Can I ask you something silly? The heating at yours. The actual dial. Who touches it? And when you’re away for a night, what does he do, does he leave it, does he freeze? I’m asking because I’m married too and I’ve no idea what mine’s set to, and I’d be livid if somebody moved it.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'She could have said that Helen holds the thermostat of this marriage. She asks about a dial. What it has to do with moods, Helen may find out, or not. Nkechi stands in the same hallway with a dial of her own, and no answer is the one that a good client would give.',
    },
    tells: ['The actual dial', 'Who touches it?', 'I’d be livid if somebody moved it'],
    pushBack: [
      { who: 'hears', text: 'Me. It’s always me. He puts on a jumper and doesn’t say anything.' },
      { who: 'asks', text: 'Huh. I wonder what he’d set it to.' },
    ],
    notes: [
      'It seems like small talk, and some hear a trick: she knows where it leads. Ask whether it would have been all right if Helen had said, “He does.”',
      '“He puts on a jumper and doesn’t say anything.” Let that lie. It is Helen’s own finding, and a good one.',
      'Some find that the clinician’s marriage has no business here. Ask what it does at this place, and for whom it is.',
    ],
    debrief:
      'What is the difference between a picture you are given and a dial you have touched? What would become of it if Nkechi began to explain? Who holds the thermostat in this group, by the way, and who has put on a jumper?',
    reference:
      'If you stopped watching the mood for one evening, what’s the first thing you’d notice? I’m honestly curious, I don’t have anything in mind.',
    samples: [
      'Who turns the heating up at yours?',
      'It sounds tiring. Does anyone ever take the temperature for you?',
      'So you’re the one who holds the thermostat in your relationship, and he reacts to it, that’s something we could work on',
      'What does he do when you’re away? Does he watch the mood then, or is there just weather?',
    ],
    meant: ['find-out', 'be-useful'],
  },
  {
    id: 'out-of-her-chair',
    title: 'From her chair',
    level: 'hard',
    from: 'Youssef, 41, a couples therapist',
    to: 'Andrei, 45, who came without his wife',
    when: 'Andrei has told word for word how he asked her. Youssef has moved over to the empty chair.',
    text: 'Let me sit here a second and be asked. You say it to me. If I say yes, it’s me who’s ill. If I say no, I’m the one who doesn’t try. I’m looking for the third one and I can’t find it. I’d probably pick the no, at least it’s mine. What could I say from here?',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It is the whole double bind, both halves, and nothing in it tells Andrei what he did. Youssef went and sat in it himself, and he comes out with nothing. Now two men are looking for a third answer on behalf of somebody who isn’t there. Andrei may say that there is one. Then they would both have learnt something.',
    },
    tells: ['Let me sit here a second', 'I can’t find it', 'at least it’s mine', 'What could I say from here?'],
    pushBack: [
      { who: 'hears', text: 'She could say, not now, ask me tomorrow.' },
      { who: 'asks', text: 'She could. Would I believe that you’d ask me differently tomorrow?' },
    ],
    notes: [
      'The same map as on the flip chart. Ask what has changed: the words hardly have.',
      'Some hear him take her side. Ask whether he says what she is like, or only what he can’t find.',
      'The push-back is a close thing. Youssef may be on his way back to the flip chart. Let the room decide, and say by which word.',
    ],
    debrief:
      'What can you know from a chair that you can’t know from a diagram? Andrei offers an answer, and it is not a bad one. How would you take it, so that he keeps it? Try the same with your own last difficult sentence: go and be asked it.',
    reference:
      'Ask me. I’m her. Say it the way you said it. And then give me a minute, because I’d like to find out what I can answer to that without losing something. You can change it as you go, people do.',
    samples: [
      'I’m sitting here and I can’t find a good answer. Can you?',
      'Would you swap? You sit in hers and I’ll read out what you said. I’ll read it nicely',
      'From her chair it’s a trap, whichever way she turns, and I think it would help you a lot to understand that',
      'What do you reckon she’d have liked to be asked instead? I don’t know her.',
    ],
    meant: ['find-out', 'explain-it'],
  },
  {
    id: 'running-the-meeting',
    title: 'The third sentence',
    level: 'middling',
    from: 'Hanneke, 17 years in practice',
    to: 'Simon, 55, who has tried the ask five times',
    when: 'They have just tried it out again. Around the third sentence Simon began to give the absent partner advice.',
    text: 'We’ve tried it five times, and each time, about here, you’re in charge again. I’m not going to coach you through a sixth. You’re not bad at it. I think something happens to you if you don’t take over, and I don’t know what. I’d like to look at that with you, without him.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It counts to five, it refuses him something, and it says what he does each time: it could be a list of slips. But Hanneke puts her own coaching down with it, and what she sees isn’t a fault. Knowing best may be what holds him up. She doesn’t know what it holds, and she would like to find out with him.',
    },
    tells: ['you’re in charge again', 'I’m not going to coach you', 'I don’t know what'],
    pushBack: [
      { who: 'hears', text: 'So you’re giving up on us.' },
      { who: 'asks', text: 'On the sentence. I’m quite curious about you.' },
    ],
    notes: [
      'Some hear it as a verdict, and “in charge again” isn’t gentle. Ask what Simon could say that would surprise her.',
      'For some people deciding is what holds them together. Then being lost isn’t a way of speaking that can be practised; it is work for him alone, and the joint ask can wait.',
      'His answer is frightened. Ask whether hers is big enough for it.',
    ],
    debrief:
      'How do you know that it is time to stop practising? What does a clinician give up at that moment, apart from a technique? And what could you say to the partner at home, if he rang up and asked why it takes so long?',
    reference:
      'I’ve been coaching you at this for weeks and I can hear myself doing it. I’d like to stop. It isn’t that you can’t. About the third sentence you look to me like somebody whose ladder is being taken away, and I don’t know what’s down there. I’d rather we found that out, you and me, in your own time, and left him out of it for now.',
    samples: [
      'What happens to you if you don’t give him advice there?',
      'I’ll stop coaching. I’m more interested in the moment before you take over',
      'You always take over at the third sentence, so for next week I’d like you to practise only the first two',
      'It’s five times for me as well. I keep thinking that the sixth will do it. What do you think we’re both avoiding?',
    ],
    meant: ['find-out', 'help-now'],
  },
]
