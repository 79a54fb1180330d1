import { announce } from '../../browser/announce.ts'
import { t } from '../t.ts'

/** The words of a field that is copied, by its name. */
export const copyWords = (name: string) => ({
  copy: t('common.frame.action.copy'),
  copyOf: t('console.ways.copyOf', { name }),
  copied: t('common.frame.action.copied'),
  selected: t('console.ways.selected'),
})

/** Announces that something was copied, or selected so that it can be. */
export const tellCopied = (how: 'copied' | 'selected') =>
  announce(t(how === 'copied' ? 'common.frame.action.copied' : 'console.ways.selected'))
