import type { Ask } from '../../schema.ts'

export const decidedPresentation: Ask[] = [
  {
    id: 'thursdays-at-six',
    title: 'Thursdays at six',
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
      'I had a whole pitch for you tonight, and I’m not doing it. I run at things when I’m scared, and I’m scared about us. I’ve got no idea how we got so quiet. Would you ever talk to somebody, you think? I really am just asking, there’s no name in my pocket. You can fold for a while and not answer.',
    meant: ['ask-for-help', 'settle-it'],
  },
  {
    id: 'before-you-go',
    title: 'Before you go',
    from: 'Kofi, 29, three years together, long-distance for two',
    to: 'Daniel, 31, seven hours behind',
    when: 'The end of a video call. It is past midnight where Kofi is; Daniel is just home from work.',
    text: 'Oh, one thing before you go. I’ve made a little shortlist, three people, all online so the time zones work, and I’d really love it to be your pick. I’m easy! Have a read, send me a number by the weekend, and I’ll write to whoever you choose.',
    reading: {
      versions: ['decided-presentation'],
      why: 'Daniel may say which of the three, but not whether there should be one. “Your pick” is generous inside a field that Kofi fenced in before the call, and the light little deadline makes homework for one out of something that belongs to two.',
    },
    tells: ['I’ve made a little shortlist', 'your pick', 'send me a number by the weekend'],
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
      'I miss you most right after we hang up, which is mad. I think I spend these calls trying to improve us and you can hear it. I can’t work out how to stop. Could Saturday just be you telling me what’s hard, and I don’t offer anything? And at some point, d’you think it’d help to have someone on the call with us? I keep going back and forth.',
    meant: ['open-it'],
  },
  {
    id: 'in-the-car-park',
    title: 'In the car park',
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
      'I’m tired, Jean. Not of you. I’m cheerful all the way here and then I sit in the garage of an evening and I don’t know who to say it to. The nurse mentioned a woman who comes in for couples. I’ve not said yes to anything. D’you want to hear what she told me, or shall we leave it and get chips?',
    meant: ['protect-both', 'settle-it'],
  },
]
