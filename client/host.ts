import './browser/mend-link.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { keepPlace } from './browser/focus.ts'
import { startInLanguage } from './locales/start.ts'
import { router } from './router.ts'
import ConsoleApp from './console/ConsoleApp.vue'
import './styles/tokens.css'
import './styles/base.css'

keepPlace()
startInLanguage('console', () => createApp(ConsoleApp).use(createPinia()).use(router).mount('#app'))
