import './browser/mend-link.ts'
import './styles/tokens.css'
import './styles/base.css'
import './screen/screen.css'
import './screen/view.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { keepPlace } from './browser/focus.ts'
import { startInLanguage } from './locales/start.ts'
import Screen from './screen/Screen.vue'

keepPlace()
startInLanguage('screen', () => createApp(Screen).use(createPinia()).mount('#app'))
