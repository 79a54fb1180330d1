import type { Ask } from '../../schema.ts'

/** Asks in which the partner may have good reason to say no. */
export const reasonsAtHome: Ask[] = [
  {
    id: 'both-accounts',
    title: 'Both accounts',
    level: 'hard',
    minutes: 30,
    warning: 'This one is about money, and about who is in charge of it. You can pass, or sit it out.',
    from: 'Neil, 45, married 13 years',
    to: 'Anita, 44',
    when: 'After supper, with the bills. In spring he looked through her account, and the week after it her card had a limit.',
    text: 'I’m hopeless with money and I hide it by knowing all the prices. I get a knot when a bill comes and I don’t know what to do with it, so I ask you what things cost. Can we do one hour, both our accounts on the table, mine first? You can stop it any time.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'By itself the ask has come a long way down: his fear, his part, his account first, and she may stop it. Anita’s no doesn’t change with that. It is the one she gave in spring, said calmly, and it names what happened when he saw her account. She isn’t hiding money from him. She is keeping a door shut that was used once.',
    },
    tells: ['I’m hopeless with money', 'both our accounts on the table', 'You can stop it any time'],
    pushBack: [
      {
        who: 'hears',
        text: 'It’s what I told you in spring. You saw mine once, and a week later my card stopped at the till.',
      },
      { who: 'asks', text: 'I wanted to be careful. I’d never do it again.' },
      { who: 'hears', text: 'I hope so. You can show me yours. Mine stays where it is.' },
    ],
    notes: [
      'Not for the start of an evening. Say the word of warning in your own voice, and that nobody has to stay in the room for it. Have a way for people to reach you alone, and a helpline at hand.',
      'Read the scene aloud. From the words alone many will say that it corners nobody, and they are right about the words. The scene and her answer are what changes the reading.',
      'Don’t look for a sentence that would open her account. Ask what Neil could do that asks nothing of her.',
      'Money that one keeps from the other can be control, and so can money that one is made to show. Don’t decide it here. If somebody goes quiet at this one, be near the door in the break.',
    ],
    debrief:
      'Anita offers to look at his. What does that tell about her no? One can be sorry, afraid and kind and still be somebody whom the other can’t give a key to yet. How does a person become safe again about money, and who gets to say that they are?',
    reference:
      'I took the limit off your card this morning, and you owe me nothing for that. I’m frightened of bills. I’ll see somebody about my own ones.',
    samples: [
      'You told me in spring. I won’t ask about yours again.',
      'I’ll put mine on the table every month and you don’t have to do anything. You don’t even have to look',
      'What if it’s only the shared bills, and we both bring the receipts, and I promise that I keep my hands off the phone',
      'I stopped your card and I called it careful. I’m ashamed of it.',
    ],
    meant: ['ask-for-help'],
  },
  {
    id: 'just-for-the-coffee',
    title: 'Just for the coffee',
    level: 'middling',
    from: 'Carmen, 43, married 14 years',
    to: 'Joel, 45',
    when: 'Saturday night. Tomorrow is lunch at her brother’s. At Easter he made fun of their son, and Joel hasn’t gone since.',
    text: 'I miss having you next to me at these lunches. I come home full of them and you’re in the garden, and I get sharp, and it isn’t about you. I’d like your company, I’m not asking you to like my brother. Would you come this once, just for the coffee? I’ll drive, and I’ll leave when you leave.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'She asks for company, owns up to getting sharp and makes it small: one coffee, her driving, his hour to leave. Joel gives the answer that he gave at Easter, without heat. It isn’t about her and not about the coffee. It says what would have to happen first, and that is something which she can do without him.',
    },
    tells: ['I miss having you next to me', 'I get sharp', 'just for the coffee'],
    pushBack: [
      { who: 'hears', text: 'Nothing has changed since Easter. He called Nico that word and the whole table laughed.' },
      { who: 'asks', text: 'He’s like that with everybody. I can’t bring up my brother again, Joel.' },
      { who: 'hears', text: 'Somebody has to talk to him. Then I’ll come, for lunch as well. Not before.' },
    ],
    notes: [
      'A quieter no than most, and nobody is in danger. It is here so that a room hears how a reason sounds when it isn’t a mood: the same words, no heat, and what it would take.',
      'Many vote that it leaves Joel free, which it does. Both reasons can be true. Ask whether a softer ask would change anything.',
      'Be fair to Carmen. She stands between a brother and a husband, and Sunday is tomorrow. Ask what she is afraid of if she speaks to him.',
      'Somebody may say that Joel is putting a condition. Ask how a condition differs from a threat, and what would happen to Carmen if it isn’t met.',
    ],
    debrief:
      'Whom is Joel looking after when he stays in the garden? A no can be a way to stay loyal to a third person. What might Carmen say to her brother, and what could Joel offer her for the drive? If Nico could hear the two of them, what would you wish that he heard?',
    reference:
      'You’re right that nobody spoke to him. I laughed too, because I’ve been scared of his jokes since I was six. I’ll go on my own tomorrow and say it before the soup, and I may well cry. You don’t have to come for that, or for anything after it. But could I ring you from the car? I don’t know how one does this in my family.',
    samples: [
      'I’ll talk to him. Not tomorrow, I’m not brave enough tomorrow.',
      'I’ll stay home with you and Nico. I don’t know what to tell them',
      'I hear you, but if you came once and he saw you there he would behave, I’m sure of it, he respects you much more than he respects me',
      'It hurt me too, at Easter, and I laughed. That’s what I can’t get past. I laughed with them',
    ],
    meant: ['open-it', 'ask-for-help'],
  },
]
