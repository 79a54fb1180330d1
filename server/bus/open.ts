import type { Bus } from './bus.ts'
import type { LineDeps } from './line.ts'

/**
 * Opens what connects this node to others: a Redis where an address is given, else the database itself. The driver is
 * loaded only then.
 */
export async function openBus(busUrl: string | null, databaseUrl: string, deps: Omit<LineDeps, 'url'>): Promise<Bus> {
  if (busUrl !== null) {
    const { redisBus } = await import('./redis.ts')
    return redisBus({ url: busUrl, ...deps })
  }
  const { notifyBus } = await import('./notify.ts')
  return notifyBus({ url: databaseUrl, ...deps })
}
