import type { Messages } from '../../../t.ts'

/** The words for browsers in which something is switched off or stopped. They are fetched only there. */
export default {
  // The server answers, but no socket comes through.
  'common.trouble.blocked': 'Something stops the live connection of this page.',
  'common.trouble.blockedAbout':
    'The server answers, but the workshop does not come through. Often an ad blocker, a privacy add-on or the filter of a network stops it: allow this address there, or try another browser or network. This page goes on trying.',

  // The browser keeps nothing, so keys stand in the address.
  'common.trouble.unkept.phone':
    'This browser keeps nothing. Your seat is in the address of this page: you can load the page again, but do not close it.',
  'common.trouble.unkept.console':
    'This browser keeps nothing. The key to this room is in the address of this page: you can load it again or bookmark it. Do not show the address to anybody.',
  'common.trouble.unkept.screen':
    'This browser keeps nothing: the key of the screen stays in the address. In full screen nobody reads it.',
} as const satisfies Messages
