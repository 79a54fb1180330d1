import type { Ask } from '../../schema.ts'

/** Asks that leave the partner free, and sound more or less like it. */
export const lands: Ask[] = [
  {
    id: 'the-van',
    title: 'The van',
    level: 'easy',
    from: 'Denny, 48, a delivery driver, 16 years together',
    to: 'Luis, 50',
    when: 'Eleven at night. Denny is sitting in his van in the driveway and Luis has come out in his slippers.',
    text: 'I’m gonna make a mess of this. You come in the door and I go out to the van. I do that, I know I do. I got no clue how a person stops. Would you help me figure out who you even call? And if it’s no, okay. I’m coming in anyway, it’s freezing.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It is clumsy and nearly starts with what Luis does. But the verb that counts is his own, “I go out”, and he doesn’t know how to stop it. He asks for help with something small and takes the cost off a no before Luis has to work out what it is. Luis can say anything.',
    },
    tells: ['I go out to the van', 'I got no clue how', 'Would you help me', 'I’m coming in anyway'],
    pushBack: [
      { who: 'hears', text: 'So it’s me. I walk in and you can’t stand to be in there.' },
      {
        who: 'asks',
        text: 'No. You walk in and it’s my feet that go. I don’t know why they go. That’s the piece I’m asking about.',
      },
    ],
    notes: [
      'Rooms that have got used to spotting versions will find one here: the file in “you come in the door”, or the ultimatum in “if it’s no, okay”. Have it read aloud, out of breath.',
      'Ask what Luis would have to defend. If nobody can name anything, that is the difference.',
      'Play the push-back next to one of the dodges. Leaned on, Denny has nothing further about Luis; what comes out is more of his own not knowing.',
      'Someone may say he asks for himself and not for the couple. Leave it open: from where Luis stands, is that further down from the bench or off to the side?',
    ],
    debrief:
      'None of it is well put. What does the clumsiness do for Luis? Compare with the most courteous ask you have heard today. Which words would a helpful friend have advised Denny to leave out, and what would have gone with them?',
    reference:
      'Forty feet from you and I can’t make myself walk in. Could the two of us ask somebody why a person does that?',
    samples: [
      'I sit out here because I don’t know how to come in. That’s it. That’s the whole speech',
      'When you start on at me I have to get out, so maybe we both need to talk to somebody',
      'Luis I’m cold and I’m stupid and I miss you. Can we figure this out tomorrow, both of us',
      'I don’t know what I’m doing out here. Get in?',
    ],
    meant: ['ask-for-help'],
  },
  {
    id: 'hold-the-torch',
    title: 'Who holds the torch',
    level: 'middling',
    from: 'Chidi, 39, married 10 years',
    to: 'Laura, 37',
    when: 'At the side of a wet pitch, watching their daughter’s team. It is nil–nil and the other parents are out of earshot.',
    text: 'You know when the washing machine packed up, and you took the back off and I held the torch. I think we’ve got one of those. I can’t find the screws, I keep hitting the top. There’s a free couples thing at the library, Tuesdays. You could hold the torch. Or I hold it and you look.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It comes with a picture, as a hidden complaint may. In this picture, though, it is Chidi who stands there hitting the machine and can’t see how it opens. The torch is a small thing to be asked for, and when she says no, nothing happens to her.',
    },
    tells: ['I can’t find the screws', 'I keep hitting the top', 'You could hold the torch'],
    pushBack: [
      { who: 'hears', text: 'No.' },
      { who: 'asks', text: 'Okay.' },
      { who: 'hears', text: 'That’s it? Okay?' },
      { who: 'asks', text: 'That’s it. I only had the bit about the torch.' },
    ],
    notes: [
      'Read the push-back before anyone says that it didn’t work. A flat no to one free evening tells you how much is at stake for Laura. About the ask it tells you nothing yet.',
      '“That’s it?” is a question. Ask the room what has moved between her first line and her second.',
      'Some hear the dodge: a machine is to blame, so nobody is. Set it beside “Top deck” and look at what comes out when each is leaned on.',
      'Some hear a decision in the Tuesdays. Ask what happens if Laura is busy on Tuesdays.',
    ],
    debrief:
      'After the torch Chidi has nothing more, and says so. What would most of us have put there? Think of a no you were given without a because. A week later, how would you know whether it had been a door closing or somebody catching their breath?',
    reference: 'I’ve run out of ideas for us. Have you got one, even a silly one?',
    meant: ['ask-for-help'],
    samples: [
      'I’m stuck with us and I don’t know where to look. Do you?',
      'There’s a thing at the library, I think we’d get a lot out of it, I can book it and you only have to come along',
      'I keep making it worse. Will you show me what you see? Not here, in the car',
      'Laura, forget the library. I just wanted to say I don’t know what I’m doing and I’d like it if we didn’t know together',
    ],
  },
  {
    id: 'coats-on',
    title: 'Coats still on',
    level: 'hard',
    minutes: 25,
    from: 'Mei, 35, married 6 years',
    to: 'Jonas, 38',
    when: 'In the hallway after Sunday lunch at his parents’, their son asleep on his shoulder.',
    text: 'Didn’t your cousin and Petra see someone? I did it again in the car, about your mother. I heard it come out of my mouth and I kept going. I’ve tried everything I can think of. I’m not even sure I want to go. Would you ask him what it’s like? Or I could, if that’s easier.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It comes at him sideways, with his coat still on, and it brings in the family. Yet the one act on the list is hers: she did it again, heard it and kept going. She has no therapist in mind and isn’t sure of wanting one. What she asks for is a question to a cousin, and he can turn that down without turning her down.',
    },
    tells: ['I did it again', 'I heard it come out of my mouth', 'I’m not even sure I want to go', 'Would you ask him'],
    pushBack: [
      { who: 'hears', text: 'Lukas? Then my mother knows by Wednesday.' },
      { who: 'asks', text: 'True. Okay, not him. Who’d be less bad?' },
    ],
    notes: [
      'Expect some to hear a file in “again” and some a goodbye in “I’ve tried everything”. Both deserve a hearing: ask whose acts are listed, and what a no would bring about.',
      'The push-back is worth playing for contrast with the dodge: pressed, she gives way on the cousin and asks Jonas.',
      'His no to the cousin is not a no to her. Point out that he is already taking part in the how.',
    ],
    debrief:
      'Most people who advise on asking would strike out “I’m not even sure I want to go”. What does that sentence leave open for Jonas? Suppose nothing more comes of it tonight than a muttered “not Lukas”. What was the evening worth?',
    reference:
      'I was sharp with you from breakfast on, because you were nearest, and I can’t find the brake. Tonight I’d like to tell you what I was so scared of at that table, if you’ll have it. Then you could say whether you’d ever want anybody helping us with Sundays. Never is an answer too.',
    samples: [
      'I did it again. I don’t know how to stop. Can you think with me, not tonight',
      'I’m sorry about the car. But your mother does say these things, and we should talk to someone about how we deal with her',
      'Would you ever want help with this? I don’t know if I would',
      'Can we put him to bed first. Then I want to tell you what happens in me on Sundays',
    ],
    meant: ['open-it', 'ask-for-help'],
  },
]
