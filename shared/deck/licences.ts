/**
 * What others may do with a deck, as SPDX names it. `LicenseRef-not-shared`: nothing; it is for whoever made it.
 */
export const LICENCES = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'LicenseRef-not-shared'] as const
export type Licence = (typeof LICENCES)[number]
