import { computed, ref, watch } from 'vue'

/**
 * Chooses which of the open pictures is large: the one opened last, until the page is turned. In: the pages there are,
 * in order; what is open, by its page; and what all of them belong to.
 */
export function useNewest<Page extends string>(
  open: () => readonly Page[],
  what: () => readonly { page: Page; what: string }[],
  of: () => string,
) {
  const chosen = ref<Page | null>(null)
  const shown = computed(() => open().find((each) => each === chosen.value) ?? open().at(-1) ?? null)
  const page = computed({
    get: () => open().findIndex((each) => each === shown.value),
    set: (at) => (chosen.value = open()[at] ?? null),
  })
  const pages = computed(() => open().length)

  watch(
    () => ({ all: what(), place: of() }),
    (now, before) => {
      const isOf = (each: { page: Page; what: string }) => (other: typeof each) =>
        other.page === each.page && other.what === each.what
      const added = now.all.filter((each) => !before.all.some(isOf(each))).at(-1)
      const isLess = now.all.length < before.all.length
      if (now.place !== before.place || (isLess && !added)) chosen.value = null
      else if (added) chosen.value = added.page
    },
  )
  return { shown, page, pages }
}
