import './browser/mend-link.ts'
import './styles/tokens.css'
import './styles/base.css'
import './screen/screen.css'
import './screen/view.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startInLanguage } from './locales/start.ts'
import Screen from './screen/Screen.vue'

startInLanguage('screen', () => createApp(Screen).use(createPinia()).mount('#app'))
