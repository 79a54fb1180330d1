import { createServer } from 'node:http'
import { isIP } from 'node:net'
import { CannotStart } from '../cannot-start.ts'
import type { Config } from '../config.ts'
import { isFromElsewhere } from '../http/wrong-address.ts'
import type { Metrics } from './prometheus.ts'

/**
 * Answers `GET /metrics` on a port of its own (METRICS_PORT), and nothing else; pages from elsewhere are refused as everywhere.
 * Out: where it listens, and how to end it. Throws `CannotStart` when it cannot listen there.
 */
export async function serveMetrics(
  metrics: Metrics,
  config: Config,
): Promise<{ host: string; port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics'
    const status = isFromElsewhere(request, config) ? 403 : isAsked ? 200 : 404
    if (status !== 200) {
      response.writeHead(status).end()
      return
    }
    metrics.text().then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  const { host } = config.metrics
  const port = config.metrics.port ?? 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => {
      reject(
        new CannotStart(
          `METRICS_PORT is ${port} and METRICS_HOST ${host}: the server cannot listen there (${error.code ?? error.message}).\n` +
            'Choose a port that no other program uses, and an address of this machine.',
        ),
      )
    })
    server.listen({ port, host }, resolve)
  })
  const address = server.address()
  return {
    host: isIP(host) === 6 ? `[${host}]` : host,
    port: typeof address === 'object' && address ? address.port : port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
