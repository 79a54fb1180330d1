import { readFileSync } from 'node:fs'

/** What `shared/wire.md` says of each command, slice, event and call. */
export interface WirePage {
  /** By its type. */
  command(type: string): string
  /** By its name and who is told it: phones, screen, console or seat. */
  slice(name: string, who: string): string
  /** By its verb and path, as `GET /api/health`. */
  call(call: string): string
}

/** Reads the page. Throws, when asked, for what it does not say. */
export function readWirePage(path = 'shared/wire.md'): WirePage {
  const items = readFileSync(path, 'utf8')
    .split(/\n(?=- |\n|#)/)
    .map((item) => item.trim().replace(/\s*\n\s*/g, ' '))
    .filter((item) => item.startsWith('- '))

  function said(pattern: RegExp, what: string): string {
    const item = items.find((each) => pattern.test(each))
    if (item === undefined) throw new Error(`shared/wire.md says nothing of ${what}`)
    const text = item.slice(2).replace(pattern, '').replace(/^:? */, '')
    return text === '' ? item.slice(2) : text[0]?.toUpperCase() + text.slice(1)
  }
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

  return {
    command: (type) => said(new RegExp(`^(- )?\\w+: \`${escaped(type)} \\{.*?\\}\``), type),
    slice: (name, who) => said(new RegExp(`^(- )?\`${name}\` \\((?:[a-z]+, )*${who}(?:, [a-z]+)*\\)`), name),
    call: (call) => said(new RegExp(`^(- )?\`${escaped(call)}\``), call),
  }
}
