/** Makes a random key, URL-safe. `getRandomValues` works without a secure context, `randomUUID` does not. */
export function randomKey(bytes = 24): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
