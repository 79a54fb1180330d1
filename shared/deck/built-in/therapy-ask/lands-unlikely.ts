import type { Ask } from '../../schema.ts'

/** Asks that leave the partner free although they sound stiff, gruff or half like one of the versions. */
export const landsUnlikely: Ask[] = [
  {
    id: 'in-three-points',
    title: 'In three points',
    level: 'middling',
    kind: 'written',
    from: 'Henrik, 52, an accountant, married 20 years',
    to: 'Paula, 50',
    when: 'An e-mail to her at work, the day after a quarrel about the holidays.',
    text: 'Paula, in writing, because out loud I argue. 1. I do not know what last night was about. 2. I have stopped asking, because I think the answer is me. 3. Is there somebody one takes this to? I would not know how to put it to them. Strike out what you disagree with and send it back. H.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It looks like the minutes of a meeting, and each point in it is something that he doesn’t know. He suspects himself, and he asks if there is anyone to take it to. The last line hands Paula the pen. When she uses it, he lets the point go.',
    },
    tells: ['out loud I argue', 'I do not know what last night was about', 'Strike out what you disagree with'],
    pushBack: [
      { who: 'hears', text: 'I have struck out 3.' },
      { who: 'asks', text: 'Then 3 is out. Do you know any more than I do about 1?' },
    ],
    notes: [
      'A room hears the accountant and looks for the file or the decision. Ask for one thing that the e-mail establishes.',
      'There is no warmth in the wording, hardly a “we”, and it gives an order. That makes it useful next to an ask with plenty of warmth.',
      'Somebody may find that “I think the answer is me” fishes for comfort. It could. Ask what Paula can do with the pen if so.',
      'Look at what happens when she takes out the point about help: he doesn’t argue for it.',
    ],
    debrief:
      'What does writing give each of them that talking didn’t? Henrik keeps his form and lets go of knowing. Which of your own habits of speech could you keep and still come down from the bench? She struck out a point and sent it back. Did she turn him down?',
    reference:
      'I write because out loud I argue. What are we quarrelling about, do you know? I don’t any more. If neither of us can say, perhaps somebody else could ask us better questions than we do. Or we go for a walk at four and try it ourselves.',
    meant: ['open-it', 'settle-it'],
    samples: [
      'I do not know what we quarrel about. If you do, please tell me. H.',
      'Paula, I propose that we consult somebody. I have three names and would suggest the second. Let me know by Friday. H.',
      'I am better on paper than in the kitchen. I don’t like that. Could we practise?',
      '1. I am sorry about last night. 2. I don’t know what to do. 3. That is all, there is no 3.',
    ],
  },
  {
    id: 'in-my-jacket',
    title: 'Since March',
    level: 'hard',
    from: 'Robin, 24, three years together',
    to: 'Ines, 25',
    when: 'In the laundrette on a Sunday morning, watching their only duvet go round.',
    text: 'Here. That’s been in my jacket since March. It’s two names, for couples, the nurse gave me it. I’ve never rung. I get as far as what would I say, and it’s all she does this, she does that, and I hate how I sound. So I don’t know. You have it. Bin it, or we look at it.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'Two names, held out on a piece of paper: this could be the start of a decision. But for months nothing has been done with it, and the reason is Robin’s own. Every attempt turns into a complaint. Ines gets the paper, the doubt and the bin together, and what becomes of them is open.',
    },
    tells: ['I’ve never rung', 'I hate how I sound', 'So I don’t know', 'Bin it, or we look at it'],
    pushBack: [
      { who: 'hears', text: 'She does what, though? What do I do?' },
      { who: 'asks', text: 'I could do you the list. I know it by heart. I don’t want to be someone with a list.' },
      { who: 'hears', text: 'I’ve got one as well, you know.' },
    ],
    notes: [
      'Early votes go to the decision, for the names, and to the file, for “she does this, she does that”. Ask what Robin has done with the names, and what is on the list. So far nobody can say.',
      'It is a close thing: leaned on, Robin owns up to the list. Ask if it is being used on Ines or put down in front of her.',
      'Stop at “I’ve got one as well”. Each of them has just said something true about themselves.',
      'Robin is written without he or she. If the room would like to know, ask what it would change.',
    ],
    debrief:
      'The same paper could have been a decision. What would have had to happen to it, and when did that not happen? Many people wait until they can ask well. What does Ines get from being asked by someone who isn’t ready?',
    reference: 'I’ve got two names in my pocket and no idea if I want to ring them. Do you?',
    meant: ['ask-for-help', 'open-it'],
    samples: [
      'I’ve had this for ages. I was scared to show you. What do you think?',
      'the nurse says these are good and i think we should just ring one, today, before we chicken out again',
      'I don’t want to complain about you to a stranger. I don’t know what else you do there tho. Would you find out with me',
      'help',
    ],
  },
  {
    id: 'the-singing',
    title: 'The kitchen tap',
    level: 'hard',
    from: 'Gordon, 74, together 41 years',
    to: 'Ashok, 72',
    when: 'After breakfast. Gordon stands in the kitchen door with his gardening gloves on.',
    text: 'You’ve stopped singing in here. Don’t tell me you haven’t. It was spring, I noticed, and I went and said something about the tap dripping. Forty-one years, and I can’t ask you one simple thing. Is there somebody who shows you how? Don’t answer now. I’ll be with the beans.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It begins with “you” and a finding, and twice he won’t hear an answer. Still, what he found missing is something he loved, and the part that went astray is his: he meant the singing and he said the tap. He would like to be shown how to ask. Ashok can sing, come out to the beans, or do neither.',
    },
    tells: ['said something about the tap', 'I can’t ask you one simple thing', 'somebody who shows you how'],
    pushBack: [
      { who: 'hears', text: 'You don’t like me singing. You said so, at Peter’s.' },
      { who: 'asks', text: 'I know I did. I’d take it back if I knew how you do that.' },
    ],
    notes: [
      'The gruffest in the deck. Whoever goes by manners hears a charge in “You’ve stopped” and “Don’t tell me”. Let it be read by somebody who doesn’t do charm.',
      'Some hear the file: a change, a season. Ask what Ashok would have to defend.',
      'Leaned on with an old remark of his, Gordon doesn’t dispute it, and nothing about Ashok comes out. Put it beside a push-back in which something did.',
      'To walk off may leave a person free, or it may be a way of not hearing them. Keep both open.',
    ],
    debrief:
      'A helpful friend would have had him begin with “I miss your singing”. Why does he come to it by way of a tap? What is it like to hear this from somebody who never learnt to say such things? And what might a small answer be, from Ashok, that needs no words?',
    reference:
      'I miss you singing. Since spring I’ve said everything else, and I don’t know who teaches a man my age to say things. Would you like to find out with me?',
    meant: ['open-it', 'be-heard'],
    samples: [
      'I miss your singing. I don’t know why I can’t just say that.',
      'You’ve gone quiet and I think it’s something I said. I’d like us to talk to somebody while we still can, at our age',
      'Ashok, I mention taps. I mean other things. Bear with me, or don’t, I’ll be outside',
      'Sing something?',
    ],
  },
]
