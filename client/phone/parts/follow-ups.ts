import { nextTick, watch } from 'vue'
import { usePhonePage } from '../page.ts'
import { useStageSeat } from '../seat/stage-seat.ts'
import { t } from '../later-t.ts'

/** A question that follows from an answer. `id`: its element has it as `data-follow-up`. */
export interface FollowUp {
  id: string
  /** The question, as it is read out. */
  words: string
}

/**
 * Brings a question that appears into view, and reads it out: it stands where nobody looks while they choose. What is
 * there from the beginning is part of the page. In: the questions that are there now, in their order.
 */
export function useFollowUps(questions: () => FollowUp[]): void {
  const page = usePhonePage()
  const seat = useStageSeat()
  /** What was asked since the last answer was saved. It is read out together with "Saved": one message an event. */
  let asked = ''

  watch(
    () =>
      questions()
        .map(({ id }) => id)
        .join(' '),
    async (_now, before) => {
      const came = questions().filter(({ id }) => !before.split(' ').includes(id))
      const [first] = came
      if (page.isWhole || !first) return
      asked = came.map(({ words }) => words).join(' ')
      await nextTick()
      // The first, should they not all fit.
      for (const { id } of came.reverse())
        document.querySelector(`[data-follow-up="${id}"]`)?.scrollIntoView({ block: 'nearest' })
    },
  )

  watch(
    () => seat.arrived,
    (command) => {
      if (asked && command) page.say(`${t('phone.frame.saved.saved')}. ${asked}`)
      asked = ''
    },
  )
}
