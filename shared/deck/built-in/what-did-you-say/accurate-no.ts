import type { Ask } from '../../schema.ts'

/** Reports of a partner who may have good reason to say no. */
export const reportsOfAReason: Ask[] = [
  {
    id: 'two-floors-up',
    title: 'Two floors up',
    level: 'middling',
    from: 'Imran, 40, a theatre nurse, married 11 years',
    to: 'his therapist',
    when: 'The counselling on offer is the hospital’s own. His wife works there too, two floors up.',
    text: 'I asked the small thing, could she sit with me while I ring them. I said I’m lost, I don’t know how else to start. She wasn’t cross. She said, it’s through work, I’d be across from people I do handovers with. Same as in spring. What am I meant to do with that?',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'He was lost when he asked, and he is lost in telling it. Her answer is the one from spring, without heat, and it isn’t about him: she would have to speak about her marriage at her place of work. A smaller ask doesn’t move that, because the size was never the trouble. There is something to find out about the door, and nothing to mend about the asking.',
    },
    tells: ['She wasn’t cross', 'Same as in spring', 'What am I meant to do with that?'],
    pushBack: [
      { who: 'hears', text: 'What did you say to her, after that?' },
      { who: 'asks', text: 'I said, five minutes then. And she said, Imran, it’d still be work.' },
    ],
    notes: [
      'A quiet no with an ordinary reason, and nobody is in danger. It is here so that a room hears the sameness.',
      'Many vote that he stayed lost, and he did. Both can be so: the report is from beside, and the no in it may be accurate.',
      'Somebody will suggest another counselling centre. Good. Ask who ought to think of it, and why he hasn’t.',
    ],
    debrief:
      'How does a reason sound that is only a reason? What might Imran have been so busy with that he didn’t hear it the first time? If he came to you with a better sentence for next week, how would you get him to put it away?',
    reference:
      'She’s told me twice now, and it’s a good reason. I went home and made the ask smaller, and it was never the size. I think I liked it that I was the one who could ask so well. I’ll tell her that I’ve heard it, and then I’d honestly not know what comes next.',
    samples: [
      'She’s got a point and I’ve asked her three times.',
      'It’s where she works. I never thought about that once, I thought about my wording',
      'What if I ask her again but from home, on my own phone, then technically it isn’t work and she only has to listen',
      'She said no and she was kind about it. I don’t know what to do except stop',
    ],
    meant: ['be-told', 'understand'],
  },
  {
    id: 'a-separate-matter',
    title: 'At New Year as well',
    level: 'hard',
    minutes: 30,
    warning: 'This one is about somebody who is watched by a partner. You can pass, and nobody will ask why.',
    from: 'Lars, 49, married 15 years',
    to: 'his therapist',
    when: 'Near the end of the session. He reads her messages at night; he said so here a month ago.',
    text: 'I left it all out, the going together, everything. I only asked if we might sit down for ten minutes. She said, “Not while you’re reading my messages.” She said that at New Year as well, the same words, she wasn’t even angry. I do still read them. I told her that’s a separate matter.',
    reading: {
      versions: [],
      because: 'accurate-no',
      why: 'He reports it word for word, against himself. The ask had come down as far as it goes, and she gave her old answer in the same voice. It says what she is protecting and who could change it. No wording of his can reach that, as he is doing the thing while he asks. Her no can be believed as it stands.',
    },
    tells: ['Not while you’re reading my messages', 'the same words', 'I do still read them'],
    pushBack: [
      { who: 'hears', text: 'What would it be like to stop?' },
      { who: 'asks', text: 'I’d not know where she is. I know how that sounds.' },
    ],
    notes: [
      'Prepare it as you would anything about control: the word of warning in your own voice, an easy pass, a way to reach you alone, a helpline at hand.',
      'Some vote for the expert because of “I told her that’s a separate matter”. They hear something. Ask what has to happen first, whatever he tells her and however.',
      'For clinicians: no more coaching of the ask. The watching is the work, with him alone. Find out through somebody who sees her on her own whether she is safe, and don’t carry messages.',
      'A room may want to throw him out. He told it himself, in the last minutes. Ask what you could do with those minutes.',
    ],
    debrief:
      'What is different between this no and one that is braced? Listen for the reason, the heat, and what became of it as less was asked. Lars has just told you that he does it still. What do you owe him now, and what do you owe a woman whom you have never met?',
    reference:
      'She gave me the same answer as at New Year and I called it a separate matter. It isn’t separate. I read them last night too.',
    samples: [
      'It isn’t separate. I know it isn’t.',
      'I’ll stop reading them. I don’t know if I can, so I suppose that’s what I’m here for',
      'If she’d only sit down with me I wouldn’t need to read them, that’s what I was trying to get across to her',
      'She told me what it would take. I heard it at New Year. I’ve been practising how to ask instead',
    ],
    meant: ['show-effort', 'be-heard'],
  },
]
