import './styles/tokens.css'
import './styles/base.css'
import './views/phone/phone.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import Phone from './views/phone/Phone.vue'

createApp(Phone).use(createPinia()).mount('#app')
