import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tryToStart } from '../support/built-server.ts'
import { startApp, type TestApp } from '../support/app.ts'

// The page about privacy: what the program promises, below what the host says of themselves.

let app: TestApp
beforeEach(async () => {
  app = await startApp({ RETENTION_HOURS: '72' })
})
afterEach(() => app.stop())

const get = async (of = app) => {
  const answer = await fetch(`${of.origin}/privacy`)
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}
/** What the host says, as it stands in the page. */
const own = (html: string) => /<section class="host"[^>]*>\n(.*?)\n<\/section>/s.exec(html)?.[1]
const say = (text: string) => {
  writeFileSync(join(app.dataDir, 'privacy.md'), text)
}

test('it is a page without a script, which loads nothing and stands in no frame', async () => {
  const { status, headers, html } = await get()
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  )
  expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\son\w+=|\sstyle=/)
  expect(html).toContain('The rest is deleted 3 days after the end')
  expect(html).toContain('overwritten on the disk of the server within half a minute')
})

test('on PostgreSQL it does not promise what only SQLite keeps', async () => {
  const other = await startApp({ DATABASE_URL: 'postgres://localhost/reask', RETENTION_HOURS: '1' })
  const { html } = await get(other)
  expect(html).toContain('Copies that the database keeps')
  expect(html).toContain('The rest is deleted an hour after the end')
  expect(html).not.toContain('overwritten')
  await other.stop()
})

test('as long as the host says nothing it says so; what they write shows at once, and is gone with the file', async () => {
  const nobody = own((await get()).html)
  expect(nobody).toContain('has not said here who they are')
  say(
    'lang: de\n# Wer wir sind\nPraxis am Markt,\nLinz\n\nFragen:\n- an kim@praxis.example\n- https://praxis.example/a?b=1&c=2.',
  )
  const { html } = await get()
  expect(html).toContain('aria-label="Who runs this server" lang="de"')
  expect(own(html)?.split('\n')).toEqual([
    '<h2>Wer wir sind</h2>',
    '<p>Praxis am Markt, Linz</p>',
    '<p>Fragen:</p>',
    '<ul>',
    '<li>an <a href="mailto:kim@praxis.example" rel="noreferrer">kim@praxis.example</a></li>',
    '<li><a href="https://praxis.example/a?b=1&amp;c=2" rel="noreferrer">https://praxis.example/a?b=1&amp;c=2</a>.</li>',
    '</ul>',
  ])
  rmSync(join(app.dataDir, 'privacy.md'))
  expect(own((await get()).html)).toBe(nobody)
})

describe('nothing in what the host writes is markup', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '# <b>bold</b>',
    '- </li></ul></section><h1>x</h1>',
    'javascript:alert(1)',
    '[x](javascript:alert(1))',
    'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>",
    'a&lt;script&gt;b',
  ])('%s', async (text) => {
    say(text)
    const html = own((await get()).html) ?? ''
    const shown = html.replace(/<a href="https?:\/\/[^"<>]*" rel="noreferrer">([^<>]*)<\/a>/g, '$1')
    expect(shown.replace(/<\/?(p|ul|li|h2)>|\n/g, '')).not.toMatch(/[<>]/)
    const plain = shown.replace(/<\/?(p|ul|li|h2)>|\n/g, '')
    const read = plain.replace(/&lt;|&gt;|&quot;|&#39;|&amp;/g, (sign) => SIGNS[sign] ?? sign)
    expect(read).toBe(text.replace(/^(# |- )/, ''))
  })
  const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
})

test('a PRIVACY_FILE that is not there ends the start with a sentence', async () => {
  const { greeted, code, complaint } = await tryToStart({
    DATA_DIR: app.dataDir,
    PRIVACY_FILE: join(app.dataDir, 'nowhere.txt'),
  })
  expect({ greeted, code, complaint }).toEqual({
    greeted: false,
    code: 1,
    complaint: ['PRIVACY_FILE is not there: give the path of a text file, or leave it out.'],
  })
})
