import type { Messages } from '../../../t.ts'

/** The words for a workshop in a video call. */
export default {
  'phone.call.recorded': 'The facilitator says: this call is recorded.',
  'phone.call.notRecorded': 'The facilitator says: this call is not recorded.',
} as const satisfies Messages
