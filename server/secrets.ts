import { createHmac, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { nanoid } from 'nanoid'

/** Draws ids, codes and keys; tests may draw them from a seed. */
export interface Random {
  /** An id that reveals nothing, such as when or in which order it was made. */
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

/** The SHA-256 of a key, which is what is stored. Keys are random, so no salt is needed. */
export const hashKey = (key: string): string => hash('sha256', key, 'base64url')

/**
 * What is stored of the session of somebody who signed in with this password: the session is not found any more once there
 * is another password, and tells nothing of the one there was to whoever has not got its token.
 */
export const hashSession = (token: string, password: string): string =>
  createHmac('sha256', token).update(password).digest('base64url')

/** Compares in constant time, so that the time taken does not reveal how much was alike (timing attack). */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(hashKey(a)), Buffer.from(hashKey(b)))
