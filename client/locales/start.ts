import { read, write } from '../room/storage.ts'
import { speak, type Locale, type Messages } from '../t.ts'

/** The pages that are built each by itself. */
type Surface = 'phone' | 'console' | 'screen'
type Load = (surface: Surface) => Promise<Locale> | null

/** A language besides English. */
interface Language {
  dir: Locale['dir']
  /** Whether every catalogue is there. Until then it is spoken only where somebody asks for it by `?lang=`. */
  isComplete: boolean
  /** Its catalogues on a surface, fetched only where it is spoken. A surface that is missing speaks English. */
  words: Partial<Record<Surface, () => Promise<{ default: Messages }>>>
}

/** Languages besides English, by their tags. A region of a language answers to the language. */
const OTHERS: Record<string, Language> = {
  de: { dir: 'ltr', isComplete: false, words: { phone: () => import('./de/phone.ts') } },
}

/** Languages nobody speaks, for trying the layout: asked for by name, never by a browser's settings. */
const TRIALS: Record<string, Load> = {
  'en-XA': async () => (await import('./trial.ts')).twiceAsLong,
  'ar-XB': async () => (await import('./trial.ts')).rightToLeft,
}

const KEPT = 'reask.locale'

/**
 * Chooses the language by `?lang=`, by what was chosen before, by the browser; then begins. English begins at once,
 * as does everything when another language cannot be fetched. `?lang=en` undoes what was chosen before.
 */
export function startInLanguage(surface: Surface, begin: () => void): void {
  const locale = chosen()?.(surface)
  // In a task of its own: a slow phone that has just read the script stands still only half as long.
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
