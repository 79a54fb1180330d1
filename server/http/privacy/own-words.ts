import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import type { Config } from '../../config.ts'
import type { PrivacyPiece } from './pieces.ts'

/** A longer text is cut: nobody reads a page of more than that. In characters. */
const MOST = 50_000

type Place = Pick<Config, 'dataDir' | 'privacyFile'>

const pathOf = ({ dataDir, privacyFile }: Place): string => privacyFile ?? join(dataDir, 'privacy.md')

/** What the host says, and the language it is in, where they say that. */
export interface OwnWords {
  language: string | null
  pieces: readonly PrivacyPiece[]
}

/** Reads what the host says about privacy; null where they say nothing, or it cannot be read now. */
export async function readHostWords(place: Place): Promise<OwnWords | null> {
  const text = await readFile(pathOf(place), 'utf8').catch(() => '')
  const words = ownWordsOf(text.slice(0, MOST))
  return words.pieces.length ? words : null
}

/** Throws a sentence for whoever starts the server where PRIVACY_FILE is given and cannot be read. */
export async function checkOwnWords(place: Place): Promise<void> {
  if (place.privacyFile === null) return
  await readFile(place.privacyFile, 'utf8').catch((error: unknown) => {
    const why = (error as { code?: string }).code === 'ENOENT' ? 'is not there' : 'cannot be read'
    throw new CannotStart(`PRIVACY_FILE ${why}: give the path of a text file, or leave it out.`)
  })
}

/**
 * Reads plain text: paragraphs with empty lines between them, headings that begin with `#`, lists whose lines begin with `-` or
 * `*`. Everything else stands as it is typed; nothing in it is HTML. A first line `lang: de` says its language.
 */
export function ownWordsOf(text: string): OwnWords {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const first = /^lang: *([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*) *(?:\n|$)/.exec(plain)
  return { language: first?.[1] ?? null, pieces: piecesOf(plain.slice(first?.[0].length ?? 0)) }
}

function piecesOf(text: string): PrivacyPiece[] {
  const blocks = text
    .replace(/\n(#{1,6} .*)\n/g, '\n\n$1\n\n')
    .replace(/^(#{1,6} .*)\n/, '$1\n\n')
    .split(/\n[ \t]*\n+/)
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap(pieceOf)
}

function pieceOf(block: string): PrivacyPiece[] {
  const heading = /^#{1,6} +(.*)$/.exec(block)
  if (heading) return [{ kind: 'heading', text: heading[1] ?? '' }]
  const lines = block.split('\n').map((line) => line.trim())
  const first = lines.findIndex((line) => /^[-*] /.test(line))
  if (first < 0) return [{ kind: 'paragraph', text: lines.join(' ') }]
  const before = lines.slice(0, first).join(' ')
  const items = lines.slice(first).reduce<string[]>((all, line) => {
    if (/^[-*] /.test(line)) return [...all, line.slice(2).trim()]
    return [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line}`]
  }, [])
  return [...(before ? [{ kind: 'paragraph' as const, text: before }] : []), { kind: 'list', items }]
}
