import { read, write } from '../room/storage.ts'
import { speak, type Locale, type Messages } from '../t.ts'

/** The pages, each of which is built separately. */
type Surface = 'phone' | 'console' | 'screen'
type Load = (surface: Surface) => Promise<Locale> | null

/** A language besides English. */
interface Language {
  dir: Locale['dir']
  /** Whether all its catalogues exist. Until then the language is used only where `?lang=` asks for it. */
  isComplete: boolean
  /** Fetches its catalogue for a surface, only where the language is used. A surface without one uses English. */
  words: Partial<Record<Surface, () => Promise<{ default: Messages }>>>
}

/** Languages besides English, by tag. A tag with a region uses the language without it. */
const OTHERS: Record<string, Language> = {
  de: { dir: 'ltr', isComplete: false, words: { phone: () => import('./de/phone.ts') } },
}

/**
 * Artificial languages for testing the layout. They are used only when asked for by name, never by a browser's
 * settings.
 */
const TRIALS: Record<string, Load> = {
  'en-XA': async () => (await import('./trial.ts')).twiceAsLong,
  'ar-XB': async () => (await import('./trial.ts')).rightToLeft,
}

const KEPT = 'reask.locale'

/**
 * Chooses the language by `?lang=`, then by the earlier choice, then by the browser, and calls `begin`. English begins
 * at once. If another language cannot be fetched, English is used too. `?lang=en` undoes the earlier choice.
 */
export function startInLanguage(surface: Surface, begin: () => void): void {
  const locale = chosen()?.(surface)
  // A task of its own halves the time for which a slow phone that has just read the script does not respond.
  if (!locale) return void setTimeout(begin)
  const settle = (locale: Locale) => {
    speak(locale)
    document.documentElement.lang = locale.id
    document.documentElement.dir = locale.dir
  }
  void locale.then(settle, () => undefined).then(begin)
}

function chosen(): Load | null {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null) write(KEPT, asked)
  const wish = asked ?? read(KEPT)
  for (const tag of wish ? [wish] : navigator.languages) {
    const trial = wish ? TRIALS[tag] : undefined
    if (trial) return trial
    const id = tag.split('-')[0] ?? ''
    const language = OTHERS[id]
    if (language && (wish || language.isComplete)) return (surface) => localeOf(id, language, surface)
    if (id === 'en') return null
  }
  return null
}

function localeOf(id: string, { dir, words }: Language, surface: Surface): Promise<Locale> | null {
  const load = words[surface]
  if (!load) return null
  return load().then(({ default: messages }) => ({ id, dir, rules: id, say: (key) => messages[key] }))
}
