import { onBeforeUnmount, onMounted } from 'vue'
import { read, remove, write } from '../room/storage.ts'

export type Shortcut = 'next' | 'previous' | 'blank' | 'full-screen' | 'help'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>

/**
 * What a presenter's remote sends. These are no characters, so they never collide with typing or with a screen reader.
 */
const PAGES: Record<string, Shortcut> = { PageDown: 'next', PageUp: 'previous' }
/** Single characters, which can be switched off. */
const LETTERS: Record<string, Shortcut> = { '.': 'blank', b: 'blank', f: 'full-screen', '?': 'help' }

/** Finds what a key press means here; null for none. A key that is held down counts once. */
export function shortcutOf(press: Press, hasLetters: boolean): Shortcut | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null
  const letter = hasLetters ? LETTERS[press.key.toLowerCase()] : undefined
  return PAGES[press.key] ?? letter ?? null
}

const TEXT_INPUTS = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])'
const FIELDS = `${TEXT_INPUTS}, textarea, select, [contenteditable], dialog`

/** Tells whether the key belongs to the field or the dialog it was pressed in. */
const isTaken = ({ target, defaultPrevented }: KeyboardEvent) =>
  defaultPrevented ||
  (target instanceof Element && target.closest(FIELDS) !== null) ||
  document.querySelector('dialog[open]') !== null

const SWITCH = 'reask.letter-keys'

/** Tells whether single letters are shortcuts in this browser. People who speak to their computer switch them off. */
export const hasLetterKeys = (): boolean => read(SWITCH) !== 'off'

export function setLetterKeys(on: boolean): void {
  if (on) remove(SWITCH)
  else write(SWITCH, 'off')
}

/** Listens for the keys of a workshop for as long as the component is there. */
export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  function onKey(event: KeyboardEvent) {
    const shortcut = isTaken(event) ? null : shortcutOf(event, hasLetterKeys())
    if (!shortcut) return
    event.preventDefault()
    act(shortcut)
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
