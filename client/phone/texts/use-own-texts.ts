import { onBeforeUnmount, shallowRef } from 'vue'
import type { OwnText, OwnTexts } from '../../../shared/http.ts'
import { voiceOf } from '../../../shared/room/lists.ts'
import { ownKey } from '../../../shared/room/rewrites/voices.ts'
import { announce } from '../../browser/announce.ts'
import type { CallRefused } from '../../room/api.ts'
import { deleteOwnText, readOwnTexts } from '../../room/own-texts.ts'
import { problemKey } from '../../texts/problem-key.ts'
import { t } from '../later-t.ts'
import { dropWaiting, forgetText, isWaiting, type KeptText } from './kept-texts.ts'

/** What was found with a key. `gone`: it opens nothing any more. */
export type Found =
  | { state: 'reading' }
  | { state: 'here'; own: OwnTexts }
  | { state: 'gone' }
  | { state: 'unreached'; code: CallRefused['code'] }

/** What became of the wish to delete a text. */
export type Deletion = 'deleting' | 'deleted' | CallRefused['code']

/** Reads the texts of these keys from the server, one after another, and deletes those that a person wants to delete. */
export function useOwnTexts(kept: readonly KeptText[]) {
  const found = shallowRef<Record<string, Found>>({})
  const deletions = shallowRef<Record<string, Deletion>>({})
  let isOver = false
  onBeforeUnmount(() => (isOver = true))

  const find = (key: string, now: Found) => (found.value = { ...found.value, [key]: now })
  const note = (key: string, askId: string, now: Deletion) =>
    (deletions.value = { ...deletions.value, [`${key} ${askId}`]: now })
  const deletionOf = ({ key }: KeptText, { askId }: OwnText): Deletion | undefined => deletions.value[`${key} ${askId}`]

  /** Reads what was not read yet. */
  async function read(): Promise<void> {
    const rest = kept.filter(({ key }) => !['here', 'gone'].includes(found.value[key]?.state ?? ''))
    for (const { key } of rest) find(key, { state: 'reading' })
    for (const text of rest) {
      if (isOver) return
      const answer = await readOwnTexts(text.key)
      if (answer.ok) find(text.key, { state: 'here', own: answer.value })
      else if (answer.code === 'bad-key') lose(text)
      else find(text.key, { state: 'unreached', code: answer.code })
    }
  }

  /** The key opens nothing: forgets it, unless its text still waits to be sent. */
  function lose(text: KeptText) {
    find(text.key, { state: 'gone' })
    if (!isWaiting(text.seatId, text.askId)) forgetText(text)
  }

  async function remove(text: KeptText, own: OwnText): Promise<void> {
    const { askId } = own
    const { key, seatId } = text
    if (deletions.value[`${key} ${askId}`] === 'deleting') return
    note(key, askId, 'deleting')
    dropWaiting(seatId, ownKey(askId, voiceOf(own)))
    const answer = await deleteOwnText(key, askId)
    const isGone = answer.ok || answer.code === 'bad-key'
    note(key, askId, isGone ? 'deleted' : answer.code)
    announce(isGone ? t('phone.frame.takenBack') : t(problemKey(answer.code)))
    // A seat's key may open more texts.
    if (isGone && text.askId !== null) forgetText(text)
  }

  void read()
  return { found, deletionOf, read, remove }
}
