import { happened, NOTHING, type Rules } from '../rule.ts'

/** Rules for holding things back and letting them go (H1–H5). */
export const holds = {
  'screen.blank': (room, { on }) => (room.blank === on ? NOTHING : happened({ type: 'screen.blanked', on })),

  'texts.hide': (room, { on }) => (room.textsHidden === on ? NOTHING : happened({ type: 'texts.hidden', on })),

  'room.pause': (room, { on }) => (room.paused === on ? NOTHING : happened({ type: 'room.paused', on })),

  'timer.set': (room, { seconds }, meta) => {
    if (seconds === 0) return room.timerEndsAt === null ? NOTHING : happened({ type: 'timer.set', endsAt: null })
    return happened({ type: 'timer.set', endsAt: meta.now + seconds * 1_000 })
  },

  'room.lock': (room, { on }) => (room.locked === on ? NOTHING : happened({ type: 'room.locked', on })),
} satisfies Partial<Rules>
