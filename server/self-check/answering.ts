import type { Request, RequestHandler } from 'express'
import { sameSecret } from '../secrets.ts'

/** What came with a call that this server made to itself: how it looks from here. */
export interface CallSeen {
  /** How many addresses are in `X-Forwarded-For`: each proxy adds one. */
  forwardedFor: number
  /** What `X-Forwarded-Proto` says of the way in; null where it is not there. */
  forwardedProto: string | null
  /** The names by which the call says that it came, without ports. */
  hosts: readonly string[]
  /** The other end of the connection. */
  peer: string
  /** Whether TRUST_PROXY has this server believe that end. */
  isTrusted: boolean
}

export interface Answering {
  /** Answers a call with the token of a check under way, and tells it what was seen; for any other there is nothing here. */
  answer: RequestHandler
  /** Begins to wait for calls with this token. Out: what of them was seen so far, and what ends it. */
  expect(token: string): { seen: () => CallSeen | null; end: () => void }
}

/** The header in which a check shows its token. A page of another address cannot send it. */
export const TOKEN_HEADER = 'x-reask-check'

/** Waits for the calls that a server makes to itself. Nothing about a call is sent back, whoever makes it. */
export function createAnswering(): Answering {
  let waiting: { token: string; seen: CallSeen | null } | null = null

  return {
    answer(request, response, next) {
      const shown = request.get(TOKEN_HEADER)
      if (!waiting || shown === undefined || !sameSecret(shown, waiting.token)) {
        next()
        return
      }
      waiting.seen = seenIn(request)
      response.status(204).end()
    },
    expect(token) {
      const own = { token, seen: null }
      waiting = own
      return {
        seen: () => own.seen,
        end() {
          if (waiting === own) waiting = null
        },
      }
    },
  }
}

function seenIn(request: Request): CallSeen {
  const peer = request.socket.remoteAddress ?? ''
  const trusts = request.app.get('trust proxy fn') as (address: string, index: number) => boolean
  return {
    forwardedFor: listed(request, 'x-forwarded-for').length,
    forwardedProto: listed(request, 'x-forwarded-proto')[0] ?? null,
    hosts: [request.headers.host ?? '', ...listed(request, 'x-forwarded-host')].map((host) =>
      host.replace(/:\d+$/, ''),
    ),
    peer,
    isTrusted: trusts(peer, 0),
  }
}

const listed = (request: Request, header: string): string[] =>
  (request.get(header) ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '')
