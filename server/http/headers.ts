import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { partsOf } from './wrong-address.ts'

/** Half a year. A host that gives up HTTPS is not reached by a browser that was here before this has passed. */
const HTTPS_ONLY = `max-age=${180 * 24 * 3_600}`

/** What browsers offer to pages and ours never ask for. */
const NOT_ASKED_FOR = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'midi', 'accelerometer', 'gyroscope']

/**
 * Sets the headers that every answer has, of whatever part and whether it is a refusal. HTTPS is wanted only where the
 * operator says that there is: many rooms run on a LAN address over plain HTTP.
 */
export function everyAnswer({ publicUrl }: Config): (request: IncomingMessage, response: ServerResponse) => void {
  const headers: [name: string, value: string][] = [
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', NOT_ASKED_FOR.map((name) => `${name}=()`).join(', ')],
    ['referrer-policy', 'no-referrer'],
    ...(publicUrl?.startsWith('https:') ? ([['strict-transport-security', HTTPS_ONLY]] as [string, string][]) : []),
  ]
  return (_request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
  }
}

/** The headers of pages: everything comes from this server, nothing is sent elsewhere, and no page stands in a frame. */
export const ofPages = ({ publicUrl }: Config) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", ({ headers }: IncomingMessage) => socketsOf(headers.host, publicUrl)],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    originAgentCluster: false,
    // Every answer has these, or is not to have them.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    referrerPolicy: false,
    xContentTypeOptions: false,
  })

/**
 * The addresses of our sockets: Safari before 15.4 does not apply 'self' to them. Whether there is HTTPS in front is
 * not known here, so both are named. An IPv6 address cannot stand in such a list.
 */
function socketsOf(host: string | undefined, publicUrl: string | null): string {
  const hosts = [`http://${host ?? ''}`, publicUrl === null ? '' : new URL(publicUrl).origin].flatMap((url) => {
    const name = partsOf(url)?.name
    return name === undefined || !/^[\w.-]+$/.test(name) ? [] : [new URL(url).host]
  })
  return [...new Set(hosts)].flatMap((each) => [`ws://${each}`, `wss://${each}`]).join(' ')
}
