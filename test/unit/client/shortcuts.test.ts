import { expect, test } from 'vitest'
import { shortcutOf } from '../../../client/browser/shortcuts.ts'

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})

test.each([
  ['PageDown', 'next'],
  ['PageUp', 'previous'],
  ['.', 'blank'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['f', 'full-screen'],
  ['?', 'help'],
  ['a', null],
  ['Enter', null],
  [' ', null],
])('%s is %s', (key, shortcut) => {
  expect(shortcutOf(press(key), true)).toBe(shortcut)
})

test('single characters can be switched off, what a remote sends cannot', () => {
  for (const key of ['.', 'b', 'f', '?']) expect(shortcutOf(press(key), false)).toBeNull()
  expect(shortcutOf(press('PageDown'), false)).toBe('next')
})

test.each(['ctrlKey', 'metaKey', 'altKey', 'repeat', 'isComposing'])('%s makes it another key', (held) => {
  for (const key of ['b', 'f', 'PageDown']) expect(shortcutOf(press(key, { [held]: true }), true)).toBeNull()
})
