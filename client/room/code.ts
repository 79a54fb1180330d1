import { CODE_DIGITS, normalizeCode } from '../../shared/wire.ts'

/**
 * Finds the code in what a person typed or pasted: eight digits with anything between them, or a whole join link. Null
 * where there is none.
 */
export function codeIn(typed: string): string | null {
  const inLink = /\/join\/(\d{8})(?!\d)/.exec(typed)?.[1]
  if (inLink) return inLink
  const digits = normalizeCode(typed)
  return digits.length === CODE_DIGITS ? digits : null
}

/** Groups the digits as they are read aloud, while a person types them: `4821 73`. */
export function grouped(typed: string): string {
  const digits = normalizeCode(typed)
  return digits.length > 4 && digits.length <= CODE_DIGITS ? `${digits.slice(0, 4)} ${digits.slice(4)}` : typed
}
