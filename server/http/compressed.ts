import { constants } from 'node:zlib'
import compression from 'compression'

/** At Brotli’s default of 4, what phones load is larger than with gzip. */
const BROTLI_QUALITY = 6

/** Compresses large answers: pages, decks, reports. Small answers that a whole hall waits for are sent as they are. */
export const compressed = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } })
