/** Where the words of a room have the facilitator’s own note on an ask. No other word has such a name. */
const PREFIX = 'note '

export const noteId = (askId: string): string => `${PREFIX}${askId}`

/** Tells whether this is where a note is. Notes stay when the room is folded. */
export const isNoteId = (id: string): boolean => id.startsWith(PREFIX)

/** Lists the facilitator’s own notes, by ask, in an order that does not tell which came first. */
export const notesIn = (words: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...words]
      .filter(([id]) => isNoteId(id))
      .map(([id, text]): [string, string] => [id.slice(PREFIX.length), text])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
