import type { RoomSlice } from '../../../shared/room/head/view.ts'
import type { Tally } from '../../../shared/stats/tally.ts'
import { versionLetter } from './result-rows.ts'
import { summarise, type ResultSummary } from './result-summary.ts'
import { t } from '../t.ts'

type Names = Pick<RoomSlice, 'versions' | 'none'>

/** Says in one or two sentences what the table shows, and nothing beyond it. */
export function summarySentence(tally: Tally, room: Names): string {
  const summary = summarise(
    tally,
    room.versions.map(({ id }) => id),
  )
  const said = say(summary, room)
  const hasMore = 'of' in summary && summary.passed > 0
  return hasMore ? `${said} ${t('common.summary.passed', { n: summary.passed })}` : said
}

function say(summary: ResultSummary, room: Names): string {
  switch (summary.kind) {
    case 'nobody':
      return t('common.summary.nobody')
    case 'all-passed':
      return t('common.summary.allPassed', { n: summary.passed })
    case 'tie':
      return sayTie(summary, room)
    case 'everyone':
    case 'most':
    case 'largest': {
      const { kind, choice, count, of, passed } = summary
      const as = choice === 'none' ? 'chose' : 'heard'
      const params = { what: nameOf(choice, room), count, of }
      if (count === 1 && of - passed === 1) return t('common.summary.one', params)
      return t(`common.summary.${kind}.${as}`, params)
    }
  }
}

function sayTie({ choices, count, of }: Extract<ResultSummary, { kind: 'tie' }>, room: Names): string {
  const [a, b] = choices
  if (a !== undefined && b !== undefined && choices.length === 2) {
    const params = { a: nameOf(a, room), b: nameOf(b, room), count, of }
    return t(b === 'none' ? 'common.summary.tie.none' : 'common.summary.tie.two', params)
  }
  const list = choices.map((choice) =>
    choice === 'none' ? nameOf(choice, room) : versionLetter(indexOf(choice, room)),
  )
  return t('common.summary.tie.more', { list, count, of })
}

const indexOf = (choice: string, { versions }: Names) => versions.findIndex(({ id }) => id === choice)

function nameOf(choice: string, room: Names): string {
  if (choice === 'none') return t('pictures.any.quoted', { name: room.none.name })
  const index = indexOf(choice, room)
  return t('common.summary.version', { letter: versionLetter(index), name: room.versions[index]?.name ?? choice })
}
