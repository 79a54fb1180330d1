import type { AskSlice } from '../../shared/room/course/view.ts'
import { t } from '../ui/t.ts'

/** Says who speaks or writes to whom. */
export const whoOf = ({ kind, from, to }: AskSlice): string =>
  t(kind ? 'common.frame.ask.writes' : 'common.frame.ask.who', { from, to })
