import { defineComponent } from 'vue'
import { summarySentence } from '../../pictures/result/summary-sentence.ts'
import { t } from '../later-t.ts'
import { useAnnouncing } from './announcing.ts'
import { useTimerSaying } from './timer-saying.ts'

/**
 * What the facilitator can open for all. Only the fact that it opened is announced; people read the content on the
 * page.
 */
const OPENED = [
  ['gap', 'phone.opened.gap'],
  ['shift', 'phone.opened.shift'],
  ['heat', 'phone.opened.heat'],
  ['reading', 'phone.opened.reading'],
  ['moveMap', 'phone.opened.moves'],
  ['confusion', 'phone.opened.confusion'],
] as const

/** Announces what opens within a stage, and the timer unless the page leaves it out. It shows nothing. */
export default defineComponent({
  props: { untimed: { type: Boolean, required: true } },
  setup(props) {
    const { common, onNews, onNewsHere } = useAnnouncing()

    onNewsHere(
      () => common() && common()?.result !== null,
      () => {
        const { result, room } = common() ?? {}
        if (!result || !room) return ''
        return 'words' in result ? t('phone.opened.words') : summarySentence(result.tally, room)
      },
    )
    onNewsHere(
      () => common() && common()?.again !== null,
      () => {
        const { again, room } = common() ?? {}
        if (!again || !room) return ''
        if ('withheld' in again) return t('phone.opened.againHidden')
        return t('phone.opened.again', { said: summarySentence(again, room) })
      },
    )
    for (const [slice, key] of OPENED)
      onNewsHere(
        () => common() && common()?.[slice] !== null,
        () => t(key),
      )
    onNewsHere(
      () => common() && Boolean(common()?.saidMarks?.heat),
      () => t('phone.said.mark.opened'),
    )
    onNewsHere(
      () => common()?.pushBack.length,
      () => {
        const { pushBack = [], ask } = common() ?? {}
        const { who, text = '' } = pushBack.at(-1) ?? {}
        return t('phone.opened.line', { who: (who === 'asks' ? ask?.from : ask?.to) ?? '', text })
      },
    )
    onNewsHere(
      () => common() && common()?.warmUp?.closed === true,
      () => t('phone.opened.pairClosed'),
    )
    onNews(
      () =>
        common()
          ?.opened.map(({ text }) => text)
          .join('\n'),
      () => t('phone.opened.texts'),
    )

    useTimerSaying(() => props.untimed)

    return () => null
  },
})
