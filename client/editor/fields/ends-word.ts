/** Whether a word has just been ended: what is typed after it is undone by itself. */
export const endsWord = (event: Event): boolean => event instanceof InputEvent && /^\s$/.test(event.data ?? '')
