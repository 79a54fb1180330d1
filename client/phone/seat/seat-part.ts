import { createPinia, setActivePinia } from 'pinia'
import Room from '../Room.vue'
import { useSeat } from './seat.ts'

setActivePinia(createPinia())

/** What a phone needs to have a seat, and a seat to show. It is one request, which comes while a person reads the door. */
export default { Room, seat: useSeat() }
