import { computed, type ShallowRef } from 'vue'
import { useLater } from '../../composables/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** Writing, and the stages after the vote, fetched once: whoever goes offline later has them all. */
export function useAfterVote() {
  const here = (fetched ??= useLater(() => import('./later-parts.ts')))
  return { AfterVote: computed(() => here.value?.AfterVote), Rewrite: computed(() => here.value?.Rewrite) }
}
