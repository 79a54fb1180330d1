import type { Ask } from '../../schema.ts'

export const communicationDodge: Ask[] = [
  {
    id: 'night-bus',
    title: 'Top deck',
    level: 'middling',
    from: 'Tasha, 26, four years together',
    to: 'Dev, 27',
    when: 'The night bus home from a friend’s birthday. They bickered in front of people and have been silent for six stops.',
    text: 'Honestly, I think we’re both lovely. It’s just bad signal. You know when a call lags and you both go, sorry, no, you go? That’s us. If someone could just, like, sit with us and sort the settings, we’d be fine.',
    reading: {
      versions: ['communication-dodge'],
      why: 'It is funny and fond, and it puts the trouble in the phone line, where nobody lives. Dev only has to ask what he would do differently, and the bad signal turns out to have a name. What she has been sitting on for six stops was about him all along.',
    },
    tells: ['we’re both lovely', 'It’s just bad signal', 'sort the settings'],
    pushBack: [
      { who: 'hears', text: 'Okay. So what would I have to do different?' },
      {
        who: 'asks',
        text: 'Nothing! I mean, not finish my stories for me. You do it every single time, Dev. You did it tonight in front of everyone.',
      },
      { who: 'hears', text: 'Right. So it’s my settings.' },
    ],
    notes: [
      'Play the push-back, ideally with two people reading. On its own this ask charms a good part of the room.',
      'Those who vote “None of these” before the push-back have heard something real: the fondness. Ask if the fondness could survive with the grievance told first.',
      'There is a fair complaint here. Told plainly he might have heard it; as it is, he feels handled as well as complained about.',
    ],
    debrief:
      'Why does Tasha wrap it? Perhaps because in this couple a plain complaint becomes a row. When is “it’s nobody’s fault” a comfort, and when is it a lid? Listen again to Dev’s first question: he was already half in. What would have kept him there?',
    reference:
      'I’m about to say I’m tired and I’m not, I’m sulking. I felt small back there. I never say it when it happens, I save it up and go mad about bread on Wednesday, and I don’t know how you do it sooner. Could we do one of those couples podcasts tomorrow, one earphone each, and take the mick?',
    samples: [
      'I felt stupid tonight and I went quiet. I don’t know how to do this bit. Help?',
      'can we get off a stop early and walk. i want to say something and i cant say it on a bus',
      'It’s both of us, we just don’t listen to each other, so maybe someone could teach us',
      'I’m sorry I went quiet. You finished my story and I got hurt, and instead of saying ouch I sat there adding up all the other times. I don’t know why I do that. I don’t want to be adding you up. Could we laugh about it first and then maybe ask somebody?',
    ],
    meant: ['protect-both', 'open-it'],
  },
  {
    id: 'the-greenhouse',
    title: 'The greenhouse',
    level: 'middling',
    from: 'Ray, 62, married 37 years, retired in spring',
    to: 'Maureen, 61',
    when: 'Saturday morning. She has brought his tea out to the greenhouse, where he spends most of the day now.',
    text: 'There was a fella on the radio, he says it’s nobody’s doing. Kids go, work goes, and nobody’s shown you how to sit and talk. Hasn’t got a villain in it, he says. There’s a place in town does six sessions. And I thought, well, there you are, that’s us. That’s all that is.',
    reading: {
      versions: ['communication-dodge'],
      why: 'No villain, no blame, and the man on the radio does the diagnosing so that Ray needn’t. It is the hardest thing he has said since spring and he has said it as somebody else. Maureen only has to doubt it once, and out comes who, in his view, does the talking.',
    },
    tells: ['it’s nobody’s doing', 'Hasn’t got a villain in it', 'That’s all that is'],
    pushBack: [
      { who: 'hears', text: 'We talk all day long, Ray.' },
      {
        who: 'asks',
        text: 'You talk, Mo. I get told. Where to stand, what to wear. I’ve not had a conversation since I finished work, I’ve had instructions.',
      },
    ],
    notes: [
      'Before the push-back some hear the decided presentation in the radio and the six sessions. Ask which of them is decided about: the sessions or the cause?',
      'He is the one who goes quiet, and for once it is he who asks. Let the room notice how much that took before they vote.',
      'After the push-back ask both sides: what did Maureen lose just then, and what did Ray let go of that he had carried since spring?',
    ],
    debrief:
      'The push-back holds the truest thing Ray says, and it comes out as a charge. Could he say the same thing as something that is happening to him? Retirement has put a managed man and a managing woman in one house all day. What is each of them stuck with, and does the other know?',
    reference:
      'I’ve been lost since I finished, Mo. I come out here so you’ll not see it. That fella on the radio gave a number and I’ve not rung it, I’d not know what to say. Would you sit by me if I did?',
    samples: [
      'I don’t know what to do with myself, Mo. Sit down a minute?',
      'There’s a place in town that does six sessions. I’ve not rung. I think it’d help the both of us, you’d have someone to talk to that isn’t me, and I’d have a bit of peace. Well, you know what I mean.',
      'I’m not good company since I stopped work. I hide out here. Is it the same for you or is it just me',
      'I feel told what to do all day and I know you mean well. Could someone help us',
    ],
    meant: ['open-it'],
  },
  {
    id: 'back-of-an-envelope',
    title: 'Back of an envelope',
    level: 'hard',
    minutes: 25,
    from: 'Leah, 37, a school psychologist, married 9 years',
    to: 'Ben, 39',
    when: 'At the kitchen table, the kids in bed. She turns an envelope round so that he can see what is on it.',
    text: 'I drew it so it doesn’t feel personal. This is the cycle, it’s what we’re up against, and neither one of us started it. One person reaches, the other one goes quiet, and around it goes. It’s so common, Ben. Could we let somebody help us communicate? They’d only be working on the arrows.',
    reading: {
      versions: ['communication-dodge'],
      why: 'It has the vocabulary of sharing: a cycle, nobody’s doing, common to all. But one of them drew it and the other is being shown it. Leah says nothing of what she does in the circle or that she can’t get out of it, and when Ben asks who is who, she knows.',
    },
    tells: [
      'so it doesn’t feel personal',
      'One person reaches, the other one goes quiet',
      'only be working on the arrows',
    ],
    pushBack: [
      { who: 'hears', text: 'Which one am I?' },
      { who: 'asks', text: 'It doesn’t matter which. That’s the whole point of it.' },
      { who: 'hears', text: 'Leah.' },
      { who: 'asks', text: 'The quiet one. You’re the quiet one, Ben. You’ve been the quiet one since Maya was born.' },
    ],
    notes: [
      'The one clinicians like best and vote “None of these” on: she externalises, she names a loop. Ask where Leah is: in the drawing, or holding the pen?',
      'Set it beside the first move, once the moves are open. The loop is named there as well; what is missing here is the stall.',
      'Pause after “Leah.” Then ask those who were listening as Ben what they knew by then.',
    ],
    debrief:
      'When does a map of the pattern help, and when is it a diagnosis in two colours? Would it be different if Ben had drawn it, or if they had drawn it together and argued over the arrows? For professionals: what do you bring home from work in place of being lost?',
    reference:
      'It’s a great diagram, and I’m not in it. I come at you, Ben, and the more scared I get the more I explain. What could I do in the first ten seconds that isn’t that? I teach this and I don’t know.',
    samples: [
      'I drew a circle and I can’t get out of it. Where would you put yourself? Where would you put me?',
      'You go quiet and I chase you. It’s a pattern, nobody’s fault, we could get someone to look at it with us',
      'I’m the one who chases. I hate it and I do it again the next day. Can we ask someone, someone who isn’t me?',
      'Ok no drawing. I’m scared',
    ],
    meant: ['protect-both', 'ask-for-help'],
  },
  {
    id: 'a-word-we-skipped',
    title: 'The language we skipped',
    level: 'middling',
    kind: 'written',
    from: 'Nadia, 33, living together for four years',
    to: 'Kirsty, 35',
    when: 'Text messages in a lunch break. Last night they opened the bank statement.',
    text: 'Been thinking about last night. I don’t believe either of us is bad with money, we’re just no good at the talking about it part. Like a language we both skipped at school! Could somebody sit down with the two of us and teach us the words? We’re fine at everything else x',
    reading: {
      versions: ['communication-dodge'],
      why: 'It is friendly, and it shares the fault out so evenly that none is left. Kirsty only has to ask for an example. Then the word that is missing turns out to be hers, and to have been missing for years. What began as a lesson for two was a complaint about one of them, and about her brother.',
    },
    tells: ['I don’t believe either of us is bad with money', 'a language we both skipped', 'teach us the words'],
    pushBack: [
      { who: 'hears', text: 'Ha. Which words don’t I know?' },
      { who: 'asks', text: '“No.” To your brother. Not once in four years, Kirsty.' },
    ],
    notes: [
      'There is little in it to object to, and that might make a room curious. Ask those listening as Kirsty what they would like to ask Nadia.',
      'The second message comes within the minute. Ask how long it had been lying ready.',
      'She may well have a case about the brother. Ask how it could be told by itself, with no lesson wrapped around it.',
      'Some stay with “None of these” after the push-back: she was asked for an example and she gave one. Hear them out, and then ask when Kirsty understood what the first message was for.',
    ],
    debrief:
      'It is easier to call money a language than to name a brother. What does Nadia protect by keeping it general, and whom? Somewhere under “not once in four years” there is a fright she had last night. What might that one have sounded like, in a text, at lunch?',
    reference:
      'I get frightened about money and then I talk about anything else. It took me all morning to type that. Could we look at the account on Friday, with wine, and I try to say it while we look? If I can’t get it out, maybe someone could help me.',
    meant: ['protect-both', 'be-heard'],
    samples: [
      'I got scared last night when I saw the number and I made jokes. I don’t know how to talk about it. Do you?',
      'hey. not mad about your brother, honestly. but could we see someone who does couples and money',
      'how do we do money without me sounding like my mother. help x',
      'We both need to get better at communicating about money and I think a professional could help us. It’s nobody’s fault. We just come from very different families and yours never said no to anyone x',
    ],
  },
]
