import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Lists the HTTP calls of the server as its routers have them, as `GET /api/health`. */
export function callsOfServer(): string[] {
  const read = (path: string) => readFileSync(resolve(path), 'utf8')
  const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, ...parts]) => parts)
  const callsOf = (file: string, mount: string) =>
    found(/router\.(get|post|put|patch|delete)\('([^']+)'/g, read(`server/http/${file}.ts`)).map(
      ([verb = '', path = '']) => `${verb.toUpperCase()} /api${mount}${path === '/' ? '' : path}`,
    )
  const mounted = found(/router\.use\('(\/\w+)',.*?(\w+)Router\(/g, read('server/http/api.ts'))
  return [
    ...callsOf('api', ''),
    ...callsOf('reports', '/rooms'),
    ...mounted.flatMap(([mount = '', file = '']) => callsOf(file, mount)),
  ]
}
