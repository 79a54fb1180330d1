import { readDeckFile, refusedDeck } from './deck-file.ts'
import DeckReading from './DeckReading.vue'

/** Exports what reads deck files, which is fetched by whoever chooses one. */
export default { readDeckFile, refusedDeck, DeckReading }
