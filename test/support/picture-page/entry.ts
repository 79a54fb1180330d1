import '../../../client/styles/tokens.css'
import '../../../client/styles/base.css'
import '../../../client/screen/screen.css'
import '../../../client/screen/view.css'
import { createApp, h, shallowRef, type Component } from 'vue'
import ParticipantView from '../../../client/console/room-sees/ParticipantView.vue'
import Debrief from '../../../client/stages/debrief/Screen.vue'
import Reveal from '../../../client/stages/reveal/Screen.vue'
import Foot from '../../../client/screen/Foot.vue'
import type { WayIn } from '../../../client/screen/stage-props.ts'
import type { Crowd } from '../crowd.ts'

// A page of the real components that shows one picture, on the screen or on a phone, from what a room is told.

declare global {
  interface Window {
    draw: (surface: 'screen' | 'phone', crowd: Crowd) => void
  }
}

const join: WayIn = { code: '48217306', token: 'token', locked: false, url: 'https://reask.example/join/48217306' }
const SCREENS: Partial<Record<string, Component>> = { reveal: Reveal, debrief: Debrief }
const shown = shallowRef<{ surface: 'screen' | 'phone'; crowd: Crowd } | null>(null)
let drawn = 0
const serverNow = () => 2_000

window.draw = (surface, crowd) => {
  document.documentElement.style.fontSize = surface === 'phone' ? '16px' : ''
  document.body.className = surface === 'screen' ? 'screen-scale' : ''
  document.body.style.overflow = surface === 'phone' ? 'visible' : ''
  // Each picture is drawn from the beginning: which page is large depends on what was there before.
  drawn++
  shown.value = { surface, crowd }
}

createApp({
  render() {
    if (!shown.value) return null
    const { surface, crowd } = shown.value
    if (surface === 'phone') return h(ParticipantView, { key: drawn, slices: crowd.console, answered: true, serverNow })
    const slices = crowd.screen
    const part = SCREENS[slices.place.stage]
    const props = { key: drawn, slices, ask: slices.ask, join, serverNow }
    return h('main', { class: 'screen' }, [part ? h(part, props) : null, h(Foot, { slices, join, serverNow })])
  },
}).mount('#app')
