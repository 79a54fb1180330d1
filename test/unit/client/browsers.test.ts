import { readFileSync } from 'node:fs'
import compat, { type CompatStatement, type Identifier, type SupportStatement } from '@mdn/browser-compat-data'
import { beforeAll, describe, expect, test } from 'vitest'
import { BROWSERS } from '../../../build/browsers.ts'
import { browserCalls, type BrowserCall } from '../../support/browser-calls.ts'

// What pages call is there in the oldest browsers that they are for; when, MDN's tables say.

/** What is newer, and how a page does without it. */
const ASKED_FIRST: Record<string, string> = {
  'Document.fullscreenEnabled': 'nothing where there is none: it is the question itself',
  'Document.exitFullscreen': 'only where fullscreenEnabled is true',
  'DocumentOrShadowRoot.fullscreenElement': 'only where fullscreenEnabled is true',
  'Element.requestFullscreen': 'only where fullscreenEnabled is true',
  'Navigator.share': 'no button where it is no function',
  'Navigator.wakeLock': 'asked with a question mark',
  'WakeLock.request': 'where there is a wake lock',
  'WakeLockSentinel.release': 'where there is a wake lock',
  'WakeLockSentinel.released': 'where there is a wake lock',
}

/** What the tables have no line for, and every browser has had for ever. */
const WITHOUT_A_LINE = [
  'CallableFunction.call',
  'DOMStringMap.__index',
  'ImportMeta.url',
  'ObjectConstructor.prototype',
  'RegExpExecArray.index',
]

type Support = Extract<SupportStatement, { version_added: unknown }>
type Versions = Record<keyof typeof BROWSERS, string>

let calls: Map<string, BrowserCall>
beforeAll(() => {
  calls = browserCalls()
  // All of the client is compiled once: on a busy machine that takes its time.
}, 600_000)

describe('what pages call', () => {
  test('is in every browser they are for, or is asked for first', () => {
    expect(calls.size).toBeGreaterThan(300)
    expect(newerThan(BROWSERS)).toEqual(Object.keys(ASKED_FIRST).sort())
  })

  test('given older browsers, then what they lack is named', () => {
    expect(newerThan({ ...BROWSERS, chrome: '92', safari: '15.3' })).toEqual(
      expect.arrayContaining(['ObjectConstructor.hasOwn', ...Object.keys(ASKED_FIRST)]),
    )
  })

  test('stands in the tables', () => {
    const unknown = [...calls].filter(([, call]) => !tableOf(call)).map(([key]) => key)
    expect(unknown.sort()).toEqual(WITHOUT_A_LINE)
  })

  test('the README names these browsers', () => {
    const { chrome, firefox, safari } = BROWSERS
    expect(readFileSync('README.md', 'utf8')).toContain(
      `Chrome and Edge from ${chrome}, Firefox from ${firefox}, Safari from ${safari} (iOS ${safari})`,
    )
  })
})

/** Lists what is not in all of these browsers; on an iPhone every browser is Safari. */
function newerThan({ chrome, firefox, safari }: Versions): string[] {
  const oldest = { chrome, firefox, safari, safari_ios: safari } as const
  return [...calls]
    .filter(([, call]) => {
      const table = tableOf(call)
      if (!table) return false
      return Object.entries(oldest).some(([name, version]) => {
        const of = table.support[name as keyof typeof oldest]
        const all = of === undefined ? [] : [of].flat()
        // What goes on in another way has two lines: the one ends with the version that the other begins with.
        const goesOn = ({ version_removed: end }: Support) => !end || all.some((each) => each.version_added === end)
        return all.length > 0 && !all.some((each) => isIn(each, version) && goesOn(each))
      })
    })
    .map(([key]) => key)
    .sort()
}

function isIn({ version_added: added, flags, prefix }: Support, version: string) {
  if (typeof added !== 'string' || flags || prefix || added === 'preview') return false
  const [from, oldest] = [added.replace('≤', ''), version].map((each) => each.split('.').map(Number))
  const [major = 0, minor = 0] = from ?? []
  const [wantedMajor = 0, wantedMinor = 0] = oldest ?? []
  return major < wantedMajor || (major === wantedMajor && minor <= wantedMinor)
}

/** Finds what MDN says of a call, under the names it may have there. */
function tableOf({ on, member }: BrowserCall): CompatStatement | undefined {
  const { api, css, javascript } = compat
  const { builtins } = javascript
  const names = on
    .map((name) => name.replace(/Constructor$/, '').replace(/^Readonly(?=Array|Map|Set)/, ''))
    .flatMap((name) => (/^(Uint8|Float64)Array$/.test(name) ? [name, 'TypedArray'] : [name]))
  const members = member ? [member, `${member}_static`, member.replace(/^on(\w+)$/, '$1_event')] : ['']
  for (const name of names)
    for (const root of [api, builtins, builtins?.Intl])
      for (const each of members) {
        const found = each ? root?.[name]?.[each] : root?.[name]
        if (found?.__compat) return found.__compat
      }
  if (names.includes('CSSStyleProperties'))
    return css.properties?.[member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]?.__compat
  // What stands by itself belongs to the window.
  const [name = ''] = names
  const globals: (Identifier | undefined)[] = [api[member || name], api.Window?.[member || name]]
  return globals.find((each) => each?.__compat)?.__compat
}
