/**
 * Lists what is wrong with the headings that can be reached now: there is one of the first level, it is the first of the
 * main part, and none is more than a level below the one before it. A menu or an agenda before the main part begins at the
 * second. Runs in the page, in every engine, so it stands alone.
 */
export function headingProblems(): string[] {
  const dialog = document.querySelector('dialog:modal')
  const headings = [...(dialog ?? document).querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (each) => each.checkVisibility() && !each.closest('[inert], [aria-hidden="true"]'),
  )
  const levels = headings.map((each) => ({
    level: Number(each.tagName.slice(1)),
    isMain: each.closest('main') !== null,
    name: `${each.tagName.toLowerCase()} “${(each.textContent ?? '').trim().slice(0, 40)}”`,
  }))
  const found: string[] = []
  const first = levels.findIndex(({ level }) => level === 1)
  const firsts = levels.filter(({ level }) => level === 1).length
  if (!dialog && firsts !== 1) found.push(`headings: ${firsts} of level 1`)
  levels.forEach(({ level, name, isMain }, at) => {
    if (isMain && at < first) found.push(`headings: ${name} before that of the page`)
    const before = levels[at - 1]
    if (level > (before?.level ?? 1) + 1) found.push(`headings: ${name} after ${before?.name ?? 'nothing'}`)
  })
  return found
}
