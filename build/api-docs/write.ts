import { writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { apiDocs } from './api-docs.ts'

// Writes what describes the wire to other programs, beside the page that describes it to people.
for (const [path, document] of Object.entries(apiDocs())) {
  const options = await resolveConfig(path)
  await writeFile(path, await format(JSON.stringify(document), { ...options, parser: 'json' }))
  process.stdout.write(`${path}\n`)
}
