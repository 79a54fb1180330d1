import type { WarmUp } from '../../schema.ts'

/** One pair for each move, in the order of the moves: two lines to one client. Every pair has its own people. */
export const twoLines: WarmUp[] = [
  {
    id: 'the-lift',
    scene:
      'Greta tells her client Oskar something, after he has said that the talk with his wife in the lift “went nowhere, as usual”.',
    first:
      'That sounds discouraging. And I’m noticing the “as usual”. It might be that you went in expecting it to go nowhere, and people do tend to pick that up from us. What if next time you went in with an open mind? I think you’d be surprised at how differently she reacts.',
    second:
      'Which floor was it? Sorry, I’d just like to see it. You’re both facing the door, I suppose. Who said something first, and can you remember it, even if it’s boring? I’d take the boring version over a good one. You’ve got four floors and I’ve got all afternoon.',
    notes: [
      'The first has found something, and it isn’t nonsense. Ask what Oskar can do with it apart from agreeing.',
      'The second seems to be about nothing. Ask what will be on the table in five minutes’ time.',
      'If somebody prefers the first, ask which sentence of it they would like to be told themselves.',
    ],
  },
  {
    id: 'the-red-folder',
    scene:
      'Mrs Adeyemi, a counsellor, to her client Wendy, who has brought a red folder with everything that should be said.',
    first:
      'I’ve an itch to open that, you know. I’d go through it with a pencil and we’d have a lovely hour, the two of us, and I’d feel very useful. And I think he’d be sitting at home as he is now. I don’t know what we do if we leave it shut. Do you?',
    second:
      'You’ve put such a lot of work into that. I think the folder is a way of staying in control, and I say that with a lot of respect. What we’ll do is leave it shut today and see what comes up for you instead. It may be uncomfortable at first, and that’s quite normal.',
    notes: [
      'In both the folder stays shut. In one of them two people don’t know how to go on.',
      'The second could stand in a case report. Ask where the respect is.',
      'Some find the first coquettish. Ask whether the counsellor is in it or plays at it. It isn’t always easy to tell.',
    ],
  },
  {
    id: 'the-two-dogs',
    scene:
      'Emil, in training, to his client Rosa, who has drawn him how her husband leaves the table each time she starts.',
    first:
      'So what your drawing shows is a cycle of protest and withdrawal. You protest, and that’s really a bid for closeness, and he withdraws, which is how he keeps himself safe. Neither of you is to blame. When you see him get up, you could say to yourself, there’s our cycle again.',
    second:
      'Can I have the pencil for a second? That’s you, that’s the table. Where am I, when you tell me about it? I feel as if I’m running after him as well, down your stairs. I’ve nothing clever to say. Which line would you rub out first, if it was up to you alone?',
    notes: [
      'The first knows the drawing better than she who drew it. Ask who holds the pencil.',
      'The second doesn’t say what it is. It asks where he is in it.',
      'Some rooms miss knowledge in the second. Ask what Rosa knows after each of them.',
    ],
  },
  {
    id: 'the-mobile-home',
    scene:
      'Joachim to his client Nils, who says that his girlfriend is “simply not a talker” and wants to know what to do with such a woman.',
    first:
      'I’m afraid I only know one of you. If I say anything about her now I’m making it up, and I’d be good at it too. What would she say to that, “not a talker”? I don’t mean that she’d be right. I’d just like her to have been in here once, in her own words.',
    second:
      'Some people really aren’t. It can be how they were brought up, or it’s a way to keep safe. I’d not take it personally. What helps with a partner like that is to do something side by side, a walk, the washing-up, so that they don’t feel looked at. Then the words come.',
    notes: [
      'The second is good advice, and about a woman whom neither of them has asked.',
      'In the first he admits to being good at making it up. Ask the room for the last absent person it understood completely.',
      'To bring in the absent one can be a reproach as well. Ask whether Nils has to defend himself.',
    ],
  },
]
