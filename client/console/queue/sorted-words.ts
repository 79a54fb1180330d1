import type { Sorted } from '../../../shared/room/lists.ts'
import { t } from '../later-t.ts'

/** Says what was done with a text. Where texts are read first, picking one lets it in. */
export function sortedWords(as: Sorted, review: boolean): string {
  if (!review || (as !== 'waiting' && as !== 'picked')) return t(`console.queue.${as}`)
  return t(as === 'waiting' ? 'console.queue.toRead' : 'console.queue.letIn')
}
