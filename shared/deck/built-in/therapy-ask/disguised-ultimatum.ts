import type { Ask } from '../../schema.ts'

export const disguisedUltimatum: Ask[] = [
  {
    id: 'canal-street',
    title: 'Canal Street',
    level: 'easy',
    from: 'Teresa, 51, second marriage, six years in',
    to: 'Bill, 57',
    when: 'She is an hour late home. He has kept her plate warm and asks if there was traffic.',
    text: 'No, I took the long way, by those apartments on Canal Street. I’m not looking, don’t worry. I just pulled over a minute, I don’t know why, and it was so quiet. I’d like us to go talk to somebody, Bill. Before I start wanting to know what they rent for.',
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
      'I pulled over on the way home and just sat there. I get lonely in this house and then I turn polite, I did it the first time around too. I’m not going anyplace. I don’t know how you say it sooner. Would you sit with me after supper while I try? If I can’t, maybe we ask somebody how.',
    samples: [
      'I’m lonely, Bill. Even with you here. I don’t know what to do about it.',
      'I stopped the car because I didn’t want to come home yet. I’m not leaving. I just don’t want to end up like the last time.',
      'Could you and I eat first and then I’ll try to tell you something? I’ll be bad at it',
      'If we don’t talk to somebody soon I’m scared of what I’ll do',
    ],
    meant: ['open-it', 'be-heard'],
  },
  {
    id: 'the-deposit',
    title: 'The deposit',
    level: 'hard',
    minutes: 30,
    from: 'Mariana, 30, engaged, five years together',
    to: 'Jess, 33, her fiancée',
    when: 'Late, in the kitchen, with the wedding spreadsheet open between them.',
    text: 'The venue emailed again. I keep opening the transfer and then I can’t press it. I don’t know why, and I hate that, because I want this. I want you. Could we see somebody together, even just twice? I’d press it then. I know I would.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'She is open about her fear and means each word of it. What reaches Jess is a price: the wedding is waiting for her yes. From here on she can’t agree to a therapist for its own sake, and Mariana won’t be able to tell whether she did.',
    },
    tells: ['I can’t press it', 'even just twice', 'I’d press it then'],
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
      'I sent the deposit, so it isn’t about that. I got scared about marrying you and picked a fight over napkins. I can’t catch it in time. Would you do page one of your aunt’s awful book with me?',
    samples: [
      'I’m scared, and it’s not about you or the venue. I don’t know what it’s about. Can I just be scared here for a bit?',
      'I’ll pay it tonight either way. But after that could we talk to someone, I’d feel so much safer about everything',
      'let’s close the spreadsheet. are you scared too',
      'I want to marry you and I don’t know how to be married. Who do you even ask',
    ],
    meant: ['ask-for-help', 'be-heard'],
  },
  {
    id: 'the-towpath',
    title: 'The towpath',
    level: 'middling',
    from: 'Julian, 47, a lecturer, married 15 years',
    to: 'Frances, 45',
    when: 'On their usual walk by the river. He has been offered two years in Geneva and owes them an answer.',
    text: 'You can say no to this, I mean it. Would you see somebody with me, for a while? If you don’t want to, that’s fine, I won’t keep on about it. Just tell me before the thirtieth, so that I can let Geneva know whether it’s two of us or one.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'Every sentence is considerate and the last of them has a suitcase in it. Julian thinks of it as planning; it spares him from saying that he is afraid. Frances is told she is free, and in the next breath what her freedom would cost.',
    },
    tells: ['You can say no to this', 'before the thirtieth', 'whether it’s two of us or one'],
    pushBack: [
      { who: 'hears', text: 'Or one.' },
      { who: 'asks', text: 'I only meant the flat. They need to know.' },
      { who: 'hears', text: 'Then tell them two.' },
      { who: 'asks', text: 'I can’t, Frances. Not until I know about the other thing.' },
    ],
    notes: [
      'There is nothing to object to in the manner, which is the point. Take a vote before anyone reads it aloud; then have it read slowly.',
      'It gets mixed up with the decided presentation because of the date. Ask what has been decided. Nothing yet; something is being priced.',
      'Pause after “Then tell them two.” She has just said that she is coming. Ask what Julian does with it, and what they know now that they didn’t know at “or one”.',
      'Somebody will say that he needs to know for the job, and he does. Ask if the two questions must be asked on one walk.',
    ],
    debrief:
      'Julian has a true practical question and a true private one, and he lets the first carry the second. Pull them apart. What is left of “you can say no to this” once the date is gone? What might he be afraid to hear if he asked the private one by itself?',
    reference:
      'I’ve been hiding behind Geneva, and I’ve asked them for more time. Between here and the gate, would you tell me one thing about living with me this year? I go stiff when I’m frightened and then I don’t hear you, so I may need somebody’s help even with that.',
    samples: [
      'I don’t know how to talk about Geneva because I don’t know how we are. Do you?',
      'Forget the job for a minute. I miss you.',
      'I would really like us to sort this out with someone before we decide on Geneva, so that we decide for the right reasons',
      'I’m frightened of going alone and I’m frightened of asking you. That’s all of it, I haven’t got a plan',
    ],
    meant: ['settle-it', 'protect-both'],
  },
  {
    id: 'his-fathers-age',
    title: 'Forty-five',
    level: 'hard',
    from: 'Patrick, 45 today, married 17 years',
    to: 'Simone, 44',
    when: 'They are clearing the table after his birthday dinner. The children have gone up with the last of the cake.',
    text: 'My dad was forty-five when he left. I did the sum in the shower. He told me once that nobody ever sat the two of them down, and that if someone had, who knows. I keep thinking about that. Would you let somebody sit us down, Simone? I’d like us to have done that.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'Nobody is blamed and nothing is threatened. But the story he tells has one ending, today he is as old as it was, and what Simone gets to hear is what would have prevented it. Her yes comes at once, and it answers the leaving. Whether she wants to go, neither of them can tell.',
    },
    tells: ['forty-five when he left', 'I did the sum', 'if someone had, who knows'],
    pushBack: [
      { who: 'hears', text: 'Okay.' },
      { who: 'asks', text: 'Okay, you’d want to?' },
      { who: 'hears', text: 'I’ll come. Tell me when and I’ll be there.' },
      { who: 'asks', text: 'I thought you’d say a bit more than that.' },
    ],
    notes: [
      'Tender, about his own father, and true: a good part of a room will vote “None of these”. Ask what Simone would be saying no to.',
      'Play the push-back and ask for the tone of her “Okay”. Nobody in this deck agrees faster, and most rooms notice that it isn’t agreement.',
      'He got what he asked for and he is let down. Ask what he was hoping would come back.',
      'A few hear a decision. He names no day and no person, it is all left to her, and there is still only one way to answer.',
    ],
    debrief:
      'A yes can be a way of making something stop. How do you recognise one, and what do you do with it when you were the one who asked? Patrick is frightened by a number. How could he let her see that without giving her the job of keeping him?',
    reference:
      'Dad was this age when he went, and it has spooked me all day. I’m staying. I just go solemn when I’m scared, and then you have to look after me, and I’d like to learn another way and don’t know one. Could we leave the plates and have tea? I’d rather hear what today was like for you, first.',
    meant: ['protect-both', 'ask-for-help'],
    samples: [
      'I’m scared of turning into my dad. I don’t know what to do with that. I’m not going anywhere.',
      'I’m the age he was and I don’t want us to end up like them, so please can we get help now while there’s time',
      'Do you ever think about how they ended? I do. I don’t know what I’m asking',
      'Thanks for the cake. I’m frightened and it isn’t you, it’s a number. I’ve been odd with you all week and you’ve been nice about it. I don’t know how to talk about this without making it sound like a threat. Can I try when the plates are done?',
    ],
  },
]
