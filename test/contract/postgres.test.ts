import { inject } from 'vitest'
import { openPostgres } from '../../server/store/postgres/open.ts'
import { newSchema } from '../support/postgres-schema.ts'
import { libraryContract } from './library-contract.ts'
import { storeContract } from './store-contract.ts'

const url = inject('postgres')

if (url !== null) {
  const house = async () => {
    const { schema, discard } = newSchema(url)
    return { open: () => openPostgres(url, { schema }), discard }
  }
  storeContract('PostgreSQL', house)
  libraryContract('PostgreSQL', house)
}
