import type { ShallowRef } from 'vue'
import { useLater } from '../../composables/later.ts'
import type AfterVote from './AfterVote.vue'

let part: ShallowRef<typeof AfterVote | null> | null = null

/** The stages that nobody needs on coming in, fetched once: whoever goes offline later has them all. */
export const useAfterVote = () => (part ??= useLater(() => import('./AfterVote.vue')))
