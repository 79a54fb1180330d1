import { read, write } from '../room/storage.ts'
import { speak, type Locale } from '../t.ts'

/** Languages besides English, each fetched only where it is spoken. A region of a language answers to the language. */
const OTHERS: Record<string, () => Promise<Locale>> = {}

/** Languages nobody speaks, for trying the layout: asked for by name, never by a browser's settings. */
const TRIALS: Record<string, () => Promise<Locale>> = {
  'en-XA': async () => (await import('./trial.ts')).twiceAsLong,
  'ar-XB': async () => (await import('./trial.ts')).rightToLeft,
}

const KEPT = 'reask.locale'

/**
 * Chooses the language by `?lang=`, by what was chosen before, by the browser; then begins. English begins at once,
 * as does everything when another language cannot be fetched.
 */
export function startInLanguage(begin: () => void): void {
  const load = chosen()
  // In a task of its own: a slow phone that has just read the script stands still only half as long.
  if (!load) return void setTimeout(begin)
  const settle = (locale: Locale) => {
    speak(locale)
    document.documentElement.lang = locale.id
    document.documentElement.dir = locale.dir
  }
  void load()
    .then(settle, () => undefined)
    .then(begin)
}

function chosen(): (() => Promise<Locale>) | null {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null) write(KEPT, asked)
  const wish = asked ?? read(KEPT)
  for (const tag of wish ? [wish] : navigator.languages) {
    const load = (wish && TRIALS[tag]) || OTHERS[tag] || OTHERS[tag.split('-')[0] ?? '']
    if (load) return load
    if (tag === 'en' || tag.startsWith('en-')) return null
  }
  return null
}
