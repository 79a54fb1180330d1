import { inject, type InjectionKey } from 'vue'
import { announce } from '../browser/announce.ts'

/** What a stage may do to the page around it, and what it may count on there. */
export interface PhonePage {
  /** Says something to a person who does not see the page. */
  say: (text: string) => void
  /** Brings the head of the page into view. */
  toTop: () => void
  /** Whether all of the page is in sight at once, so that nothing needs a way to it. */
  isWhole: boolean
  /** Whether there is room for more than the task. */
  isTall: boolean
}

/** Given where a stage stands in a page that is no phone. */
export const PHONE_PAGE: InjectionKey<PhonePage> = Symbol()

const ownPage = (): PhonePage => ({
  say: announce,
  toTop: () => window.scrollTo(0, 0),
  isWhole: false,
  isTall: window.innerHeight >= 700,
})

/** The page a stage stands in: this phone's own window, unless something else was given. */
export const usePhonePage = () => inject(PHONE_PAGE, ownPage, true)
