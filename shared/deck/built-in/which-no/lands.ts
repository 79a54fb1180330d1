import type { Ask } from '../../schema.ts'

/** Answers that have begun to soften, however they sound. */
export const alreadySoftening: Ask[] = [
  {
    id: 'on-your-phone',
    title: 'On your phone',
    level: 'easy',
    from: 'Tendai, 34, together 5 years',
    to: 'Ruby, 33',
    when: 'At the bus stop, in the rain. She has said that she is lost, and asked whether he would look at one website with her.',
    text: 'One website. Has it got music on it? If someone in a cardigan tells us to breathe, I’m closing it. I don’t know, Rubes. I’m no good at this stuff. What would you even want me to look at? On your phone, mind, not on mine.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It isn’t a yes and it is full of thorns. But look what is in it: a joke, a condition, something about himself, a question back, and whose phone. Nobody settles such a thing if they have decided not to do it. He has come under the roof. Nothing needs to be added, and quite a lot could be spoilt.',
    },
    tells: ['I’m closing it', 'I’m no good at this stuff', 'What would you even want', 'On your phone, mind'],
    pushBack: [
      { who: 'hears', text: 'On mine. And no cardigans.' },
      { who: 'asks', text: 'Go on then. Two minutes. Is that our bus?' },
    ],
    notes: [
      'Let people say where he gives way first. Most find another place.',
      'Somebody will hear mockery, and hear no. Ask which of his sentences you would say to somebody you want to be rid of.',
      'The danger is now on Ruby’s side: to be so glad of two minutes that she makes them into twenty.',
    ],
    debrief:
      'Which small thing of his would you have missed? A joke can be a door or a lock; how do you tell? If Ruby comes to you next week and says that he made fun of it, what would you ask her?',
    reference:
      'My phone, no cardigans, and you hold the button that closes it. I’m no good at this either, I’ve been standing here since the last bus working up to it. If ours comes first we get on and forget about it.',
    samples: [
      'On mine. You can close it.',
      'I don’t know what I want you to look at. I just don’t want to look on my own',
      'There’s no music, and honestly after the website there’s a quiz we could do together and a very nice woman who has Thursdays free',
      'Deal. If there’s a cardigan I’ll buy the chips.',
    ],
    meant: ['find-out', 'be-believed'],
  },
  {
    id: 'the-one-with-the-dog',
    title: 'Parked up',
    level: 'middling',
    kind: 'written',
    from: 'Piotr, 44, a lorry driver, married 15 years',
    to: 'Agata, 43',
    when: 'Text messages. She sent one link and wrote that he need only look, and needn’t like it. He is parked for the night.',
    text: 'Looked at it. The man has a beard like my uncle, so no. Not him. Read the bit about the first visit twice. The signal is bad here. The woman with the dog, maybe. I am not saying yes. I am saying the dog looks fed up as well. Sleep now.',
    reading: {
      versions: [],
      because: 'lands',
      why: 'It says no twice, and hasn’t a friendly word in it. But he has looked, and read a passage twice, and told her so. He has an opinion about beards, and about a dog, and “as well” says more about Piotr than he has said in a year. A man who is only fending off doesn’t read anything twice.',
    },
    tells: ['Looked at it', 'Read the bit about the first visit twice', 'the dog looks fed up as well'],
    pushBack: [
      { who: 'hears', text: 'It does. What did you read twice?' },
      { who: 'asks', text: 'That you can leave after ten minutes. Does anyone do that?' },
    ],
    notes: [
      'It has the word no in it, a refusal, and “I am not saying yes”. By the words alone it is a flat no. Ask what he did.',
      '“As well.” Let the room find it for itself.',
      'He asks a question in the second turn. It is about leaving, and that is how people ask when they think of coming.',
    ],
    debrief:
      'What has moved since the link was sent? Agata could answer the beard, the dog, the twice, or nothing at all tonight. What would each of them do? How would you keep her from ringing the woman with the dog in the morning?',
    reference: 'Poor dog. I’d be fed up with my face on there too, sleep well.',
    samples: [
      'Fed up as well? Me too. Good night.',
      'You read it twice. I read it four times and I still don’t know',
      'Oh I’m so glad you like her, she has a free place on the 3rd, shall I just hold it for us until you’re back?',
      'Your uncle’s beard, ha. Drive carefully. You don’t have to look at anything else',
    ],
    meant: ['find-out', 'keep-the-peace'],
  },
]
