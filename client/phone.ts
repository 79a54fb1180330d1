import './browser/mend-link.ts'
import './styles/tokens.css'
import './styles/base.css'
import './phone/phone.css'
import './phone/page.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { keepPlace } from './browser/focus.ts'
import { readDoor } from './join/door-in-page.ts'
import { startInLanguage } from './locales/start.ts'
import Phone from './phone/Phone.vue'

readDoor()
keepPlace()
startInLanguage('phone', () => createApp(Phone).use(createPinia()).mount('#app'))
