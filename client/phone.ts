import './browser/mend-link.ts'
import './styles/tokens.css'
import './styles/base.css'
import './phone/phone.css'
import './phone/page.css'
import { createApp } from 'vue'
import { keepPlace } from './browser/focus.ts'
import { readDoor } from './join/door-in-page.ts'
import { startInLanguage } from './locales/start.ts'
import Phone from './phone/Phone.vue'
import { useSeatPart } from './phone/seat/seat-soon.ts'

readDoor()
keepPlace()
// Asked for before anything is drawn: it comes while the door is read, and a phone that comes back waits for nothing else.
useSeatPart()
startInLanguage('phone', () => createApp(Phone).mount('#app'))
