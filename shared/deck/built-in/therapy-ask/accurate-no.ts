import type { Ask } from '../../schema.ts'

/** Asks in which the partner may have good reason to say no. */
export const accurateNo: Ask[] = [
  {
    id: 'back-porch',
    title: 'Back porch',
    level: 'hard',
    minutes: 30,
    warning:
      'This one touches on not feeling safe at home. You can pass or step out at any time, and nobody has to say why.',
    from: 'Matthew, 42, married 11 years',
    to: 'Renata, 40',
    when: 'After their last counselor he told his brothers what she had said in there, and threw it back at her at home. In June she gave that as her reason.',
    text: 'I miss you, and I’m in over my head. I get loud, I know, and I don’t know how to be different by myself. I’m not trying to sign you up for anything. Would you do one phone call with somebody, both of us on the line? Fifteen minutes. You can hang up whenever you want.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'Taken alone, the ask has come down: his own part first, no plan, a tiny step with a way out. Renata’s no doesn’t move with it. She names one thing, what happens afterwards to what she says, and it is what she named in June. That is information about safety. It isn’t stubbornness waiting for a softer sentence.',
    },
    tells: ['I get loud, I know', 'Would you do one phone call', 'You can hang up'],
    pushBack: [
      {
        who: 'hears',
        text: 'It’s what I told you in June. What I said to the last one, your brothers knew by the weekend.',
      },
      { who: 'asks', text: 'I was hurt. I wouldn’t do it now.' },
      {
        who: 'hears',
        text: 'Maybe you wouldn’t. I’m still not going to say true things in a room I have to drive home from with you.',
      },
    ],
    notes: [
      'A word of warning is shown before it; say it in your own voice as well, and that passing needs no reason. Have a private way for people to reach you and a helpline at hand. With couples in the room, consider leaving it out.',
      'Read the setting aloud and play the push-back. From the text alone many will say it corners nobody, and they have a case. What her reason is, and that it is the same one, is what changes the reading.',
      'Don’t hunt for wording that would get him a yes. If people rewrite, ask what Matthew could do that needs nothing from her.',
      'For clinicians: joint sessions wait. See each alone, ask plainly about fear, retaliation and control, and don’t coach him to keep asking.',
    ],
    debrief:
      'How does a no that is guarding something sound beside one that is braced against something? Listen for what repeats, for heat, and for whether it shifts as the ask gets smaller. If Matthew were your client, what would you want to know before the next joint idea? If Renata were, where and how would you ask her?',
    reference:
      'You said it in June and it’s the same today, so I’ll stop asking. I’m going to see somebody about what I did with your words. You don’t have to say anything.',
    samples: [
      'I heard you. I won’t ask again.',
      'I broke your trust and I get why you won’t go. I’ll go on my own. You don’t owe me anything for it',
      'What if you pick the counselor and I promise, in writing, that it stays in the room',
      'I told them things that were yours. I don’t know how to make that good. I’m not asking you for anything tonight',
    ],
    meant: ['ask-for-help'],
  },
  {
    id: 'from-the-staff-room',
    title: 'From the staff room',
    level: 'hard',
    kind: 'written',
    from: 'Stefan, 46, a teacher, married 19 years',
    to: 'Aileen, 47',
    when: 'Text messages. In August she found a loan in both their names. She has asked three times to see the letters, and hasn’t seen them.',
    text: 'Been rehearsing this since break. I can’t be straight with you, I go to say it and then I make tea. I don’t know what’s up with me. Could we ring somebody, just to ask how people begin? Ten minutes. Put it on speaker, you needn’t say a word. It’s fine if not x',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'The ask could hardly be smaller, and Stefan doubts nobody but himself. Aileen’s answer doesn’t soften with it. It is the one she gave in August, said calmly, and it points at something he could do today with nobody’s help. She isn’t against talking. She won’t do it knowing half.',
    },
    tells: ['I can’t be straight with you', 'Could we ring somebody', 'you needn’t say a word'],
    pushBack: [
      {
        who: 'hears',
        text: 'The letters, Stefan. Same as in August. I won’t sit in front of someone and be the only one who hasn’t read them.',
      },
      { who: 'asks', text: 'You’ll see them. I thought it’d be easier with someone there.' },
      { who: 'hears', text: 'Letters first. Then ask me again.' },
    ],
    notes: [
      'Going by the message, most rooms choose “None of these” because nobody is cornered, and nobody is. The setting and her answer add the other reason: the same door each time, and no heat.',
      'Compare a no that comes hot, or with another reason each time. Ask what Aileen would be walking into on that call.',
      'Stefan is no crook. He is ashamed, and it has gone on too long. Ask what the call would let him put off.',
      'Rewrites tend to get sweeter here. Ask which of them has the letters in it.',
      'For clinicians: while one of the two lacks facts that touch her safety or her money, there is little to be done with both in the room. First the facts, then the invitation.',
    ],
    debrief:
      'Aileen says what it would take. How would you tell a reason from a way of playing for time? Shame likes company before it tells the truth. What might a good friend say to Stefan at the next break, and what would that spare Aileen?',
    reference:
      'The letters are on the kitchen table. I was ashamed and didn’t know how to hand them to you, I still don’t. Read them with me there or without me, and ask me anything. Forget the rest of what I asked.',
    meant: ['ask-for-help', 'protect-both'],
    samples: [
      'You asked for the letters. I’ll bring them home tonight. I don’t know what happens then',
      'I know I should have told you. If we had someone in the room I could do it, I promise, please just the once x',
      'I’m frightened of what you’ll think of me. That’s why. They’re in my desk, I’m going to get them now',
      'Aileen I can’t do this on my own, would you ring with me',
    ],
  },
  {
    id: 'his-brothers-place',
    title: 'His brother’s place',
    level: 'hard',
    minutes: 30,
    warning: 'This one touches on being frightened by a partner. You can sit it out, and nobody will ask for a reason.',
    from: 'Claire, 39, nine years together',
    to: 'Owen, 41',
    when: 'On the phone. He left after a night when her temper scared him. For three weeks he has asked one thing: that she first see someone alone.',
    text: 'They said I could bring someone, to the first one. So I thought, you? You’d not have to speak. I frightened you, Owen, I can’t stop seeing it, and that’s what I’d tell them, with you sat there. I’d not dress it up. I’ll be honest, I don’t think I’ll get through the door otherwise.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'She points at herself and at nobody else, and asks for company. The no doesn’t soften for that. It gives the one reason it gave before, without anger, and asks for something she can do without him. His distance may simply be looking after himself, and his words can be believed as they stand.',
    },
    tells: [
      'I could bring someone',
      'I frightened you',
      'I’d not dress it up',
      'I don’t think I’ll get through the door',
    ],
    pushBack: [
      {
        who: 'hears',
        text: 'You’d be in the room, Claire, that’s the bit I can’t do. See them by yourself about that night. I said it on the ninth, and I’m not saying it to punish you. It’s still that.',
      },
    ],
    notes: [
      'Keep it for late in the day, and prepare for it as for “Back porch”: a word of warning, an easy pass, a private way to reach you. Not for a room of couples unless you know them well.',
      'Some will want to comfort Claire, and some hear pressure in “I don’t think I’ll get through the door otherwise”. Both are worth hearing. Ask whose task her change becomes in that sentence.',
      'Ask the room to imagine the two of them the other way round. If the vote would differ, talk about why.',
      'For clinicians: a partner who is afraid is a reason to see each alone and to ask about harm directly, of men too. Joint work waits until there is safety, and the one who is afraid says when.',
    ],
    debrief:
      'Owen’s no contains a request. What does it ask for, and can she give it without him? Being sorry, being vulnerable and being safe to be with are three things; which of them does Claire offer here? How does a helper stay kind to her and still believe him?',
    reference: 'I’m going on Monday, on my own, as you asked. I’ve no idea what I’ll say in there.',
    samples: [
      'I’ll go by myself. You were clear.',
      'I frightened you and I want to understand why I did it. I’m going Monday. You don’t have to do anything',
      'Couldn’t you just come the first time and wait outside? I’d feel so much braver',
      'I keep asking you to help me with it and that’s the bit you said no to. I’ve heard it now',
    ],
    meant: ['ask-for-help'],
  },
]
