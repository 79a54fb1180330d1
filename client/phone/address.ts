import { shallowRef } from 'vue'
import { codeIn } from '../room/code.ts'
import { BASE, ownPath } from '../room/path.ts'

/** The place the page shows: the home page with its one field, the texts sent from this phone, what is prepared on it, its cards, or the door of a room. */
export type Address = { page: 'home' | 'texts' | 'prepare' | 'cards' } | { page: 'join'; code: string }

const PATHS = { home: '/', texts: '/#texts', prepare: '/prepare', cards: '/#cards' }

/** Reads and writes the address of the page. There is no router, because there are so few paths. */
export function useAddress() {
  const address = shallowRef(read())
  const token = takeToken()
  window.addEventListener('popstate', () => (address.value = read()))

  function go(next: Address, how: 'push' | 'replace' = 'push') {
    const path = BASE + (next.page === 'join' ? `/join/${next.code}` : PATHS[next.page])
    if (how === 'push') history.pushState(null, '', path)
    else history.replaceState(null, '', path)
    address.value = next
  }

  return { address, token, go }
}

/** Whether there is nothing at the address of this page. */
export const isNowhere = (): boolean => read().page === 'home' && !/^\/(join\/?)?$/i.test(ownPath())

function read(): Address {
  const path = ownPath().toLowerCase()
  // A code may stand by itself.
  const code = /^\/(join\/|[^a-z]+$)/.test(path) ? codeIn(path) : null
  if (/^\/prepare\/?$/.test(path)) return { page: 'prepare' }
  if (code) return { page: 'join', code }
  return { page: location.hash === '#texts' ? 'texts' : location.hash === '#cards' ? 'cards' : 'home' }
}

/**
 * Returns the join token of a link or QR code and removes it from the address, so that nobody can read it over a
 * shoulder.
 */
function takeToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('t')
  if (token) history.replaceState(null, '', location.pathname)
  return token ?? undefined
}
