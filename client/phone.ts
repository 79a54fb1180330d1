import './styles/tokens.css'
import './styles/base.css'
import './views/phone/phone.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startInLanguage } from './locales/start.ts'
import Phone from './views/phone/Phone.vue'

startInLanguage(() => createApp(Phone).use(createPinia()).mount('#app'))
