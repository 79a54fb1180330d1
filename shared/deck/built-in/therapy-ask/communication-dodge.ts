import type { Ask } from '../../schema.ts'

export const communicationDodge: Ask[] = [
  {
    id: 'night-bus',
    title: 'Top deck',
    from: 'Tasha, 26, four years together',
    to: 'Dev, 27',
    when: 'The night bus home from a friend’s birthday. They bickered in front of people and have been silent for six stops.',
    text: 'Honestly, I think we’re both lovely. It’s just bad signal. You know when a call lags and you both go, sorry, no, you go? That’s us. Someone could, like, go into the settings with us and we’d be fine.',
    reading: {
      versions: ['communication-dodge'],
      why: 'It is funny and fond, and it puts the trouble in the phone line, where nobody lives. Dev only has to ask what he would do differently, and the bad signal turns out to have a name. What she has been sitting on for six stops was about him all along.',
    },
    tells: ['we’re both lovely', 'It’s just bad signal', 'go into the settings'],
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
      'I’ve gone quiet and I’m going to say I’m tired, and I’m not tired. I felt small at the party. I always save it up and then go mad at you about bread on Wednesday. I’m useless at saying it when it happens. Can you help me with that? Could we do one of those couples podcasts tomorrow, one earphone each, and take the mick?',
    meant: ['protect-both', 'open-it'],
  },
  {
    id: 'the-greenhouse',
    title: 'The greenhouse',
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
      'I’ve been lost since I finished, Mo. I come out here so you’ll not see it, and then I’m short with you for bringing the tea. I haven’t learnt how to be in the house. That fella on the radio gave a number at the end and I’ve not rung it. Would you sit by me if I did? I’d not know what to say to them.',
    meant: ['open-it'],
  },
  {
    id: 'back-of-an-envelope',
    title: 'Back of an envelope',
    from: 'Leah, 37, a school psychologist, married 9 years',
    to: 'Ben, 39',
    when: 'At the kitchen table, the kids in bed. She turns an envelope round so that he can see what is on it.',
    text: 'I drew it so it doesn’t feel personal. This is the cycle, it’s what we’re really up against, and neither one of us started it. One person reaches, the other one goes quiet, and around it goes. It’s so common, Ben. Somebody would just help us communicate. They’d only be working on the arrows.',
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
      'I drew us a diagram, and it’s a great diagram, and I’m not in it. I come at you, Ben. The more scared I get the more I explain you to yourself. I do this for a living and at home I’m hopeless. Would you tell me one thing I could do in the first ten seconds? And if we get nowhere, would you come be hopeless at it with me someplace?',
    meant: ['protect-both', 'ask-for-help'],
  },
]
