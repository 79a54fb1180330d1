// Apart from the schemas: no page needs the schema library for these.

/** How many pretend people come to a rehearsal, unless the host says otherwise, and at most. */
export const PRETEND = { usual: 12, most: 300 } as const

/** The sizes that the console offers: a group, a class, a hall. */
export const PRETEND_SIZES = [12, 40, 300] as const
