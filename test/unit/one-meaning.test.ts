import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The words of every surface are said by a function of this name: one thing, in several places. */
const SAME_EVERYWHERE = ['t']

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|vue)$/.test(path))
    .map((path) => join(folder, path))

test('a name that is exported stands for one thing', () => {
  const homes = new Map<string, Set<string>>()
  for (const file of ['shared', 'server', 'client'].flatMap(filesIn))
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^export (?:declare )?(?:abstract )?(?:const|let|class|interface|type|enum|(?:async )?function\*?) (\w+)/gm,
    ))
      homes.set(name, (homes.get(name) ?? new Set()).add(file))
  expect(homes.size).toBeGreaterThan(300)
  const many = [...homes].filter(([name, files]) => files.size > 1 && !SAME_EVERYWHERE.includes(name))
  expect(Object.fromEntries(many.map(([name, files]) => [name, [...files].sort()]))).toEqual({})
})
