import type { Ask } from '../../schema.ts'

export const noneOfThese: Ask[] = [
  {
    id: 'the-van',
    title: 'The van',
    from: 'Denny, 48, a delivery driver, 16 years together',
    to: 'Luis, 50',
    when: 'Eleven at night. Denny is sitting in his van in the driveway and Luis has come out in his slippers.',
    text: 'I’m gonna make a mess of this. You come in the door and I go out to the van. I do that, I know I do. I got no clue how a person stops. Would you help me figure out who you even call? And if it’s no, okay. I’m coming in anyway, it’s freezing.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It is clumsy and nearly starts with what Luis does. But the verb that counts is his own, “I go out”, and he doesn’t know how to stop it. He asks for help with something small and takes the cost off a no before Luis has to work out what it is. Luis can say anything.',
    },
    tells: ['I go out to the van', 'I got no clue how', 'Would you help me', 'I’m coming in anyway'],
    pushBack: [
      { who: 'hears', text: 'So it’s me. I walk in and you can’t stand to be in there.' },
      {
        who: 'asks',
        text: 'No. You walk in and it’s my feet that go. I don’t know why they go. That’s the piece I’m asking about.',
      },
    ],
    notes: [
      'Rooms that have got used to spotting versions will find one here: the file in “you come in the door”, or the ultimatum in “if it’s no, okay”. Have it read aloud, out of breath.',
      'Ask what Luis would have to defend. If nobody can name anything, that is the difference.',
      'Play the push-back next to one of the dodges. Leaned on, Denny has nothing further about Luis; what comes out is more of his own not knowing.',
      'Someone may say he asks for himself and not for the couple. Leave it open: from where Luis stands, is that further down from the bench or off to the side?',
    ],
    debrief:
      'None of it is well put. What does the clumsiness do for Luis? Compare with the most courteous ask you have heard today. Which words would a helpful friend have advised Denny to leave out, and what would have gone with them?',
    reference:
      'I’ve been sitting forty feet from you, missing you. How dumb is that? I can’t seem to walk in and just be home. I’d like to get some help with it and I don’t know what kind. Get in a minute? One song, then we go inside, and the rest of it you think over as long as you want.',
    meant: ['ask-for-help'],
  },
  {
    id: 'coats-on',
    title: 'Coats still on',
    from: 'Mei, 35, married 6 years',
    to: 'Jonas, 38',
    when: 'In the hallway after Sunday lunch at his parents’, their son asleep on his shoulder.',
    text: 'Your cousin and Petra saw someone, no? I did it again, in the car, about your mother. I heard it come out of my mouth and I kept going. Everything I know how to do, I’ve done. I’m not even sure I want to go. Would you ask him what it’s like? Or I ask, if that’s easier.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It comes at him sideways, with his coat still on, and it brings in the family. Yet the one act on the list is hers: she did it again, heard it and kept going. She has no therapist in mind and isn’t sure of wanting one. What she asks for is a question to a cousin, and he can turn that down without turning her down.',
    },
    tells: ['I did it again', 'I heard it come out of my mouth', 'I’m not even sure I want to go', 'Would you ask him'],
    pushBack: [
      { who: 'hears', text: 'Lukas? Then my mother knows by Wednesday.' },
      { who: 'asks', text: 'True. Okay, not him. Who would be less bad?' },
    ],
    notes: [
      'Expect some to hear a file in “again” and some a goodbye in “everything I know how to do, I’ve done”. Both deserve a hearing: ask whose acts are listed, and what a no would bring about.',
      'The push-back is worth playing for contrast with the dodge: pressed, she gives way on the cousin and asks Jonas.',
      'His no to the cousin is not a no to her. Point out that he is already taking part in the how.',
    ],
    debrief:
      'Most people who advise on asking would strike out “I’m not even sure I want to go”. What does that sentence leave open for Jonas? Suppose nothing more comes of it tonight than a muttered “not Lukas”. What was the evening worth?',
    reference:
      'I was sharp with you from breakfast on, and you got it because you were nearest. I can’t find the brake, I’ve looked. Can I tell you tonight what I was so scared of at that table? And then you tell me if you’d ever want somebody to help us with Sundays. Never is an answer too.',
    meant: ['open-it', 'ask-for-help'],
  },
  {
    id: 'back-porch',
    title: 'Back porch',
    from: 'Matthew, 42, married 11 years',
    to: 'Renata, 40',
    when: 'He asked before, in June. Last year they saw a counselor four times, and things Renata said in there were told to his brothers and thrown back at her at home.',
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
      'Before you show it, say that someone in this one may not feel safe at home, and that passing needs no reason. Have a private way for people to reach you and a helpline at hand. With couples in the room, consider leaving it out.',
      'Read the setting aloud and play the push-back. From the text alone many will say it corners nobody, and they have a case. What her reason is, and that it is the same one, is what changes the reading.',
      'Don’t hunt for wording that would get him a yes. If people rewrite, ask what Matthew could do that needs nothing from her.',
      'For clinicians: joint sessions wait. See each alone, ask plainly about fear, retaliation and control, and don’t coach him to keep asking.',
    ],
    debrief:
      'How does a no that is guarding something sound beside one that is braced against something? Listen for what repeats, for heat, and for whether it shifts as the ask gets smaller. If Matthew were your client, what would you want to know before the next joint idea? If Renata were, where and how would you ask her?',
    reference:
      'You said it in June and you said it now, it’s the same reason, and I gave it to you. So I’ll quit asking. I don’t need your yes to start with me. I’m going to find somebody about what I do when I’m hurt, and what I did with your words. You don’t have to say anything, or be glad about it.',
    meant: ['ask-for-help'],
  },
  {
    id: 'his-brothers-place',
    title: 'His brother’s place',
    from: 'Claire, 39, nine years together',
    to: 'Owen, 41',
    when: 'On the phone. He has been at his brother’s for three weeks, since a night when her temper scared him. He has asked for one thing: that she see someone about it alone, first.',
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
    reference:
      'You’ve asked me for one thing and I keep offering you a different one. I’m scared stiff of going on my own, and it’s Monday, and I’m going. You don’t have to come or wonder how it went. If you want to know, you ask me. If you don’t, I’ll leave you be. That’s all I rang for.',
    meant: ['ask-for-help'],
  },
]
