/** What a person has to do at each stage, in a few words: the heading of the page. */
export const STAGE_TITLES = {
  lobby: 'lobby.title',
  show: 'show.title',
  vote: 'vote.title',
  mark: 'mark.title',
  'push-back': 'pushBack.title',
  talk: 'talk.title',
  'vote-again': 'again.title',
  reveal: 'reveal.title',
  'warm-up': 'warmUp.title',
  rewrite: 'rewrite.title',
  compare: 'compare.title',
  debrief: 'debrief.title',
  ended: 'ended.title',
} as const
