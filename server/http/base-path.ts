import type { IncomingMessage, Server } from 'node:http'

/**
 * Takes the path of the public address off every call that has it, before anything else reads it: so the server answers
 * behind a proxy that takes the path off and behind one that does not, and on the local network without it. In: `/a/b`, or
 * nothing. To be called when everything else listens.
 */
export function answerUnder(http: Server, base: string): void {
  const strip = (request: IncomingMessage) => {
    request.url = withoutBase(request.url ?? '/', base)
  }
  http.prependListener('request', strip)
  http.prependListener('upgrade', strip)
}

/** A call’s address without this path, and without what stands behind a `#` that was written as `%23`: there are keys. */
export function withoutBase(url: string, base: string): string {
  const [path = '', ...query] = url.split('?')
  const isUnder = base !== '' && (path === base || path.startsWith(`${base}/`))
  const own = (isUnder ? path.slice(base.length) : path).replace(/%23.*/, '') || '/'
  return [own, ...query].join('?')
}
