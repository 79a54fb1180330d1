import type { Finding, FindingKind } from '../../../shared/deck/gate/finding.ts'
import type gate from '../../locales/en/phone/gate.ts'

type Words = keyof typeof gate extends infer Key ? (Key extends `phone.gate.for.${string}` ? Key : never) : never

/** What can stand there instead, by what was found. */
export const SUBSTITUTES = {
  email: ['phone.gate.for.mail'],
  phone: ['phone.gate.for.phone'],
  url: ['phone.gate.for.page'],
  handle: ['phone.gate.for.someone'],
  number: ['phone.gate.for.number'],
  date: ['phone.gate.for.weeks', 'phone.gate.for.years'],
  age: ['phone.gate.for.child', 'phone.gate.for.young', 'phone.gate.for.old'],
  address: ['phone.gate.for.near'],
  work: ['phone.gate.for.work', 'phone.gate.for.school'],
  place: ['phone.gate.for.town'],
  trade: ['phone.gate.for.known'],
  time: ['phone.gate.for.often'],
  initials: ['phone.gate.for.friend', 'phone.gate.for.someone'],
  name: ['phone.gate.for.friend', 'phone.gate.for.someone'],
} as const satisfies Record<FindingKind, readonly Words[]>

/** One thing that was found, wherever it stands in the text. */
export interface Entry {
  kind: FindingKind
  words: string
  at: Finding[]
}

/** Lists each thing once, in the order in which it is first found. */
export function gateEntries(text: string, findings: readonly Finding[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const finding of findings) {
    const words = text.slice(finding.from, finding.to)
    const entry = entries.get(words)
    if (entry) entry.at.push(finding)
    else entries.set(words, { kind: finding.kind, words, at: [finding] })
  }
  return [...entries.values()]
}

/** Puts other words in all places of an entry, with a capital letter where they open a sentence. */
export function replaced(text: string, { at }: Entry, words: string): string {
  let after = ''
  let from = 0
  for (const finding of at) {
    const before = text.slice(from, finding.from)
    after += before + (opens(after + before) ? capital(words) : words)
    from = finding.to
  }
  return after + text.slice(from)
}

/** Tells whether a sentence begins behind this. */
const opens = (before: string) => /(?:^|[.!?…\n]["”’)]?)\s*["“‘(]?$/u.test(before.trimEnd().slice(-2))

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** Tells whether no word of a text has a capital letter, as in many scripts: then no name can be told by it. */
export function lacksCapitals(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.length > 0 && !words.some((word) => /^[\p{Lu}\p{Lt}]/u.test(word))
}
