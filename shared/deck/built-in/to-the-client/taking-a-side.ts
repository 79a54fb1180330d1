import type { Ask } from '../../schema.ts'

export const takingASide: Ask[] = [
  {
    id: 'from-what-you-describe',
    title: 'From what you describe',
    level: 'middling',
    warning: 'Somebody is in tears here. You can pass.',
    from: 'Mae, newly licensed',
    to: 'Carla, 46, who runs the home and the family firm',
    when: 'Carla has told of the fourth no. There are tears in her eyes for the first time.',
    text: 'From what you describe he sounds quite avoidant, and I want to say that it isn’t your fault. People with that kind of history do shut down when someone comes close. You’ve been so patient, I don’t know how you do it. What you’re asking for is reasonable, I’d be frustrated as well.',
    reading: {
      versions: ['a-side'],
      why: 'It comforts her, and it says what is the matter with a man whom neither of them can ask. Carla came to get out of a chair, and now two people are sitting in it. The old argument has a new member, with a licence, and the husband will hear of it by supper.',
    },
    tells: ['he sounds quite avoidant', 'People with that kind of history', 'What you’re asking for is reasonable'],
    pushBack: [
      { who: 'hears', text: 'So you do think he’s the one who needs help.' },
      { who: 'asks', text: 'I think you both do. But yes, he might have to start.' },
    ],
    notes: [
      'Ask who hasn’t spoken yet. Let somebody sit on a chair for him.',
      'Mae is moved, and that is nothing to be trained out of her. Ask where the tears went.',
      'What was the fourth no, in his words? Nobody has asked. It may have been the same as the first.',
    ],
    debrief:
      'What had Carla hoped to hear, and what would it have cost to disappoint her gently? The tears were the first thing in four sessions that she hadn’t arranged. How could you stay with them without going over to her side?',
    reference:
      'Four times. I was just about to tell you what’s the matter with him, and I’ve never met him. I think I wanted you to feel better. You’re crying, and I don’t know what about yet. We don’t have to do anything with it.',
    samples: [
      'What did he say, the fourth time? Was it what he said the first time?',
      'I notice that I’m on your side, and I’m not sure it helps you',
      'It must be so hard to live with somebody who can’t let you in, and I think you deserve an answer from him',
      'I’m sorry. It’s a lot. I’ll just sit here for a bit.',
    ],
    meant: ['calm-them', 'be-useful'],
  },
  {
    id: 'i-see-why-he',
    title: 'In his shoes',
    level: 'middling',
    kind: 'written',
    from: 'Leonard, 60, who sees people by e-mail and video',
    to: 'Yara, 35, between two sessions',
    when: 'His answer to a long e-mail in which she told how she had asked again, at length, and how her husband had gone to bed.',
    text: 'Dear Yara, thank you for being so open. I’ll be honest with you. Reading this, I could see why he went to bed. I would have as well, I’d have felt cornered by the second paragraph. He’s holding out under a good deal of pressure there. Would you try and see it from his side for a while?',
    reading: {
      versions: ['a-side'],
      why: 'There is a lot in it: he does see the corner. But he has gone over to stand in it with the husband, and from there he asks her to come as well. Now there is a patient man, and a wife who is too much. She wrote because she was alone with it, and the last person she could tell has gone to bed as well.',
    },
    tells: ['I could see why he went to bed', 'I would have as well', 'see it from his side'],
    pushBack: [
      { who: 'hears', text: 'I won’t write so much next time. Sorry.' },
      { who: 'asks', text: 'No need at all to apologise! Write whenever you like.' },
    ],
    notes: [
      'It is what some of us think and don’t send. Rooms are divided between honest and unkind. Ask whose honesty it is.',
      'Her answer is an apology for length. Ask what she has learnt from him.',
      'To see how it lands on the other side is the heart of this work. Ask why it doesn’t help here, and who would have to do the seeing.',
    ],
    debrief:
      'A side can be taken against a client as well, and it often feels like candour. What was it in her e-mail that made Leonard tired? What if he had noticed that first? Find a sentence that has both people in it and doesn’t weigh them.',
    reference: 'I got tired halfway through your e-mail, and then I wondered who else is tired. Are you?',
    samples: [
      'It reads as if you told him the whole year in one go. If it had to be one thing, I wonder which you’d have kept.',
      'Was he asleep, do you think?',
      'I do understand both of you, and if I’m fair I’d say that he has a point and so do you, and maybe you could start by telling him his',
      'I’d like to hear that evening from you on Monday, slowly. You don’t need to write anything before that',
    ],
    meant: ['explain-it', 'help-now'],
  },
]
