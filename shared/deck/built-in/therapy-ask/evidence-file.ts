import type { Ask } from '../../schema.ts'

export const evidenceFile: Ask[] = [
  {
    id: 'since-josh-left',
    title: 'Since Josh left',
    level: 'middling',
    from: 'Ruth, 56, married 28 years',
    to: 'Alan, 58',
    when: 'Saturday breakfast. Their youngest moved out in September and there are two plates on the table.',
    text: 'I started a note on my phone after Josh went. Not to be unkind, I wanted to be fair and not exaggerate. It’s nineteen evenings now when we’ve said fewer than ten sentences, the two of us. You’re welcome to read it. I don’t know what to make of it. Somebody trained would, if they saw it.',
    reading: {
      versions: ['evidence-file'],
      why: 'Ruth means the note as fairness, and she counts herself in: “we’ve said”. But only one of them knew that anything was being counted. Alan learns over the toast that his evenings have been on record since September, and what he wants to know next is what else it says.',
    },
    tells: ['I started a note', 'It’s nineteen evenings now', 'You’re welcome to read it'],
    pushBack: [
      { who: 'hears', text: 'What have you got down for last night?' },
      { who: 'asks', text: 'Six. I counted good night.' },
    ],
    notes: [
      'It says “we”, it is courteous and it wants to be fair, so some will hear nobody cornered. Ask what Alan looks at: Ruth, or the phone?',
      'The last line hands them both to an expert, and a few will call it decided. Nothing has been chosen yet. What does the work here is the count.',
      'Behind the number is loneliness. If the room laughs at “six”, let it, and then ask how it must be to count.',
    ],
    debrief:
      'Why does somebody count? Often because they no longer trust that what they feel will be believed. What would Ruth have to say if she had no number to say it with? Compare being told “we hardly talk” with being told “I don’t know how to start talking to you”.',
    reference:
      'I’ve been counting how little we say instead of saying something. I don’t know how to begin any more. Walk round the reservoir with me? You needn’t talk.',
    samples: [
      'It’s very quiet without Josh and I’m lonely. I don’t know how to start talking to you.',
      'We’ve only had ten proper talks since September and I think we need somebody to help us before it gets worse',
      'I made a list and I’m ashamed of it. Can I put it away and ask you how you are instead',
      'Alan, do you find it quiet too? I never know if it’s just me',
    ],
    meant: ['be-heard', 'ask-for-help'],
  },
  {
    id: 'outside-the-building',
    title: 'After Friday lunch',
    level: 'middling',
    from: 'Samir, 44, married 16 years',
    to: 'Hanan, 41',
    when: 'In the parked car after Friday lunch at her sister’s, in Arabic. They moved here from Amman nine years ago.',
    text: 'Your sister asked me today if we are all right. In November it was the school, whether things are calm at home. And Omar puts his headphones on when we’re both in the kitchen. So I’m not the only one who sees it, Hanan. The school gave me a number. I called. They have a place for us Monday.',
    reading: {
      versions: ['evidence-file', 'decided-presentation'],
      why: 'No dates here but witnesses: a sister, a school, a child in headphones. Hanan would have to answer all of them before she could answer him, and they are people she must go on facing. Then it turns out the call has been made. Some hear the file first and some the decision; both are there.',
    },
    tells: ['Your sister asked me', 'I’m not the only one who sees it', 'I called'],
    pushBack: [
      { who: 'hears', text: 'So my sister knows, and the school knows, and I’m the last to hear.' },
      { who: 'asks', text: 'I’m telling you because they see it too. You didn’t want to hear it from me alone.' },
    ],
    notes: [
      'Two versions live in this one. When the room splits, have each side point to the word at which it stopped being a question.',
      'Samir isn’t boasting of allies. He has been alone with this and is relieved that others see it too. Ask what he would be admitting if he left them all out.',
      'Keep to what is in the ask. Don’t let a room explain this family’s culture to itself; shame before a sister or a school is known everywhere.',
    ],
    debrief:
      'What do the witnesses do for Samir, and what do they do to Hanan? Take them out one at a time and see which of them could stay, if it were told as his own worry. The phone call is a separate matter: would it have been heard as help, had it come first and alone?',
    reference:
      'Your sister asked if we are all right. I said yes, of course, like always, and the truth is I don’t know. With you I’m silent or I’m loud, and I can’t find the place between. How do people do this here, in our own language? Would you look with me? Maybe there is nobody.',
    samples: [
      'I’m worried about Omar and I’m worried about us and I don’t know what to do first.',
      'Hanan, everybody sees it, your sister, the school. I’m not blaming you, I’m the same. But for Omar I think we have to do something now and the school says Monday is possible',
      'What would you have said to her?',
      'The school gave me a number and I didn’t call because it should be both of us or neither',
    ],
    meant: ['be-heard', 'protect-both'],
  },
  {
    id: 'ten-past-four',
    title: 'Ten past four',
    level: 'easy',
    from: 'Tomek, 33, a father for five months',
    to: 'Gwen, 32, together 7 years',
    when: 'Ten past four in the morning. The baby is finally down and both of them are whispering.',
    text: 'Can I say something, quietly? You took the bottle out of my hand. When my dad came round you went upstairs. Then the sling, you said give her here, you’d do it properly. I’m not having a go, I don’t know what I’m for. That’s three since Saturday, and there’s people we could see about it.',
    reading: {
      versions: ['evidence-file'],
      why: 'Three items, each starting from what she did, then a total. Tomek is hurt at being elbowed out, and half a sentence of it gets said, among the exhibits. At that hour Gwen can only defend the bottle, the stairs and the sling, or add a few exhibits of her own.',
    },
    tells: ['You took the bottle', 'you went upstairs', 'That’s three since Saturday'],
    pushBack: [
      { who: 'hears', text: 'I’ve been up four times tonight. Is that on there as well?' },
      { who: 'asks', text: 'No. Okay, no. But you did say properly.' },
    ],
    notes: [
      'An easy one to hear, and the one that parents in the room will feel. Leave time before the vote.',
      'Here the one who asks is the managed one: she runs the nights and he is being supervised. The file is how somebody low down argues upwards. Ask whether that changes how it lands.',
      '“I’m not having a go” is sometimes marked as softening. Ask where in Gwen’s body it arrives.',
    ],
    debrief:
      'What is Tomek asking for: a therapist, or a place in this family? Under each of the three items lies something that happened to him. What are the three? Which could be said at ten past four in the morning, and which had better wait for daylight?',
    reference:
      'I feel like a visitor in here, so I sulk, and then I really am one. I don’t know the way out. Could we talk about it when it’s light?',
    samples: [
      'I don’t know where I fit. Can you show me one thing I can do my own way?',
      'You never let me do anything and I can’t go on like this, we need help',
      'i feel useless at night and then i get grumpy. sorry. can we ask the health visitor or is that silly',
      'I miss us. When she’s asleep tomorrow could we sit down, no phones, and both say how it is? I’ll go first. I don’t know what comes after that. I only know I don’t want to do this by counting things at four in the morning.',
    ],
    meant: ['be-heard'],
  },
  {
    id: 'the-heron',
    title: 'The heron',
    level: 'middling',
    kind: 'written',
    from: 'Noor, 34, married 8 years, two children',
    to: 'Elias, 36, a baker',
    when: 'A text message at half past one in the morning. He is at work until six.',
    text: 'Can’t sleep so I’ve been scrolling up. The last thing you wrote me that isn’t milk or pick-up or running late was in March. It was a photo of a heron. It’s all on here if you want to look. I’m not cross, I miss the heron person! Someone helped Lou and Ama, shall I ask who?',
    reading: {
      versions: ['evidence-file'],
      why: 'She is playful, and what she misses is him. But before she asks she has gone through months of messages, laid aside those that don’t count and come to a date. The proof is in his own phone. The first thing Elias can do about it is look for a better message.',
    },
    tells: ['I’ve been scrolling up', 'The last thing you wrote me', 'It’s all on here if you want to look'],
    pushBack: [
      { who: 'hears', text: 'I’m up to the elbows in dough and I’m scrolling. I wrote love you on Sunday.' },
      { who: 'asks', text: 'That was under a photo of the parking fine, Elias.' },
    ],
    notes: [
      'Many hear nobody cornered: it is funny, it misses him, it ends in a question. Ask what Elias does with his thumb as soon as he has read it.',
      'A message stays, and can be read again at six. Ask what that does to this one, compared with hearing it across the table.',
      'Notice who isn’t in the count. We hear nothing of what Noor has written since March.',
    ],
    debrief:
      'The heron is the best thing in the message. How would it read if the heron came first and had no date? Some people can say a thing like this only in writing, late and alone. What could she send that wants company, when this one gets an answer?',
    reference: 'I miss you, and all I ever send is milk as well. Ring me in your break? I don’t know what I’ll say.',
    meant: ['be-heard', 'open-it'],
    samples: [
      'cant sleep. miss you. dont know when we stopped sending each other nice things, I stopped too',
      'You never write anything nice anymore and I think we should talk to someone about why',
      'Here’s a heron.',
      'Lou and Ama saw someone and I keep wanting to ask you about it, and then I ask about pick-up because that one I know how to ask. I’ve no idea what I’d want from it. Could we have breakfast when you’re in, before they’re up?',
    ],
  },
]
