import { shallowRef } from 'vue'

/** What the page's one live region says. */
export const announcement = shallowRef({ text: '', id: 0 })

/** Says something to people who do not see the page: one message for each event, never one for each tick of a clock. */
export function announce(text: string): void {
  announcement.value = { text, id: announcement.value.id + 1 }
}
