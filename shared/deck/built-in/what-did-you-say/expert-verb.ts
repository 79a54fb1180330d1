import type { Ask } from '../../schema.ts'

export const expertVerb: Ask[] = [
  {
    id: 'i-explained',
    title: 'Completely calm',
    level: 'easy',
    minutes: 15,
    from: 'Karolina, 45, a project manager, married 18 years',
    to: 'her therapist',
    when: 'A week after she tried the ask out in the session. She was to come back with the exact words.',
    text: 'I did it like we practised. I was completely calm. I explained to him that we’re both stuck, and I pointed out that nobody’s blaming anybody. I said, we need help, Marek. And he just goes, fine. I don’t think he took it in, to be honest.',
    reading: {
      versions: ['expert-verb'],
      why: '“Stuck” and “we” are both there, and she explained them to him. Each verb puts her at the front of the class, down to the last one, where she marks how much he took in. His “fine” is what you say to a teacher. Calm helped her to get through it, and it also kept her where she was.',
    },
    tells: ['I explained to him', 'I pointed out', 'we need help', 'took it in'],
    pushBack: [
      { who: 'hears', text: 'What came out of your mouth first, do you remember?' },
      { who: 'asks', text: '“Marek, I need you to listen to this.”' },
    ],
    notes: [
      'A good first one. Some rooms hear “we’re both stuck” and let it through: ask for the verb in front of it.',
      'In the push-back the therapist asks for the words and nothing else. The first line is where she sat down.',
      'She did her homework and is proud of it. If the room starts to smile, ask who has explained something to a partner this month.',
    ],
    debrief:
      'Which of her sentences could stay as they are if the verb before them changed? What did the calm do for Karolina, and what did it do for Marek? You would like her to hear her verbs. How do you do that without marking her, as she marked him?',
    reference: 'I explained it to him because I was scared. I never got as far as saying that I’m lost.',
    samples: [
      'I was calm because I had a plan. I don’t think I asked him anything.',
      'I explained it, like I always do. He said fine. I heard it and I kept going anyway',
      'I said we need help and he agreed really, he just isn’t good at showing when something has reached him, so I think next time I’ll leave it shorter',
      'He said fine and I wanted to hit the table. I didn’t tell him that I’m frightened. I told him that nobody is to blame.',
    ],
    meant: ['show-effort', 'be-told'],
  },
  {
    id: 'quick-update',
    title: 'Quick update',
    level: 'middling',
    kind: 'written',
    from: 'Priya, 36, a hospital pharmacist, married 7 years',
    to: 'her therapist',
    when: 'An e-mail on a Wednesday, the evening before her session.',
    text: 'Quick update before tomorrow. Raised it on Sunday, as agreed. Walked him through what we discussed, used “I” all the way, made it clear it isn’t about fault. He needs time to process. Have sent him the article again. Could you tell me what I should follow up with? P.',
    reading: {
      versions: ['expert-verb'],
      why: 'Raised, walked him through, made it clear, sent: these are things you do with a case. The “I” that she was asked for is there and has become a method. What she felt on Sunday isn’t in it, nor one word of his, and already she is asking for the next step of the treatment.',
    },
    tells: ['Walked him through', 'made it clear', 'He needs time to process', 'what I should follow up with'],
    pushBack: [
      { who: 'hears', text: 'You wrote “walked him through”. Where were you walking him to?' },
      { who: 'asks', text: 'To where I am, I suppose. I hadn’t thought of it as a place.' },
    ],
    notes: [
      'It is an e-mail, and people write like that at work. Ask whether that explains it, or whether she wrote the way she spoke.',
      'Some will hear the tidied account, because nothing is quoted. Ask what stands out more here: what is missing, or what the verbs do.',
      'Notice whom she treats as her senior. A supervisor who answers the last line joins the case conference.',
    ],
    debrief:
      'The rule about “I” was kept to the letter. What can’t a rule like that do? Priya writes as people write who are responsible. Where in her week is she allowed not to know something, and what would you answer to this e-mail tonight, if anything?',
    reference:
      'I’m writing because I can’t tell you this to your face. On Sunday I talked for twenty minutes and then I asked him if he had any questions, like at work. He hadn’t. I sat in the bathroom afterwards. I’d like to know what it’s like to be spoken to by me.',
    samples: [
      'I don’t have an update. I talked at him and I noticed it.',
      'I did what you said and it didn’t work, could you give me something else to say because he just sits there',
      'On Sunday I gave a presentation. He was polite. I think I was scared that if I stopped I’d cry',
      'He said he needs time. Actually he didn’t say that, I did. He said nothing, and then he asked if I wanted tea.',
    ],
    meant: ['be-told', 'get-it-settled'],
  },
]
