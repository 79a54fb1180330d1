import TroubleNotes from './TroubleNotes.vue'

/** Exports what is fetched only where a browser stores nothing, or where something stops its sockets. */
export default { TroubleNotes }
