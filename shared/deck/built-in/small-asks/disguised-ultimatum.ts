import type { Ask } from '../../schema.ts'

export const pricedAtHome: Ask[] = [
  {
    id: 'soup',
    title: 'Soup',
    level: 'middling',
    warning: 'In this one there has been a death in the family. You can pass, and you need no reason for it.',
    from: 'Andre, 41, together 7 years',
    to: 'Felix, 39, whose father died in spring',
    when: 'In the bedroom, at eight in the morning. Through the wall they can hear his mother in the kitchen.',
    text: 'Your mum was here again when I got out of the shower. In the kitchen, with soup. I’m not going to fight her, she’s lovely. I don’t know how long I can live in a place where the door opens by itself, that’s all. Anyway. Maybe you want to think about that key.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'It is about a key, and in the middle stands “how long I can live in a place”. Andre drops it like a remark and goes on to the soup. What Felix hears is a choice between his mother in her first year alone and the man he lives with. After that nobody can talk about a key.',
    },
    tells: ['I don’t know how long I can live', 'that’s all', 'Maybe you want to think about that key'],
    pushBack: [
      { who: 'hears', text: 'Are you moving out because of soup?' },
      { who: 'asks', text: 'I said she’s lovely. I’m only telling you what it’s doing to me.' },
      { who: 'hears', text: 'It sounded like a date was coming.' },
    ],
    notes: [
      'Read the word of warning aloud as well. There is grief in this kitchen, and someone in the room may have some of their own.',
      'Some hear nobody cornered: he praises her, and he gives no order. Ask what Felix would have to be afraid of if he did nothing about the key.',
      'Others hear a small file in “again”. Ask whether anything is being proved, or whether something is being priced.',
      'Andre has a fair wish, which is a door that stays shut while he is in a towel. Ask the room to say it as small as it is.',
    ],
    debrief:
      'What might Andre be losing in that flat since spring, apart from a quiet morning? He can’t be angry with a widow who brings soup, so it goes somewhere else. How could he say what he needs and leave Felix his mother? And is the question of how long one stays ever a part of a question about a key?',
    reference:
      'I’m going nowhere, I should say that first. I get jealous of a pot of soup and then I’m ashamed, with what she has lost. I’d like a door that is ours in the mornings. Can you think of a way that doesn’t hurt her, because I can’t?',
    samples: [
      'I’m jealous of your mum. There, I said it.',
      'I know she’s sad. I’d like her to ring first, just ring, and if that’s impossible then I honestly think we need to look for somewhere else to live',
      'Could we have Saturday mornings without a key? Only Saturdays. I’d ask her myself but I’m scared of her face',
      'i miss having you to myself and it feels mean to say it this year',
    ],
    meant: ['be-heard', 'protect-both'],
  },
  {
    id: 'the-late-shift',
    title: 'The late shift',
    level: 'hard',
    from: 'Ben, 37, married 6 years',
    to: 'Nadine, 35',
    when: 'Tuesday, while she packs her bag for the next day. He sits on the edge of the bath.',
    text: 'They’ve offered me the late shift again. I said I’d tell them Friday. I’d only be sitting at home otherwise, you’re out Mondays and Wednesdays, and Thursdays there’s yoga. I’m fine either way. But if you could keep one evening free for me, one, then I’d have a reason to say no to them.',
    reading: {
      versions: ['disguised-ultimatum'],
      why: 'One evening a week is a small and tender wish. It comes with a Friday and with a price: without it he will not be at home in the evenings at all. Nadine gives him the evening at once. Whether she would like to spend it with him, neither of them has found out.',
    },
    tells: ['I said I’d tell them Friday', 'I’m fine either way', 'then I’d have a reason'],
    pushBack: [
      { who: 'hears', text: 'Fine.' },
      { who: 'asks', text: 'Fine, you’d like that?' },
      { who: 'hears', text: 'Fine, I’ll keep Wednesdays. Tell them no.' },
      { who: 'asks', text: 'You could sound a little bit pleased.' },
    ],
    notes: [
      'Ask several people to read only her first “Fine”. The room will hear at least three different ones.',
      'Some hear the file, because her week is listed. Ask what the list is for: to show what she did, or to show what he would lose?',
      'He gets what he asked for within a second, and it doesn’t help. Ask what he was listening for.',
      'Many vote “None of these”: he says that he is fine and leaves it to her. Ask what happens on Friday if she says no.',
    ],
    debrief:
      'Ben never says that he is lonely; he says that he has an offer. What makes the offer easier to say? Nadine’s yes is quick, and flat. What is she protecting with it, her Wednesday or herself? How would an ask sound to which she could say “not Wednesdays, but I miss you too”?',
    reference:
      'I’ve told them no, so this isn’t about the shift. I’m lonely on those three evenings, and I’ve been acting as if I didn’t care. I like that you have them. Is there some hour in the week that you’d want with me? If there isn’t just now, I’d still rather know.',
    samples: [
      'I get lonely when you’re out. I don’t want you to stop. I just wanted to say it.',
      'I said no to the late shift because of us, so I hope we can have one evening, I really did it for you',
      'What do you like doing with me? I’m not sure I know any more and I’d like to know',
      'can i come and watch you at yoga. joking. sort of',
    ],
    meant: ['be-heard'],
  },
]
