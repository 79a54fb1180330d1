import type { Ask } from '../../schema.ts'

export const disguisedUltimatum: Ask[] = [
  {
    id: 'canal-street',
    title: 'Canal Street',
    from: 'Teresa, 51, second marriage, six years in',
    to: 'Bill, 57',
    when: 'She is an hour late home. He has kept her plate warm and asks if there was traffic.',
    text: 'No, I took the long way, by those apartments on Canal Street. I’m not looking, don’t worry. I just pulled over a minute and it was so quiet. I’d like us to go talk to somebody, Bill. Before I start wanting to know what they rent for.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'The apartments come first and the request second, so Bill hears the second as what it would take to stop the first. Teresa takes it back as she says it, and half believes herself. Any answer he gives now is about whether she will stay.',
    },
    tells: ['I’m not looking, don’t worry', 'Before I start wanting to know'],
    pushBack: [
      { who: 'hears', text: 'Are you looking at apartments, Teresa?' },
      { who: 'asks', text: 'No. I just told you no. I’m telling you how quiet it was.' },
    ],
    notes: [
      'Mostly heard as the ultimatum, though not by all: it is also a lonely, honest picture. Ask what happens in the chest at “Canal Street”.',
      'Somebody may ask if one is supposed to hide thoughts of leaving. No. Ask how it would differ to say it straight, apart from any request.',
      'Both of them have lived through an ending before. A parked car says more in a second marriage; ask how much more, and don’t invent a past for them.',
    ],
    debrief:
      'What did Teresa want Bill to do when he heard about the parked car? Perhaps to notice. How might the loneliness be said so that he could come towards it, without having to prevent something? And if she has truly thought of going, does that belong in the same breath as an ask?',
    reference:
      'I pulled over on the way home and cried, and I couldn’t tell you what about. I’m not going anyplace. I get lonely in this house and I turn polite, I did that the first time around too. I’d like to learn to say it sooner. Could I try it on you, like ten minutes after dinner? If I’m lousy at it, maybe we ask somebody how.',
    meant: ['open-it', 'be-heard'],
  },
  {
    id: 'the-deposit',
    title: 'The deposit',
    from: 'Mariana, 30, engaged, five years together',
    to: 'Jess, 33, her fiancée',
    when: 'Late, in the kitchen, with the wedding spreadsheet open between them.',
    text: 'The venue emailed again. I keep opening the transfer and then I can’t press it, and I hate that, because I want this. I want you. If we saw somebody together, even just twice, I’d press it. I know I would.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'She is open about her fear and means each word of it. What reaches Jess is a price: the wedding is waiting for her yes. From here on she can’t agree to a therapist for its own sake, and Mariana won’t be able to tell whether she did.',
    },
    tells: ['I can’t press it', 'If we saw somebody', 'I’d press it'],
    pushBack: [
      { who: 'hears', text: 'So it’s therapy or we don’t get married.' },
      { who: 'asks', text: 'I never said that! I’m telling you where I’m stuck.' },
    ],
    notes: [
      'Expect a split with “None of these”: it is vulnerable, and when pressed she even says that she is stuck. Don’t settle it quickly; it is one of the best talks in the deck.',
      'A way through: cover the deposit with a hand and read what remains. Is it an ask? Then uncover it.',
      'Vulnerability and leverage can stand in one sentence. Nobody has to decide that Mariana is insincere.',
    ],
    debrief:
      'Mariana is stuck and says so. Why does Jess brace all the same? Look at what is tied to what. What could Mariana do about the transfer, either way, before she asks? Which rewrites let the fear be heard and leave Jess a no that costs nobody a wedding?',
    reference:
      'I sent the deposit, so this isn’t about that. I got scared about marrying you and picked a fight over napkins, so you got the napkins and never the scared. I do that. I can’t catch it in time. Would you do page one of that awful book from your aunt with me, the questions for engaged people? I want to find out if it’s a book I need or a person.',
    meant: ['ask-for-help', 'be-heard'],
  },
  {
    id: 'the-towpath',
    title: 'The towpath',
    from: 'Julian, 47, a lecturer, married 15 years',
    to: 'Frances, 45',
    when: 'On their usual walk by the river. He has been offered two years in Geneva and owes them an answer.',
    text: 'Now, you must feel entirely free to say no to this. I should like us to see somebody, you and me, for a while. If you’d rather not, I’ll quite understand. I’d only ask you to let me know before the thirtieth, so that I can tell Geneva whether it’s two of us or one.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'Every clause is courteous and the last of them has a suitcase in it. Julian thinks of it as planning; it spares him from saying that he is afraid. Frances is told she is free, and in the next breath what her freedom would cost.',
    },
    tells: ['feel entirely free to say no', 'before the thirtieth', 'whether it’s two of us or one'],
    pushBack: [
      { who: 'hears', text: 'Or one.' },
      { who: 'asks', text: 'I only meant the housing. They do ask.' },
      { who: 'hears', text: 'Then tell them two.' },
      { who: 'asks', text: 'I can’t very well do that, Frances. Not until I know about the other thing.' },
    ],
    notes: [
      'The manners are flawless, which is the point. Take a vote before anyone reads it aloud; then have it read slowly.',
      'It gets mixed up with the decided presentation because of the date. Ask what has been decided. Nothing yet; something is being priced.',
      'Pause after “Then tell them two.” She has just said that she is coming. Ask what Julian does with it, and what they know now that they didn’t know at “or one”.',
      'Somebody will say that he needs to know for the job, and he does. Ask if the two questions must be asked on one walk.',
    ],
    debrief:
      'Julian has a true practical question and a true private one, and he lets the first carry the second. Pull them apart. What is left of “feel free to say no” once the date is gone? What might he be afraid to hear if he asked the private one by itself?',
    reference:
      'I’ve been hiding behind Geneva, rather. It’s easier than saying that I don’t know how to reach you any more, and that I get formal when I’m frightened. I’ve asked them for more time. Would you tell me, between here and the gate, one thing about living with me lately? If I make a hash of listening, perhaps somebody could help me with it.',
    meant: ['settle-it', 'protect-both'],
  },
]
