/**
 * Gives the focus to the field of this path in a form, or to one around or within it, and opens what it is folded into.
 * Out: whether there is one.
 */
export function goToField(form: HTMLElement, path: string): boolean {
  const holds = ({ dataset: { path: at = '' } }: HTMLElement) =>
    at === path || path.startsWith(`${at}.`) || at.startsWith(`${path}.`)
  const field = [...form.querySelectorAll<HTMLElement>('[data-path]')].find(holds)
  if (!field) return false
  const folded = field.closest('details')
  if (folded) folded.open = true
  const control = field.querySelector<HTMLElement>('input, textarea, button')
  control?.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
  return control !== null
}
