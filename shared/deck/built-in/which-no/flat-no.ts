import type { Ask } from '../../schema.ts'

export const noAndNothingAfterIt: Ask[] = [
  {
    id: 'the-other-tape',
    title: 'The other tape',
    level: 'middling',
    from: 'Anil, 47, married 18 years',
    to: 'Meena, 46',
    when: 'In the garage. She has asked if he would sit on the step with her for five minutes, about nothing in particular.',
    text: 'No. No, you’re all right. I’m not being funny, I’d just rather not. No, there isn’t a why. You go in, it’s cold out here. I said no, Meena. Could you pass me that tape? No, the other one. The wide one. Thanks. You go on in.',
    reading: {
      versions: ['flat-no'],
      why: 'Nothing could be smaller than five minutes on a step about nothing, and he says no to it six ways without a reason. That doesn’t show that she asked badly. It shows how much danger he hears, and in what: sitting down beside her may be the whole of it. He isn’t hot, and he keeps his hands full.',
    },
    tells: ['I’d just rather not', 'there isn’t a why', 'You go on in'],
    pushBack: [
      { who: 'hears', text: 'Okay. This one?' },
      { who: 'asks', text: 'That’s it. Ta. No need to stay, I’ll be ages.' },
    ],
    notes: [
      'Most people would now ask for less, or ask why. Have the room feel how strong that wish is.',
      'His second answer is no softer. Don’t make more of “Ta” than there is. One flat no is a reading of the temperature, and one reading isn’t much.',
      'Some hear a reason that may be accurate. Ask what it is. If nobody can say, it isn’t that one yet.',
    ],
    debrief:
      'What do you know about Anil now, and what do you know about the ask? Why is it tempting to improve a sentence that has been refused? Meena passes him the tape. What did that ask of him, and what could be the next thing that asks no more?',
    reference:
      'No is fine. I’ll go in. I’d have liked to sit here a bit and I don’t need to know why not. There’s a plate in the oven for when you’re done, and you can eat it out here if you like, I used to know a man who ate whole dinners off that workbench.',
    samples: [
      'Okay. I’ll leave the light on.',
      'No it is. I like it that you said so. I’ll be inside',
      'It doesn’t have to be the step, we could stand, and it doesn’t have to be five minutes either, I only want to understand what I’ve done',
      'This one? I’ll hold the end and then I’m off.',
    ],
    meant: ['get-out', 'be-left-in-peace'],
  },
  {
    id: 'round-the-block',
    title: 'Take the keys',
    level: 'hard',
    from: 'Chioma, 30',
    to: 'Beth, 32, together 4 years',
    when: 'On the stairs of their building. Beth has asked if they might walk round the block before supper, without talking.',
    text: 'No, I’m fine, thanks. You have a nice walk. It isn’t the rain, and it isn’t you either. I don’t know, I just don’t want to. I don’t have to have a reason. I’ll put the rice on. We’ve still got those peppers. No, really, off you go, and take the keys.',
    reading: {
      versions: ['flat-no'],
      why: 'It is even, it is friendly, and it has no inside: what it isn’t, twice, and never what it is. So it sounds like an answer that may be accurate, but that one comes back to something. Here there is nothing to come back to. She needn’t have a reason. It does tell that a walk without words is more than she can do today.',
    },
    tells: ['It isn’t the rain', 'I just don’t want to', 'I don’t have to have a reason'],
    pushBack: [
      { who: 'hears', text: 'True, you don’t. Shall I get anything?' },
      { who: 'asks', text: 'No. I don’t think so. Don’t be too long.' },
    ],
    notes: [
      'Expect a split with “The no may be accurate”, because she is so calm. Ask for the reason in her own words. There is none in the text.',
      'A no without a reason is still a no. Nobody has to earn it. Say that, as somebody may need to hear it.',
      '“Don’t be too long.” Some hear it soften. It may. Ask what Beth would do with it if she were in a hurry to hear that.',
    ],
    debrief:
      'How long can you leave a no without knowing what it is made of? Calm can be peace, and it can be the lid. Which questions would help Beth to find out, and which would only be a second ask? When did you last say that you needn’t have a reason, and did you have one?',
    reference: 'Then I’ll go once round and come back hungry. You needn’t have a reason.',
    samples: [
      'Right. Back in ten minutes.',
      'I’ll take the keys. I’d have liked you there, and I’m not sulking, I’m only saying it',
      'You always say it isn’t me, and then I walk round the block wondering what it is, so could you just tell me and then I’ll go',
      'Peppers, lovely. I’m off then.',
    ],
    meant: ['keep-the-peace', 'be-left-in-peace'],
  },
]
