import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { libraryContract } from './library-contract.ts'
import { storeContract } from './store-contract.ts'

const house = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'reask-store-'))
  return {
    open: () => openSqlite(join(dir, 'made', 'when missing')),
    discard: () => rm(dir, { recursive: true, force: true }),
  }
}

storeContract('SQLite', house)
libraryContract('SQLite', house)
