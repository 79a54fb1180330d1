// What a person sees of a phone at once. These run in the page, in every engine, so each stands alone.

/** What of these is not wholly between the bar at the top and the footer; undefined for one that is not there. */
export function outOfSight(selectors: string[]): string[] {
  const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
  const footer = document.querySelector('main .actions')?.getBoundingClientRect()
  const found: string[] = []
  for (const selector of selectors) {
    const all = [...document.querySelectorAll(selector)]
    if (!all.length) found.push(`${selector} is not there`)
    for (const element of all) {
      const box = element.getBoundingClientRect()
      const isInFooter = element.closest('.actions') !== null
      const end = isInFooter || !footer ? innerHeight : footer.top
      if (box.top < top - 1 || box.bottom > end + 1)
        found.push(
          `${selector} “${(element.textContent ?? '').trim().slice(0, 30)}” is at ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${Math.round(top)} to ${Math.round(end)}`,
        )
    }
  }
  return found
}

/** How far the page is scrolled until the last of these stands above the footer, and how much of it is seen at once. */
export function scrollTo(selector: string): { by: number; seen: number } {
  const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
  const end = document.querySelector('main .actions')?.getBoundingClientRect().top ?? innerHeight
  const last = [...document.querySelectorAll(selector)].at(-1)
  const by = Math.max(0, (last?.getBoundingClientRect().bottom ?? Infinity) - end)
  window.scrollBy({ top: by, behavior: 'instant' })
  return { by, seen: end - top }
}
