import type { Ask } from '../../schema.ts'

/** Asks that leave the partner free, and sound more or less like it. */
export const landsAtHome: Ask[] = [
  {
    id: 'the-chair',
    title: 'The chair',
    level: 'easy',
    from: 'Karin, 31, together 4 years',
    to: 'Joanne, 29',
    when: 'Sunday evening. Both are sitting on the bed, and the chair by the window is full of clothes.',
    text: 'You know the chair in our bedroom, with the clothes. I’ve started moving your things when I’m in a mood about something else, and then I slam the drawer so you’ll hear. I don’t know why I can’t just say it. Would you help me think what else that chair could be?',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It starts with the clothes and could go on with whose they are. It goes on with what Karin does: moves them, slams a drawer, doesn’t say it. She asks for help with a thought, and the chair may become anything. Joanne has nothing to defend and a piece of furniture to think about.',
    },
    tells: ['when I’m in a mood about something else', 'I slam the drawer', 'Would you help me think'],
    pushBack: [
      { who: 'hears', text: 'I heard the drawer. I thought it was about my mother.' },
      { who: 'asks', text: 'Ha. No. It was about the car. I think. You see, I don’t even slam it at the right thing.' },
    ],
    notes: [
      'Early on it is good for a room to meet an ask that lands. Let people say what they feel in their shoulders here, compared with the one before.',
      'A few will hear the file in “you know the chair”. Ask what it proves, and against whom.',
      'Listen to the push-back: Joanne tells something of her own without being asked. What made that possible?',
      'It isn’t smooth, and they haven’t tidied anything. If somebody misses a result, ask what a result would be.',
    ],
    debrief:
      'Which words would you have left out, and what would have gone with them? Karin admits to something a little ugly. Does that make Joanne stronger, or nearer? Think of a drawer in your own house. You needn’t say which.',
    reference: 'I slam the drawer when I’m upset about other things. Have you noticed that I do that?',
    samples: [
      'I’ve been slamming things. It’s not the clothes. I’m not sure what it is.',
      'could we clear the chair together on Sundays, you’d do your side and I’d do mine and then it’s fair',
      'I’d like to sit in that chair again. With a book. Would you want to sit in it too, sometimes? We could fight over it',
      'Next time I slam it, will you just ask me what’s up? I’ll be annoyed and then I’ll be glad',
    ],
    meant: ['ask-for-help'],
  },
  {
    id: 'nineteen-degrees',
    title: 'Nineteen degrees',
    level: 'middling',
    kind: 'written',
    from: 'Agnes, 67, married 43 years',
    to: 'Walter, 70',
    when: 'A note in pencil, taped beside the thermostat in the hall, where he goes every morning at seven.',
    text: 'Walter. I turned it up to 22 again. I have done that at night since January and never said a word, which is sneaky. I am cold, and I am also cross about the other thing, and I mix them up. Write under here what you want it to be. Or draw a line through all this.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It looks like a record, with a figure and a month. But the one on record is Agnes: she turned it up at night, in secret, and says so. She doesn’t pretend that the heating is all of it. He gets a pencil and two ways to answer, and one of them is a line through everything.',
    },
    tells: ['which is sneaky', 'I mix them up', 'Write under here', 'Or draw a line'],
    pushBack: [
      { who: 'hears', text: '19.' },
      { who: 'asks', text: '19 it is, and I am taking the big blanket. What do you do about your feet?' },
    ],
    notes: [
      'There is hardly a friendly word in it. Rooms that go by the tone will look for the file or for a threat in “cross about the other thing”. Ask who is accused of something.',
      '“The other thing” stays in the dark. Ask whether it hangs over Walter, or whether it is put down for later.',
      'He answers with one number. Ask what she makes of it, and what another person might have made of it.',
      'They have lived forty-three years by notes like this one. Don’t let the room teach them to talk.',
    ],
    debrief:
      'What can be said on paper in the hall that can’t be said at breakfast? Agnes tells on herself before she asks. What does Walter have left to prove? He wrote a number. Was that the whole of his answer, and what could she ask him about the other thing, in pencil?',
    reference: 'I turn it up when you’re asleep. I’m cold and I’d rather say so, but I’ve lost the habit.',
    samples: [
      'I am cold. Are you too warm or is it the money?',
      'Walter, it is 19 and that is too little at our age, the doctor says 21, so I have put it to 21 and we leave it there now',
      'I have been at the thermostat behind your back. I am sorry. I don’t know how to argue with you any more, so I do it with my thumb',
      '22? (please)',
    ],
    meant: ['settle-it', 'be-heard'],
  },
  {
    id: 'in-the-bread-bin',
    title: 'In the bread bin',
    level: 'hard',
    minutes: 25,
    from: 'Toby, 30, together 5 years',
    to: 'Ravi, 32',
    when: 'Saturday, just after nine. Ravi has been up since seven and is looking at the empty fridge door.',
    text: 'I hid the list. It’s in the bread bin, you can have it back. Every Saturday I see it and I go slow on purpose, like I’m fourteen, and then you do my half and go quiet. I don’t know how we got like this. I want to stop hiding. Have a coffee with me first.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'He did something childish and it nearly sounds like a strike. Yet he says where the list is, and tells on himself: slow on purpose, hiding. “Every Saturday” counts his own Saturdays. What he wants is a coffee before the list. Ravi can say no to that, and does, and the list is still in the bread bin.',
    },
    tells: ['you can have it back', 'I go slow on purpose', 'I want to stop hiding'],
    pushBack: [
      { who: 'hears', text: 'No.' },
      { who: 'asks', text: 'All right. Bread bin, left side.' },
      { who: 'hears', text: 'Why the bread bin?' },
      { who: 'asks', text: 'Because you’d find it by lunch. I didn’t want to hide it properly.' },
    ],
    notes: [
      'Here the one who is managed asks the one who manages. Ask if that makes it easier or harder to hear as an ask.',
      'A flat no to a cup of coffee says how much is at stake on a Saturday for Ravi. About Toby’s words it says nothing yet. Read on to the question about the bread bin.',
      'Some hear a threat in the hidden list, or a file in “every Saturday”. Ask what Ravi would lose by a no.',
      'Whoever writes the lists in your room may feel seen or caught. Ask what a list does for the one who writes it.',
    ],
    debrief:
      'Toby wants to stop hiding. What would Ravi get to see? Ravi’s list keeps a home running, and keeps something away from him as well. A no came first and a question second: what happened in between? How small would the next step have to be, for both to like it?',
    reference: 'I act fourteen on Saturdays and I’d like to be thirty. Will you sit down for five minutes?',
    samples: [
      'I’ve been going slow on purpose. I’m sorry. I don’t know why I do it.',
      'Could we write the list together on Fridays? I’d feel less like an employee, and you wouldn’t have to check on me all the time, which you do',
      'What’s the worst thing that would happen if we didn’t do the list today? Not a trick, I’d like to know what you’re scared of',
      'Coffee?',
    ],
    meant: ['open-it', 'ask-for-help'],
  },
]
