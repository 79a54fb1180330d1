import { constants } from 'node:zlib'
import compression from 'compression'

/** At the default of 4 what phones load is larger than with gzip. */
const BROTLI_QUALITY = 6

/** For what is large: pages, decks, reports. The small answers that a whole hall waits for go as they are. */
export const compressed = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } })
