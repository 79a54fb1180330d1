import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const TOP = join(import.meta.dirname, '../..')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'UPGRADING.md', 'CHANGELOG.md', 'shared/wire.md']

test.each(DOCUMENTS)('%s links to nothing that is not here, pictures included', (document) => {
  const text = readFileSync(join(TOP, document), 'utf8')
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => target)
  const missing = targets.filter(
    (target) => !/^[a-z]+:/.test(target) && !existsSync(join(TOP, dirname(document), target)),
  )
  expect(missing).toEqual([])
})
