import { expect, test } from 'vitest'
import { NOTE_MAX } from '../../../shared/room/limits.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { addAsk, end, endAndForget, given, givenRoom, go, here, noteOn, people, vote } from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const set = (askId: string = FIRST) => ({ type: 'note.set', askId }) as const
const notes = (room: Room) => reportOf(room).notes

test('E11 given a note, then the report has it; a newer one replaces it, the same one changes nothing, an empty one removes it', () => {
  given(people(2), go('vote')).when(noteOn(' ')).then()
  const scene = given(people(2), go('vote')).when(noteOn('Somebody laughed here.')).then(set())
  expect(notes(scene.room)).toEqual({ [FIRST]: 'Somebody laughed here.' })
  scene.when(noteOn('Somebody laughed here.')).then()
  const changed = scene
    .when(noteOn('They all laughed.', SECOND))
    .then(set(SECOND))
    .when(noteOn('Two laughed.'))
    .then(set())
  expect(notes(changed.room)).toEqual({ [FIRST]: 'Two laughed.', [SECOND]: 'They all laughed.' })
  expect(notes(changed.when(noteOn('  ')).then(set()).room)).toEqual({ [SECOND]: 'They all laughed.' })
})

test('E11 one that is too long is refused, and so is one on an ask that is not of the deck', () => {
  const scene = given(people(1), addAsk('mine'), noteOn('x'.repeat(NOTE_MAX)))
  scene.when(noteOn('x'.repeat(NOTE_MAX + 1))).then('note-too-long')
  scene.when(noteOn('a', 'nowhere')).then('unknown-ask')
  for (const askId of scene.room.brought.keys()) scene.when(noteOn('a', askId)).then('unknown-ask')
  expect(scene.room.brought.size).toBe(1)
})

test('E11 it is told to nobody: no phone, no screen, no console', () => {
  for (const preset of ['training', 'couples', 'supervision'] as const)
    for (const past of [[go('vote')], [go('debrief')], [go('vote'), vote(1, 'none'), end]]) {
      const { room } = givenRoom({ preset }, people(2), noteOn('canary'), ...past)
      const presence = here([1, 2])
      const views = [viewForHost(room, presence), viewForPhones(room, presence), viewForScreen(room, presence)]
      expect(JSON.stringify([views, viewForSeat(room, 'id-1')])).not.toContain('canary')
      expect(JSON.stringify(reportOf(room).asks)).not.toContain('canary')
    }
})

test('E4 E11 it can be changed after the end, and after the room was folded, and is no word of the log', () => {
  const ended = given(people(2), go('vote'), vote(1, 'none'), noteOn('before'), end).when(noteOn('after')).then(set())
  expect(notes(ended.room)).toEqual({ [FIRST]: 'after' })
  const folded = given(people(2), go('vote'), vote(1, 'none'), noteOn('before'), ...endAndForget())
  expect(notes(folded.room)).toEqual({ [FIRST]: 'before' })
  const later = folded.when(noteOn('canary')).then({ ...set(), at: 0 })
  expect(notes(later.room)).toEqual({ [FIRST]: 'canary' })
  expect(JSON.stringify([later.log, later.room.outcome])).not.toContain('canary')
})
