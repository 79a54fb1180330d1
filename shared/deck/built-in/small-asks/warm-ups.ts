import type { WarmUp } from '../../schema.ts'

/** One pair for each move, in the order of the moves. Every pair is spoken by different people. */
export const warmUpsAtHome: WarmUp[] = [
  {
    id: 'the-dishwasher',
    scene: 'Petra to Gus, on a Wednesday, both standing in front of the open dishwasher.',
    first:
      'Thank you for doing that. I really do appreciate it when you help. It would be lovely if we could agree on one way to load it, because it works so much better when the big plates are at the back. I can show you, it takes a minute. Then we never need to talk about it again.',
    second:
      'Here we go. I take out the plates that you put in, and you go and sit in the other room. I’ve done it for years and it isn’t about plates, I’m sure of that much. I just don’t know how to stand next to you at a dishwasher. Do you know what this is?',
    notes: [
      'The first is polite from one end to the other, and everything in it is already known: the one way, the back, how long it takes. Ask what Gus could teach her.',
      'The second sounds cross and has no thanks in it. But both of them are inside the round that it describes, and she is the one who keeps it going.',
      'If the room prefers the first, ask it to answer both as Gus, with one line each. Listen to how long the lines are.',
    ],
  },
  {
    id: 'the-quiet-drive',
    scene: 'Olav to Mina, driving home from her parents’, the children asleep in the back.',
    first:
      'I was hardly there today. I stood with the barbecue for three hours, because nobody asks a barbecue how it is. I do that at your parents’, I disappear, and then I’m angry that nobody looks for me. I’d like to get better at it. Would you squeeze my arm next time, when you see me go?',
    second:
      'I know that I wasn’t very sociable today, and that’s on me, I’ll say so. You could have come out to the barbecue as well, to be fair, or told your father that I don’t like to be asked about work. So let’s both do a bit better next time. I’m only saying it so that it’s said.',
    notes: [
      'Both begin with what Olav did. In the first it stays with him until the end. In the second it lasts for one sentence, and then the bill comes.',
      'Some find the second more balanced. Ask what Mina has to answer first.',
      'A squeeze of the arm is small enough to be forgotten. Ask what it would mean if she forgot.',
    ],
  },
  {
    id: 'the-bank-letter',
    scene: 'Florence, 61, to Dee, 59, at the kitchen table, with a letter from the bank between two cups.',
    first:
      'Please don’t get defensive now, because I know how you are with money, and I’m not attacking you. You’ve always taken it personally, since your divorce, and that’s all right. I only want us to look at this calmly together. There’s nothing to be afraid of in a letter. Shall I open it?',
    second:
      'I’ve carried this letter about since Monday, because every way I start sounds like a headmistress, even to me. I’d want to throw a cup at me. And half of what’s in there is going to be mine, the shoes alone. I can’t open it by myself. Do you want to do it, or shall we both run away?',
    notes: [
      'Both say beforehand what may go badly. The first explains Dee to Dee, with a history. In the second it is Florence who sounds like a headmistress.',
      'Ask who is on which side of the letter in the one and in the other.',
      '“Please don’t get defensive” is said in many homes, and kindly meant. Ask what one can do with one’s face after it.',
    ],
  },
  {
    id: 'the-late-train',
    scene: 'Hugo to Bastian, on the platform, on the way to Hugo’s school reunion, the train twenty minutes late.',
    first:
      'You can get back on the other one, you know, and I’ll still bring you cake. I’m scared of that room, and I keep choosing your shirt instead of saying so. Would you stand with me for the first ten minutes? After that you can go and look at the river for as long as you like.',
    second:
      'If it’s no, then it’s no, and I’ll tell you about it tonight in bed. I only have one wish for today. Could we make a sign, a cough or something, that means come here a second? I don’t know these people any more. You can cough too, and I’ll come out with you.',
    notes: [
      'These two are close. Both take the cost off a no, both are small, and in both he says that he is afraid. “Both alike” is a full answer.',
      'If the room is divided, ask by what: ten minutes or a cough, the shirt, whose fear one knows.',
      'Neither asks Bastian to like the reunion. Ask how much of an evening two people have to enjoy in common.',
    ],
  },
]
