import type { Ask } from '../../schema.ts'

/** Asks in which it is arranged already. The holidays come with a table as well. */
export const decidedPlan: Ask[] = [
  {
    id: 'the-basket',
    title: 'The basket by the door',
    level: 'easy',
    minutes: 15,
    from: 'Helen, 44, married 15 years',
    to: 'Marcus, 46, a paramedic',
    when: 'Half past five. He has come home from an early shift and still has his jacket on.',
    text: 'New house rule, starting tonight! I bought a basket, look, it’s by the door. Phones go in at six and come out after dinner. I’ve told the kids and they were fine with it. Yours is the only one missing. I already put a label on it for you, so just drop it in.',
    reading: {
      versions: ['decided-presentation'],
      why: 'There is a basket, an hour, a rule and a label, and the children agreed before he was home. Marcus meets all of it in his jacket. He can drop his phone in, or be the one at the table who wouldn’t. What Helen wants from dinner, he doesn’t get to hear.',
    },
    tells: ['New house rule', 'I’ve told the kids', 'I already put a label on it'],
    pushBack: [
      { who: 'hears', text: 'I’m on call till eight. You know I am.' },
      { who: 'asks', text: 'I thought of that. It can lie on top, face up. See, I’ve thought of everything.' },
    ],
    notes: [
      'A good one to begin with: it is friendly, it is about something that most homes know, and most of a room hears the same. Keep the talk short.',
      'Some choose “None of these”, because she is cheerful and it is a good idea. Ask what Marcus could add to it.',
      'The push-back shows a manager at work: his objection was foreseen and has a place in the basket. Ask how it is to be thought of so thoroughly.',
      'Ask who in the room has a basket of some kind at home. No need to say who bought it.',
    ],
    debrief:
      'Helen likely misses something at that table. What could it be, and where did it go when it became a rule? Agreeing with the children first saved her a quarrel. What did it cost Marcus? Think of one thing that she could have left undone, so that there was something for two to decide.',
    reference:
      'I had a whole rule ready about phones at dinner. The truth is that I’m shy of the quiet at our table, and I look at mine too. What would you like dinner to be?',
    samples: [
      'I miss talking at dinner. Do you?',
      'I bought a basket for the phones but we can vote on it, and if you don’t like the basket we can get a different one',
      'I look at my phone too. I’d like to stop and I can’t do it alone. Could we try one evening, you choose which',
      'Marcus how was your day. That’s all I want really, I just don’t know how to get there',
    ],
    meant: ['settle-it', 'protect-both'],
  },
  {
    id: 'the-last-five-summers',
    title: 'The last five summers',
    level: 'hard',
    from: 'Leila, 35, together 9 years',
    to: 'Chris, 36',
    when: 'A Sunday in February. She has opened the laptop on the kitchen table and turned it towards him.',
    text: 'So I made a table of the last five summers. Four of them were with your family, and the one that wasn’t, it rained and we came home early. You can see it in the colours. So this year I’ve put a deposit on that house in Brittany, two weeks from the eighth. Your sister knows.',
    reading: {
      versions: ['evidence-file', 'decided-presentation'],
      why: 'It begins with a count in colours and ends with a deposit. The table says that Leila has been fair for long enough; the house says that she has stopped waiting. Chris can check the table, or cancel the house. Nobody has asked him what he hopes for from a summer.',
    },
    tells: ['a table of the last five summers', 'Four of them', 'I’ve put a deposit', 'Your sister knows'],
    pushBack: [
      { who: 'hears', text: 'Two of those four, you said you wanted to go.' },
      { who: 'asks', text: 'I said I didn’t mind. That’s not the same. I can put it in another colour if you like.' },
    ],
    notes: [
      'Two versions in one, and rooms split between them. Ask each half for the word at which Chris stopped being asked.',
      'She is right about the table, as far as we know. Ask what being right does for her at this minute.',
      'Behind the deposit there may be years of saying “I don’t mind”. Somebody in the room will know that sentence from inside. Let them speak first.',
      'Don’t settle whether she may book a house. Ask what she would have liked him to notice in the second summer.',
    ],
    debrief:
      'What did “I didn’t mind” save Leila from, four times over? A wish that is never said can turn into a column of figures. Which of the five summers would be worth telling as a story? And what could Chris answer, if he heard a wish first and the deposit later, or not at all?',
    reference:
      'Each year I say that I don’t mind, and by August I’m counting. I do mind, and I’ve never learnt to say so in February. Before anybody books anything, would you tell me which summer you liked?',
    samples: [
      'I want to go somewhere with you. Only you. I’m bad at saying that.',
      'We’ve been to your parents four times in five years and I think it’s only fair that I choose now, so can we please book Brittany this week before it’s gone',
      'I don’t mind is what I always say. I do mind. What do you want from a summer?',
      'can we plan it together this time, from zero, with a bottle of wine',
    ],
    meant: ['settle-it', 'be-heard'],
  },
]
