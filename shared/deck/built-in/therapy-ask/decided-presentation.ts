import type { Ask } from '../../schema.ts'

export const decidedPresentation: Ask[] = [
  {
    id: 'thursdays-at-six',
    title: 'Thursdays at six',
    level: 'easy',
    minutes: 15,
    from: 'Dana, 41, married 12 years',
    to: 'Rob, 43, a cabinetmaker',
    when: 'Monday night, folding laundry on the bed. Their daughter is asleep and it is the first quiet hour in a week.',
    text: 'So, I looked into it and I found us someone. Ten minutes from the shop, on our plan, Thursdays at six. I already asked my mom about Ellie. It’s all set up. You just have to walk in.',
    reading: {
      versions: ['decided-presentation'],
      why: 'By the time Rob hears of it, every verb is finished: looked, found, asked, set up. Dana has cleared away each obstacle, and with it each place where he could have put in a word. What he has left is walking in, or being the man who wouldn’t.',
    },
    tells: ['found us someone', 'I already asked my mom', 'It’s all set up'],
    pushBack: [
      { who: 'hears', text: 'Since when are we doing this?' },
      { who: 'asks', text: 'Since somebody had to look. I took care of everything, Rob. I thought you’d be relieved.' },
    ],
    notes: [
      'A good first ask: nearly everyone hears the same thing. Use it to learn how the voting works and keep it short.',
      'A few will choose “None of these” because she is warm and has done the tedious part. Ask them which sentence Rob could answer with an idea of his own.',
      'If the room begins to smile at Dana, ask who keeps the calendar in their own house. She has been carrying this alone for so long that carrying it feels to her like asking.',
    ],
    debrief:
      'The work Dana did is real, and some of it is love. At which point did it become a decision: searching, arranging, or telling him last? Keep one thing she found out and turn the others back into questions. Which of those questions would be frightening to leave open?',
    reference:
      'I had a whole plan to show you, and I’ve put it away. I’m scared about us, Rob, and I don’t know what to do. Do you?',
    samples: [
      'I’m worried about us. Are you?',
      'Rob I need you to hear me out. I’ve found someone really nice, but nothing is fixed, you can choose the day',
      'I keep fixing things because I don’t know how to talk to you. Would you sit here with me for five minutes?',
      'Can we see somebody? I don’t know who. I got as far as looking and then I stopped because I hadn’t asked you',
    ],
    meant: ['ask-for-help', 'settle-it'],
  },
  {
    id: 'before-you-go',
    title: 'Before you go',
    level: 'middling',
    from: 'Kofi, 29, three years together, long-distance for two',
    to: 'Daniel, 31, seven hours behind',
    when: 'The end of a video call. It is past midnight where Kofi is; Daniel is just home from work.',
    text: 'Oh, one thing before you go. I’ve made a little shortlist, three people, all online so the time zones work, and I’d really love it to be your pick. I’m easy! Could you have a read and tell me which one by the weekend? Then I’ll write to them.',
    reading: {
      versions: ['decided-presentation'],
      why: 'Daniel may say which of the three, but not whether there should be one. “Your pick” is generous inside a field that Kofi fenced in before the call, and the light little deadline makes homework for one out of something that belongs to two.',
    },
    tells: ['I’ve made a little shortlist', 'your pick', 'tell me which one by the weekend'],
    pushBack: [
      { who: 'hears', text: 'And if I don’t like any of them?' },
      { who: 'asks', text: 'Then I’ll find you three more. It’s no trouble.' },
    ],
    notes: [
      'One of the politest in the set. A room that listens for manners will say it corners nobody. Ask what Daniel can say no to without looking ungrateful.',
      'Some hear the date as a threat. Nothing hangs on it, and the push-back shows that he would simply search again: this is managing, not leaving.',
      'All they have is calls, and one of them tends to run the calls. Ask who usually opens them and who says “before you go”.',
    ],
    debrief:
      'What is a choice worth when the question before it was skipped? Kofi says he is easy: easy about which part? He cares enough to have stayed up reading profiles, and Daniel gets the profiles instead of the caring. In your rewrites, find the spot where Daniel could say something Kofi hasn’t thought of.',
    reference:
      'I use these calls to improve us, and then I miss you the second we hang up. Could Saturday be you telling me what’s hard, and I offer nothing? I’ll be bad at it. I keep going back and forth on whether somebody could help us.',
    samples: [
      'Before you go, I’m not okay. I don’t know what to ask for. Can we stay on a minute?',
      'I don’t want to be the one who plans this. What would you do, if it was you?',
      'I’ve been reading about it and I really think online would work for us, no rush, whenever you’re ready, just tell me by Sunday',
      'i miss u and i run these calls like meetings. dont know how to stop',
    ],
    meant: ['open-it'],
  },
  {
    id: 'in-the-car-park',
    title: 'In the car park',
    level: 'easy',
    warning:
      'This one is about illness, and about looking after somebody. If it comes too near, pass and take a break.',
    from: 'Martin, 63, married 31 years',
    to: 'Jean, 61, who has multiple sclerosis',
    when: 'After her infusion, before he starts the engine. He has driven her to every one of them for four years.',
    text: 'I had a word with the nurse while you were dozing. She says this wears plenty of couples down, and there’s a counsellor comes in Wednesdays, same floor. So she’s put our names on the list. I told her you’d grumble, and she said they all do. It’s for the both of us, love.',
    reading: {
      versions: ['decided-presentation'],
      why: 'Two people spoke about Jean while she slept, and her objection was foreseen and smiled at before she could have one. She is a patient here already; now she is one in the car as well. “For the both of us” is sincere, and it arrives after the names are on the list.',
    },
    tells: ['had a word with the nurse', 'she’s put our names on the list', 'I told her you’d grumble'],
    pushBack: [
      { who: 'hears', text: 'I’d have liked to be asked, Martin. Awake.' },
      { who: 'asks', text: 'There you are, what did I tell her? A bit of a grumble first. I’ll not mind it, love.' },
    ],
    notes: [
      'Expect affection for Martin; he is tired, and he is tender with her. Let the room like him, then ask who was present when it was decided.',
      'Some hear an evidence file in “plenty of couples”. Ask whether anything is being proved to her, or whether it has been settled over her head.',
      'The push-back shows what the forecast was for. Jean says one plain thing about being asked, and it has been counted as a grumble before she is done. Ask what she could say that wouldn’t be.',
      'Go gently. Somebody in the room may care for a partner, or be cared for. Ask what Jean still gets to decide in an ordinary week.',
    ],
    debrief:
      'Illness gives one partner the diary, the driving and the talking to professionals. He does it well, and she needs some of it. How does somebody come down from the bench when so much of the managing is truly his job? What has Martin told the nurse about himself that he hasn’t told Jean?',
    reference:
      'I’m tired, Jean, and I’ve been cheerful at you instead of saying so. The nurse knows somebody. Do you want to hear, or shall we get chips?',
    samples: [
      'I got talking with the nurse and I should have waited for you to wake up. Shall I tell you what she said?',
      'I’m worn out love. Not by you. I don’t know who to tell',
      'There’s a counsellor on Wednesdays. Only if you want to, but it would do you good to get things off your chest',
      'Jean would you talk to somebody with me? I’ve nothing ready, I only thought of it now',
    ],
    meant: ['protect-both', 'settle-it'],
  },
  {
    id: 'after-choir',
    title: 'After choir',
    level: 'hard',
    from: 'Colette, 54, married 27 years',
    to: 'Andy, 55',
    when: 'Wednesday, late. Home from choir, she sits down on the bottom stair to take off her boots.',
    text: 'I’m lost, Andy. I don’t know how we got here and I’ve no idea how to get us out. I said so to Reverend Oakes tonight, I said, I can’t do it on my own, and she held my hand. She’s coming round for tea tomorrow, she’d love to hear your side. I’m so relieved. You don’t mind, do you?',
    reading: {
      versions: ['decided-presentation'],
      why: 'Everything she says about herself is true: she is lost, has no idea, can’t do it alone. But she said it to somebody else first. By the time it reaches Andy there is a helper, a day and a pot of tea, and his part has been given a name: the other side. He can turn up, or be out.',
    },
    tells: ['I said so to Reverend Oakes', 'She’s coming round for tea tomorrow', 'hear your side'],
    pushBack: [
      { who: 'hears', text: 'My side. So she’s heard yours.' },
      { who: 'asks', text: 'I was in bits, I’d have told the bus driver. I can’t put her off now, can I?' },
    ],
    notes: [
      'Best kept until a room has learnt to listen for “lost” and “I don’t know”. All of it is here, and the decision as well: those words can be spoken from either place.',
      'Many will hear her come down from the bench, and she did, in front of the minister. Ask which of the two people was asked for help.',
      'Some hear the file, since there is a witness now. Ask if anything is held against him yet, or if it is only settled who is coming.',
      'Not everyone has a minister, and some have had too much of one. Ask whom people here would have told on the way home.',
    ],
    debrief:
      'What Colette said at choir might have landed in the hall. What made it easier to say there? Many of us try it out on somebody safe, and the partner gets the outcome. What could she still do about tomorrow, tonight, so that Andy is asked?',
    reference:
      'I talked to Reverend Oakes about us before I’d talked to you, and I’ve told her not tomorrow. I was frightened of how it would come out. I still don’t know how. Can I have a go at it on you?',
    meant: ['ask-for-help', 'settle-it'],
    samples: [
      'I told somebody about us tonight and it should have been you. Can I start again?',
      'I’m lost and I don’t know what to do. I’ve asked Reverend Oakes to come, but only if you agree, she’s so lovely',
      'Andy, I can’t do this on my own. Would you sit on the stairs with me',
      'Are you as lost as I am? I never asked',
    ],
  },
]
