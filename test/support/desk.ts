/**
 * Lists what is wrong with the console's layout at this moment, one line for each problem: the page itself scrolls,
 * something is wider than the window, a region is too low to be read or cuts off its content, a control is too small to
 * be pressed. Runs in the page, in any engine; uses nothing from outside.
 */
export function deskProblems(): string[] {
  const found: string[] = []
  const SLACK = 1
  const page = document.scrollingElement ?? document.documentElement
  if (page.scrollHeight > innerHeight + SLACK) found.push(`the page is ${page.scrollHeight} of ${innerHeight} px high`)
  if (page.scrollWidth > innerWidth + SLACK) found.push(`the page is ${page.scrollWidth} of ${innerWidth} px wide`)

  const name = (element: Element) => {
    const says = element.getAttribute('aria-label') ?? (element.textContent ?? '').trim().replace(/\s+/g, ' ')
    return `${element.tagName.toLowerCase()} “${says.slice(0, 40)}”`
  }
  const isDrawn = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
  }
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY)

  const desk = document.querySelector('.desk')
  if (!desk) return ['there is no desk']
  const mirror = desk.querySelector('.mirror')?.getBoundingClientRect()
  if (mirror && Math.abs(mirror.height - (mirror.width * 9) / 16) > SLACK)
    found.push(`what the room sees is ${mirror.width} × ${mirror.height} px`)
  if (mirror && (mirror.width < 300 || mirror.height > innerHeight / 2))
    found.push(`what the room sees is ${mirror.width} × ${mirror.height} of ${innerWidth} × ${innerHeight} px`)
  const regions = desk.querySelectorAll(':scope > :not(header, dialog), section[aria-label]')
  if (regions.length < 5) found.push(`only ${regions.length} regions`)
  for (const region of regions) {
    // What is drawn small in the mirror is no region of the console.
    if (region.closest('[inert]')) continue
    const { height } = region.getBoundingClientRect()
    if (height <= 60) found.push(`${name(region)} is ${Math.round(height)} px high`)
    if (!scrolls(region) && region.scrollHeight > region.clientHeight + SLACK)
      found.push(`${name(region)} shows ${region.clientHeight} of ${region.scrollHeight} px`)
  }

  // The bar is pressed without looking, with whatever it has opened.
  for (const control of desk.querySelectorAll('footer button')) {
    if (!isDrawn(control) || control.closest('dialog')) continue
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect()
    if (Math.min(width, height) < 44)
      found.push(`${name(control)} in the bar is ${Math.round(width)} × ${Math.round(height)} px`)
    if (left < -SLACK || top < -SLACK || right > innerWidth + SLACK || bottom > innerHeight + SLACK)
      found.push(`${name(control)} in the bar is out of the window`)
  }

  for (const element of desk.querySelectorAll('*')) {
    if (!isDrawn(element) || element.closest('.visually-hidden')) continue
    const { left, right } = element.getBoundingClientRect()
    if (left < -SLACK || right > innerWidth + SLACK) found.push(`${name(element)} reaches out of the window`)
  }

  for (const control of desk.querySelectorAll('button, a.button, summary')) {
    // What cannot be pressed may be as small as the picture it is in.
    if (!isDrawn(control) || control.closest('[inert]')) continue
    const { width, height } = control.getBoundingClientRect()
    const measure = `${name(control)} is ${Math.round(width)} × ${Math.round(height)} px`
    if (Math.min(width, height) < 24) found.push(measure)
    else if (height > 2 * width) found.push(`${measure}: its words stand one letter a line`)
  }
  return found
}
