import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import golden from '../fixtures/0.1.0/golden.json' with { type: 'json' }
import keys from '../fixtures/0.1.0/keys.json' with { type: 'json' }
import phones from '../fixtures/0.1.0/phones.json' with { type: 'json' }

export { golden, keys, phones }

/** Copies the data folder as version 0.1.0 left it; a copy, because opening it may change it. */
export async function folderOf010() {
  const dir = await mkdtemp(join(tmpdir(), 'reask-0.1.0-'))
  await copyFile(join(import.meta.dirname, '../fixtures/0.1.0/reask.sqlite'), join(dir, 'reask.sqlite'))
  return { dir, discard: () => rm(dir, { recursive: true, force: true }) }
}
