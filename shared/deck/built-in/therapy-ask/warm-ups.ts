import type { WarmUp } from '../../schema.ts'

/** One pair for each move, in the order of the moves. Every pair is spoken by different people. */
export const warmUps: WarmUp[] = [
  {
    id: 'ten-oclock',
    scene: 'Asha to Vikram, at ten on a Sunday night, the school shirts ironed and the television just turned off.',
    first:
      'I do appreciate how hard we both work at this. I feel we’ve slipped into a pattern, the two of us, and that we’d be so much happier if we gave it some proper attention. We could learn a lot together from the right person. There’s no pressure at all. We can start whenever it suits us.',
    second:
      'It’s ten o’clock, so this is where I ask what’s the matter and you say nothing’s the matter. Then I push and you see to the bins. I know it by heart and I do it anyway. I’ve got nothing left to try. Is there somebody who’d know what a person says at ten o’clock instead?',
    notes: [
      'The first has the manners: thanks, no pressure, “we” nearly throughout. Ask who in it knows what is needed, and who is being told. “Whenever” leaves Vikram the date and nothing else.',
      'The second says “you”, sounds cross and has no please in it. But her own turn is inside the round she describes, and she is the one with nothing left to try. He could add to it, or laugh.',
      'If the room likes the first better, don’t argue. Ask them to be Vikram for a minute, and to find what there is to say back to each.',
    ],
  },
  {
    id: 'evening-ferry',
    scene: 'Niamh to Stephen, on deck of the evening ferry, coming home from a weekend that was meant to be a rest.',
    first:
      'I was answering work in the toilets again, the whole first hour. I tell you it’s the job. It isn’t, I’ve lost the knack of being off with you, and it frightens me. I’d like to ask someone how you get it back. Would you come in with me, or wait in the café across the road, even?',
    second:
      'I know I work too much, I’ll be the first to say it. And we’ve both got things to look at, in fairness, me with the phone and you with the silences. So nobody’s being singled out. I just think it would do us good to have someone take us through it, one thing at a time.',
    notes: [
      'Both begin with something Niamh does. In the first it stays hers to the end, and the help would be for her. In the second it is a down payment: one sentence later Stephen’s silences are on the table too.',
      'Some prefer the second for being fair. Ask what Stephen has to answer before anything else: the invitation, or the silences?',
      'The café across the road is worth a minute. It gives him three answers where most asks leave two.',
    ],
  },
  {
    id: 'after-the-funeral',
    scene: 'Bridie, 70, to Carol, 68, driving home from the funeral of a friend they had both known for forty years.',
    first:
      'Now, you’re going to feel got at, Carol, you always do, and I understand why, with the mother you had. So I’ll say it gently. Nobody’s getting at you. I’ve only ever wanted the two of us to be happy. I think we should go and see someone, love, while we’ve still got the time to enjoy it.',
    second:
      'Four times I’ve started this since the church. Each time it comes out as if I’d got you down for mending, and I’d be out at the lights if you said it to me. Some nights I’d swear it’s me. I only know I can’t shift it. Would you ask somebody with me, or is that daft?',
    notes: [
      'Both say out loud what Carol may be afraid of. The first tells her that she is about to feel it, and where in her childhood it comes from. That is one more finding about Carol, in a soft voice.',
      'In the second the words that go astray are Bridie’s, she would bolt as well, and the fault may be her own. Carol finds somebody sitting beside her.',
      'A trap can be named in order to get round it. Listen for whether the speaker is standing in it too.',
    ],
  },
  {
    id: 'fire-escape',
    scene: 'Theo to Marisol, out on the fire escape, the evening their air conditioner gave out.',
    first:
      'If you say no, nothing happens, okay? We still go get ice cream. I don’t know how people do this, getting help, and I’m kind of scared of it. Would you read one page about it with me, just the one, and then we shut the laptop? You can make faces the whole way through.',
    second:
      'I’m not going anywhere, whatever you tell me. I keep meaning to look it up and I chicken out. Could we sit here and listen to ten minutes of somebody explaining how it goes? You get to hit stop. If you think it’s dumb, I’d like to hear why, and then let’s find you a fan.',
    notes: [
      'These two are near alike. Each takes the sting off a no, each owns to being scared, and each asks for a few minutes side by side with an end to them. “Both alike” is a whole answer here, and so is either of the others.',
      'If the room splits, ask what people went by: the ice cream, the plainer promise, whose voice they have at home. Let it stand; nothing has to come of it.',
      'Ask what would count as a yes tonight. A page, or ten minutes. Neither of them has agreed to anything beyond that.',
    ],
  },
]
