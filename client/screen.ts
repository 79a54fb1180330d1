import './styles/tokens.css'
import './styles/base.css'
import './views/screen/screen.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import Screen from './views/screen/Screen.vue'

createApp(Screen).use(createPinia()).mount('#app')
