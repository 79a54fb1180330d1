import type { RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { withoutMessage, type Logger } from '../logger.ts'
import type { Random } from '../secrets.ts'
import { createAnswering } from './answering.ts'
import { callItself, callPage, callSocket, type Calling } from './calling.ts'
import { FAULTS, faultsOf, trustFor, type Fault } from './faults.ts'

/**
 * So long after the start, and after a check that found something, it is looked (ms): a proxy may be slower to start than this
 * server, and a new certificate takes half a minute. Only what the last one finds is said.
 */
const PAUSES_MS = [500, 5_000, 40_000]

export interface SelfCheck {
  /** Answers the calls that this server makes to itself, under `/api/self-check`. */
  answer: RequestHandler
  /** Begins, once the server listens. Out: what was found at last; null where there is nothing to check, or it was ended. */
  start(pauses?: readonly number[]): Promise<readonly Fault[] | null>
  close(): void
}

interface SelfCheckDeps {
  config: Pick<Config, 'publicUrl' | 'trustProxy' | 'selfCheck'>
  random: Random
  logger: Logger
  /** Whether it serves pages. */
  hasPages: boolean
  /** Whether there are no other servers on its database. */
  isAlone: boolean
}

/**
 * Has the server call itself by its public address once it has started, and the log say what the proxy in front of it should
 * do otherwise. It never keeps anybody waiting, and ends nothing.
 */
export function createSelfCheck({ config, random, logger, hasPages, isAlone }: SelfCheckDeps): SelfCheck {
  const answering = createAnswering()
  const ending = new AbortController()

  async function look(publicUrl: string): Promise<{ faults: readonly Fault[]; peer: string }> {
    const calling: Calling = { publicUrl, isAlone, signal: ending.signal }
    const token = random.key()
    const { seen, end } = answering.expect(token)
    try {
      const notReached = await callItself(calling, token, seen)
      const came = seen()
      if (notReached) return { faults: [notReached], peer: '' }
      const ways = [...(hasPages ? [callPage(calling)] : []), callSocket(calling)]
      const faults = (await Promise.all(ways)).filter((fault) => fault !== null)
      return { faults: [...faults, ...(came ? faultsOf(came, config) : [])], peer: came?.peer ?? '' }
    } finally {
      end()
    }
  }

  async function lookUntilWell(publicUrl: string, pauses: readonly number[]): Promise<readonly Fault[] | null> {
    let found: Awaited<ReturnType<typeof look>> | null = null
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause).unref())
      if (ending.signal.aborted) return null
      found = await look(publicUrl)
      if (found.faults.length === 0) break
    }
    if (!found || ending.signal.aborted) return null
    say(found.faults, found.peer)
    return found.faults
  }

  function say(faults: readonly Fault[], peer: string): void {
    if (faults.length === 0) {
      logger.info('PUBLIC_URL leads here: pages, WebSocket and what the proxy says are as they should be')
      return
    }
    const trust = faults.includes('proxy-not-trusted') ? ` (TRUST_PROXY=${trustFor(peer)})` : ''
    logger.warn(
      { faults },
      faults.map((fault) => FAULTS[fault] + (fault === 'proxy-not-trusted' ? trust : '')).join('; '),
    )
  }

  return {
    answer: answering.answer,
    async start(pauses = PAUSES_MS) {
      const { publicUrl, selfCheck } = config
      if (publicUrl === null || !selfCheck) return null
      try {
        return await lookUntilWell(publicUrl, pauses)
      } catch (error) {
        logger.error(withoutMessage(error), 'PUBLIC_URL could not be checked')
        return null
      }
    },
    close() {
      ending.abort()
    },
  }
}
