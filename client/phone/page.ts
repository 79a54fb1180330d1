import { inject, type InjectionKey } from 'vue'
import { announce } from '../browser/announce.ts'

/** What a stage can ask of the page around it, and what it can know about that page. */
export interface PhonePage {
  /** Announces something to a person who does not see the page. */
  say: (text: string) => void
  /** Scrolls to the top of the page. */
  toTop: () => void
  /** Whether the whole page is visible at once, so that no button is needed to reach a part of it. */
  isWhole: boolean
  /** Whether there is space for more than the task. */
  isTall: boolean
}

/** Provides the page for a stage that is drawn somewhere other than on a phone. */
export const PHONE_PAGE: InjectionKey<PhonePage> = Symbol()

const ownPage = (): PhonePage => ({
  say: announce,
  toTop: () => window.scrollTo(0, 0),
  isWhole: false,
  isTall: window.innerHeight >= 700,
})

/** Returns the page around a stage: this phone's own window, unless another page was provided. */
export const usePhonePage = () => inject(PHONE_PAGE, ownPage, true)
