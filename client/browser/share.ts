/** Tells whether this browser has the phone’s own way to share; a plain-HTTP address has none. */
export const canShare = (): boolean => typeof navigator.share === 'function'

/**
 * Hands a text to the phone’s own way to share. Out: whether it was shared; that the person closed the sheet is no
 * refusal.
 */
export async function shareText(title: string, text: string): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ title, text })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'refused'
  }
}
