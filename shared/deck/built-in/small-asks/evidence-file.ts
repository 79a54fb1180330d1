import type { Ask } from '../../schema.ts'

export const countedAtHome: Ask[] = [
  {
    id: 'four-cups',
    title: 'Four cups',
    level: 'easy',
    from: 'Olu, 33, together 5 years',
    to: 'Beth, 34, a nurse on rotating shifts',
    when: 'Friday morning in the kitchen. She has just got up after a late shift, and he holds out his phone.',
    text: 'I’m not starting anything. I only want you to see it the way I see it. Monday, four cups in the sink. Tuesday, the pan from Monday. Last night I took a photo, because I thought, maybe I’m imagining this. I’m not. It’s every day this week. Could you look at it, please?',
    reading: {
      versions: ['evidence-file'],
      why: 'He took the photo to make sure that he was being fair, and now it is an exhibit. Beth is asked to look at a sink from last night, before coffee, and to agree that it looks like that. There is no ask in it yet about any cup of today.',
    },
    tells: ['Monday, four cups', 'I took a photo', 'every day this week'],
    pushBack: [
      { who: 'hears', text: 'Two of those are yours. That’s your tea, with the string.' },
      { who: 'asks', text: 'One is mine. One, Beth. I can zoom in.' },
    ],
    notes: [
      'The easiest one to laugh about, and the photo helps. After the laugh ask what Beth will think of the next time she puts down a cup.',
      'Some hear a plain question at the end. Ask what exactly he would like her to do once she has looked.',
      'In this couple it is he who keeps the kitchen in his head. Play it again with the roles changed, if the room would like that, and see whether anybody votes differently.',
      'It took about ten seconds until they were counting strings. Ask where the tiredness went, his and hers.',
    ],
    debrief:
      'A photo is for somebody who might not believe us. Whom did Olu want to convince? He says “maybe I’m imagining this”: that is the most open thing in it. What if he had begun there and had no photo? And what is it that he doesn’t want to be alone with, besides the cups?',
    reference: 'I’m worn out, and I made it into cups. Are you?',
    samples: [
      'I get grumpy about the cups. I think I’m just tired. Are you?',
      'i hate that i took a photo. sorry. can we start this morning again',
      'It’s a lot of cups, honestly, and I do most of them, and I’d like it if we had a plan for the week where everybody knows when it’s their turn',
      'I don’t know how to say this without counting, help me',
    ],
    meant: ['be-heard'],
  },
]
