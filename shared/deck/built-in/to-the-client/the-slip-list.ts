import type { Ask } from '../../schema.ts'

export const theSlipList: Ask[] = [
  {
    id: 'three-small-things',
    title: 'Three small things',
    level: 'middling',
    from: 'Robert, 20 years in practice',
    to: 'Dawn, 48, who brought her exact words',
    when: 'She did as she was asked and has read it out. The paper is shaking a little.',
    text: 'Good, thank you. Now, “I made him understand”, that’s a verb from above, isn’t it? “Always” comes in around the middle. And you ended on the appointment, which is what we said you’d leave out. Do you see how those three work against you? All very understandable.',
    reading: {
      versions: ['the-slip-list'],
      why: 'Three findings, each of them accurate, and a kind word to finish. She brought a sentence that cost her something, and got it back marked. The next one will be tidier. Whatever made her say it, at that moment, to him, is not on the list.',
    },
    tells: ['that’s a verb from above', 'what we said you’d leave out', 'Do you see how those three work against you?'],
    pushBack: [
      { who: 'hears', text: 'I did try.' },
      { who: 'asks', text: 'I know you did. That’s why I’m being specific.' },
    ],
    notes: [
      'He does what this whole work asks for: he listens for the verb. Ask what the difference is between listening for it and pointing at it.',
      'Ask whether she’ll bring the exact words next week.',
      'Some defend him: clients want to learn, and want it said plainly. Let that stand beside “I did try”.',
    ],
    debrief:
      'How could Dawn find the verb herself? What would you have to know about the moment before she said it? Think of the last time somebody went through your own words with you, in training perhaps. What did you bring the week after?',
    reference:
      'Thank you. Which of those lines do you like least? You can keep it exactly as it is. I only wonder what was going on with you half a second before.',
    samples: [
      'Read me the one that cost you something.',
      'I heard a verb and I wanted to tell you about it. How did it feel to say it?',
      'That was brave, and I’ve only got two tiny suggestions for the next time, you’ll laugh, they’re so small',
      'Your hands are shaking. I’m in no hurry with the paper. What did he do when you’d finished?',
    ],
    meant: ['be-useful', 'explain-it'],
  },
]
