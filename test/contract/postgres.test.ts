import { inject } from 'vitest'
import { openPostgres } from '../../server/store/postgres/open.ts'
import { newSchema } from '../support/postgres-schema.ts'
import { storeContract } from './store-contract.ts'

const url = inject('postgres')

if (url !== null)
  storeContract('PostgreSQL', async () => {
    const { schema, discard } = newSchema(url)
    return { open: () => openPostgres(url, { schema }), discard }
  })
