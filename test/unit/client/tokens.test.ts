import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../client/styles/tokens.css'), 'utf8')

/** The custom properties of the first block that opens with this selector. */
function tokens(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}

const light = tokens('\n:root')
const dark = tokens(":root[data-theme='dark']")

function luminance(hex = '') {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a?: string, b?: string) {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

test('the page’s dark and the system’s dark are the same', () => {
  expect(tokens(":root:not([data-theme='light'])")).toEqual(dark)
})

test.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('contrast, %s', (_theme, of) => {
  const atLeast = (ratio: number, on: string, names: string[]) => {
    for (const name of names) expect(contrast(of[name], of[on]), `${name} on ${on}`).toBeGreaterThanOrEqual(ratio)
  }
  for (const paper of ['canvas', 'surface', 'sunken', 'private-surface']) {
    atLeast(4.5, paper, ['ink', 'muted', 'danger', 'success'])
    atLeast(3, paper, ['border'])
  }
  // Words under the lens are on these two.
  for (const paper of ['canvas', 'surface']) atLeast(4.5, paper, ['faded'])
  atLeast(4.5, 'warning-surface', ['warning-text'])
  atLeast(4.5, 'ink', ['on-ink'])
  atLeast(4.5, 'ink-hover', ['on-ink'])
  atLeast(4.5, 'danger', ['on-danger'])
  atLeast(3, 'focus-line', ['focus-ring'])
  // Figures and words stand on the shades, and each is told from the one before without any colour.
  for (const step of [2, 3, 4, 5])
    expect(contrast(of[`shade-${step}`], of[`shade-${step - 1}`]), `shade ${step}`).toBeGreaterThanOrEqual(1.25)
  for (const shade of ['shade-1', 'shade-2', 'shade-3']) atLeast(4.5, shade, ['ink'])
  for (const shade of ['shade-4', 'shade-5']) atLeast(4.5, shade, ['on-ink'])
  const versions = [0, 1, 2, 3, 4, 5].map((index) => `version-${index}`)
  atLeast(4.5, 'on-version', versions)
  atLeast(3, 'surface', versions)
})
