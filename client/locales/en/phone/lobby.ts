import type { Messages } from '../../../t.ts'

/** The words of the lobby. */
export default {
  // Lobby.
  'phone.lobby.title': 'What we will do here',
  'phone.lobby.in': 'You are in',
  'phone.lobby.next': 'The facilitator starts in a moment. You can lock your phone: you keep your place.',
  'phone.lobby.here': { one: '{n} person is here', other: '{n} people are here' },
  'phone.lobby.word':
    'A word with the facilitator, alone: you can ask for it at any time, in the menu of this phone. Nobody else is told.',
  'phone.lobby.names': 'Here now',
  'phone.lobby.namesHidden': 'Names are hidden for now.',
} as const satisfies Messages
