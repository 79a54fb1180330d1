import { randomKey } from '../../room/random.ts'

const KEPT = 'reask.window'

/**
 * Names this window, for the card of the floor. A reload keeps the name; a second window has another one, also one that
 * the browser made as a copy: the name is in the window's storage only between two pages of it. In: whether a page that
 * follows would know what this one has sent. If it would not, it must not be taken for this one.
 */
export function nameWindow(isRemembered: () => boolean): { readonly name: string } {
  const window = { name: take() ?? randomKey(12) }
  globalThis.addEventListener('pagehide', () => isRemembered() && keep(window.name))
  // The page comes back as it was; another one may have taken the name meanwhile.
  globalThis.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && take() !== window.name) window.name = randomKey(12)
  })
  return window
}

function take(): string | null {
  try {
    const name = sessionStorage.getItem(KEPT)
    sessionStorage.removeItem(KEPT)
    return name
  } catch {
    return null
  }
}

function keep(name: string): void {
  try {
    sessionStorage.setItem(KEPT, name)
  } catch {
    // Then the next page of this window is another window.
  }
}
