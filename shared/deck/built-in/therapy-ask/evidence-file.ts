import type { Ask } from '../../schema.ts'

export const evidenceFile: Ask[] = [
  {
    id: 'since-josh-left',
    title: 'Since Josh left',
    from: 'Ruth, 56, married 28 years',
    to: 'Alan, 58',
    when: 'Saturday breakfast. Their youngest moved out in September and there are two plates on the table.',
    text: 'I started a note on my phone after Josh went. Not to be unkind, I wanted to be fair and not exaggerate. It’s nineteen evenings now when we’ve said fewer than ten sentences, the two of us. You’re welcome to read it. I think if somebody trained saw that, they’d know what to do with us.',
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
      'It’s so quiet since Josh went, and I’ve been keeping count of it, which is a daft thing to do instead of turning round and talking to you. I get as far as opening my mouth. Would you walk round the reservoir with me today? I’d like to ask if you’d want any help with this, and hear you think about it, even if it’s no.',
    meant: ['be-heard', 'ask-for-help'],
  },
  {
    id: 'outside-the-building',
    title: 'Outside the building',
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
      'Today your sister asked me if we are all right. I said yes, of course, like always, and then I was ashamed, because I don’t know. With you I’m either silent or too loud, and I can’t find the place between. I need help with it. How do people even do this here, in our own language? Would you find out with me? Maybe there’s nobody, but I’d like to have looked.',
    meant: ['be-heard', 'protect-both'],
  },
  {
    id: 'ten-past-four',
    title: 'Ten past four',
    from: 'Tomek, 33, a father for five months',
    to: 'Gwen, 32, together 7 years',
    when: 'Ten past four in the morning. The baby is finally down and both of them are whispering.',
    text: 'Can I say something, quietly? You took the bottle out of my hand. When my dad came round you went upstairs. Then the sling, you said give her here, you’d do it properly. I’m not having a go. I’m just saying that’s three since Saturday, and there’s people we could see about this.',
    reading: {
      versions: ['evidence-file'],
      why: 'Three items, each starting from what she did, then a total. Tomek is hurt at being elbowed out and brings exhibits where the hurt would have been. At that hour Gwen can only defend the bottle, the stairs and the sling, or add a few exhibits of her own.',
    },
    tells: ['You took the bottle', 'you went upstairs', 'that’s three since Saturday'],
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
      'You don’t have to answer this now, I’ll forget it if I don’t say it. I feel like a visitor. I get it in my head you don’t want me near her, and then I sulk, and then I’m no use, and round we go. I’m stuck with it. There’s that tea thing for new parents at the clinic. Would you go with me once, and I’ll do the talking?',
    meant: ['be-heard'],
  },
]
