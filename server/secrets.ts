import { hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { nanoid } from 'nanoid'

/** Where ids, codes and keys come from; tests may draw from a seed. */
export interface Random {
  /** An id that tells nothing: not when, not after whom. */
  id(): string
  /** Eight decimal digits. */
  code(): string
  /** At least 128 bits. */
  key(): string
}

export const secureRandom: Random = {
  id: () => nanoid(16),
  code: () => String(randomInt(100_000_000)).padStart(8, '0'),
  key: () => randomBytes(24).toString('base64url'),
}

/** How a key is stored: its SHA-256. Keys are random, so no salt is needed. */
export const hashKey = (key: string): string => hash('sha256', key, 'base64url')

/** Compares without telling by its time how much was alike. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(hashKey(a)), Buffer.from(hashKey(b)))
