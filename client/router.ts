import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import Console from './console/Console.vue'
import Host from './host/Host.vue'
import ReportPage from './report/ReportPage.vue'
import { BASE } from './room/path.ts'

/** The pages of the facilitator: setting up a room with the list of one's own, the console of one room, and its report. */
export const router = createRouter({
  history: createWebHistory(BASE),
  routes: [
    { name: 'host', path: '/host', component: Host },
    { name: 'console', path: '/host/:roomId', component: Console, props: true },
    { name: 'report', path: '/host/:roomId/report', component: ReportPage, props: true },
    { path: '/:elsewhere(.*)*', redirect: '/host' },
  ],
})

// A person opened this page themselves, so its heading gets the focus and a screen reader reads it.
// What stands after the # changes by itself.
router.afterEach((to, from) => {
  if (from.matched.length && to.path !== from.path)
    void nextTick(() => document.querySelector<HTMLElement>('h1')?.focus())
})
