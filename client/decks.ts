import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startInLanguage } from './locales/start.ts'
import Decks from './decks/Decks.vue'
import './styles/tokens.css'
import './styles/base.css'

startInLanguage('console', () => createApp(Decks).use(createPinia()).mount('#app'))
