/**
 * Keeps a key from changing a radio while the room is paused. The radios keep the focus and are read as unavailable;
 * `disabled` would throw the focus away.
 */
export function blockKey(event: KeyboardEvent): void {
  if (event.key !== 'Tab' && event.key !== 'Escape') event.preventDefault()
}
