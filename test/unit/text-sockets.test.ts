import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { LEFT_OUT } from '../../build/text-sockets.ts'

const namesIn = (module: object) => Object.keys(module).sort()

test.each(Object.entries(LEFT_OUT))('what stands for %s exports what the library exports there', async (file, code) => {
  const library = (await import(pathToFileURL(resolve('node_modules', file)).href)) as object
  const ours = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object
  expect(namesIn(library).length).toBeGreaterThan(0)
  expect(namesIn(ours)).toEqual(namesIn(library))
})
