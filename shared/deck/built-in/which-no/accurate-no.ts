import type { Ask } from '../../schema.ts'

/** Answers in which one reason stays the same, however small the ask becomes. */
export const theSameDoor: Ask[] = [
  {
    id: 'what-i-told-you-at-easter',
    title: 'It isn’t the minutes',
    level: 'hard',
    minutes: 30,
    warning: 'Somebody here was made to pay for telling the truth. You can pass, and it needs no reason.',
    from: 'Halima, 41, married 12 years',
    to: 'Yannick, 44',
    when: 'In the hall. He has asked for five minutes in the car. In spring he used against her what she had told a counsellor. She has named it each time since.',
    text: 'No. And it’s what I told you at Easter. I said a true thing in front of us both, and you threw it at me by ten o’clock that night. I’m not angry about the five minutes, Yannick. I don’t know that you wouldn’t do it again. It isn’t the minutes.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'One reason, dated and unchanged, and she takes the trouble to say what it is not. Make it two minutes and she will say it again. She isn’t defending herself against this ask. She is describing a place where she was hurt, and as long as nothing has changed there, her no is the right answer to it.',
    },
    tells: ['it’s what I told you at Easter', 'I’m not angry about the five minutes', 'It isn’t the minutes'],
    pushBack: [
      { who: 'hears', text: 'Two minutes, then. You needn’t say a word.' },
      { who: 'asks', text: 'Easter, Yannick.' },
    ],
    notes: [
      'A word of warning is shown before it; say it yourself as well, have a helpline at hand and a way to reach you alone. With couples in the room, leave it out.',
      'Don’t look for the wording that gets a yes. Look for what he can do that needs nothing from her.',
      'Put it beside an answer with five reasons. Here the ask shrinks and nothing in the answer shrinks with it.',
      'For clinicians: see each of them alone, ask about fear and about what telling the truth has cost before, and let nobody practise a better ask meanwhile.',
    ],
    debrief:
      'What would Yannick have to do before any ask is honest again? Who should see whom, and in which order? Her voice is calm. What would you have thought of the same words if she had shouted them?',
    reference:
      'Easter. Yes. You told me something true and I hit you with it, and I’ve been asking for minutes so as not to have to say that. I’m going to see somebody about why I did it. You owe me no answer, today or when I’ve been.',
    samples: [
      'You’ve told me why three times. I’ve heard it.',
      'I threw it at you. I’m not asking for anything now',
      'What if there’s someone in the car with us, your sister maybe, then you’d be safe and I could finally explain how it was meant',
      'I don’t know how to make Easter good. I’ll stop asking you to help me with that part.',
    ],
    meant: ['be-believed', 'stay-safe'],
  },
  {
    id: 'in-your-language',
    title: 'Waiting for the word',
    level: 'middling',
    from: 'Mateus, 38, who came from Recife six years ago',
    to: 'Ingrid, 39',
    when: 'On the balcony. She has asked whether they could try one call with somebody, ten minutes. The counsellor speaks Norwegian, which is her language.',
    text: 'Same as at Christmas. In your language I’m slow, I come out stupid, and you two would be waiting for me to find the word. I’d say what I’m able to say and not what I think. I’m not against it. Could you do that call in Portuguese? Then you know what I mean.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'He gave this reason at Christmas and gives it again, without heat, to ten minutes as to an hour. It isn’t about her or about help. In that call two people would speak and one would look for words. It is so plain that it is easily missed: the door is closed for him, and he says where the hinges are.',
    },
    tells: ['Same as at Christmas', 'you two would be waiting for me', 'I’m not against it'],
    pushBack: [
      { who: 'hears', text: 'It could be five minutes. And I’d help you with the words.' },
      { who: 'asks', text: 'That’s it exactly. You’d help me with the words.' },
    ],
    notes: [
      'A quiet one and nobody is in danger. Use it to hear sameness without fear in it.',
      'Many vote that it softens: “I’m not against it”. He says what it would take, which is something else. Ask whether a smaller ask would move him.',
      'Some room will have a person in it who lives in a second language. They needn’t speak for it, but leave them time.',
      'The same can be said of rank, of a lawyer and a gardener, of anyone who speaks the language of the trade. That includes us.',
    ],
    debrief:
      'Who is at home in the place where the talk is to be? Ingrid offers to help him, kindly, and proves his point. What could she do without him that changes the door? How would you find out whether your own room has such a hinge?',
    reference:
      'You told me at Christmas, and I heard that you didn’t like the counsellor. I’d never thought what it’s like to be the slow one in your own marriage. I could look for somebody who speaks Portuguese, or I learn to be stupid in it for a while, or we stay out here.',
    samples: [
      'I’d be the slow one. I never thought of that.',
      'You said so at Christmas and I made it shorter. It isn’t the length, is it',
      'But your Norwegian is excellent, everybody says so, and the counsellor is very patient, I’m sure she’d wait',
      'Then not in Norwegian. I’ll ask if anybody does it in yours, and if not I’ll stop asking',
    ],
    meant: ['be-believed', 'stay-safe'],
  },
]
