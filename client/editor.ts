import './browser/mend-link.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startInLanguage } from './locales/start.ts'
import EditorApp from './editor/EditorApp.vue'
import './styles/tokens.css'
import './styles/base.css'

startInLanguage('console', () => createApp(EditorApp).use(createPinia()).mount('#app'))
