import type pg from 'pg'
import { UnfitDatabase } from '../migrate.ts'

/** The oldest PostgreSQL that does all that is asked of it. */
const OLDEST = 13

interface Facts {
  version: number
  is_standby: boolean
  is_read_only: boolean
  fsync: string | null
  synchronous_commit: string | null
  encoding: string
  has_schema: boolean
  may_create: boolean
  may_use: boolean
  database: string
  role: string
}

/** Throws `UnfitDatabase` when this server would lose what was answered for, or may not do what is needed. Changes nothing. */
export async function checkServer(pool: pg.Pool, schema: string): Promise<void> {
  const { rows } = await pool.query<Facts>(
    `select current_setting('server_version_num')::int / 10000 as version,
      pg_is_in_recovery() as is_standby,
      current_setting('transaction_read_only') = 'on' as is_read_only,
      current_setting('fsync', true) as fsync,
      current_setting('synchronous_commit', true) as synchronous_commit,
      current_setting('server_encoding') as encoding,
      exists (select from pg_namespace where nspname = $1) as has_schema,
      has_database_privilege(current_database(), 'create') as may_create,
      coalesce((select has_schema_privilege(oid, 'create') and has_schema_privilege(oid, 'usage')
        from pg_namespace where nspname = $1), false) as may_use,
      current_database() as database,
      current_user as role`,
    [schema],
  )
  const [facts] = rows
  const problem = facts && problemOf(facts, schema)
  if (problem) throw new UnfitDatabase(problem)
}

function problemOf(facts: Facts, schema: string): string | null {
  const { version, database, role } = facts
  if (version < OLDEST) return `runs on PostgreSQL ${version}. Use PostgreSQL ${OLDEST} or later.`
  if (facts.is_standby) return 'is a standby, which only reads. Give the address of the primary.'
  if (facts.is_read_only)
    return `only lets this server read. Allow writing: alter role "${role}" set default_transaction_read_only = off`
  if (facts.fsync === 'off')
    return 'may lose what it said it had kept: its server runs with fsync = off. Set fsync = on in postgresql.conf.'
  if (facts.synchronous_commit === 'off')
    return `may lose what it said it had kept: synchronous_commit is off. Turn it on: alter role "${role}" set synchronous_commit = on`
  if (facts.encoding !== 'UTF8')
    return `cannot keep every script: its encoding is ${facts.encoding}. Create one with encoding UTF8.`
  if (!facts.has_schema && !facts.may_create)
    return `does not let this server create its tables. Allow it: grant create on database "${database}" to "${role}"`
  if (facts.has_schema && !facts.may_use)
    return `does not let this server use its schema. Allow it: alter schema ${schema} owner to "${role}"`
  return null
}
