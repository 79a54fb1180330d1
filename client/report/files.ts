import { fileName } from '../../shared/room/report/file-name.ts'
import type { Report } from '../../shared/room/report/form.ts'

/** A file of a report, as the server has it. */
export interface ReportFile {
  path: string
  /** What it is called by, after the title and the date. */
  what: string
  ending: 'xlsx' | 'csv' | 'json'
}

export const WORKBOOK: ReportFile = { path: 'report.xlsx', what: 'report', ending: 'xlsx' }
export const WHOLE: ReportFile = { path: 'report.json', what: 'report', ending: 'json' }

/** The tables that are files of their own. */
const TABLES = ['votes', 'moves', 'texts', 'marks'] as const
export const tables = TABLES.map((table) => ({
  table,
  file: { path: `report.csv?table=${table}`, what: table, ending: 'csv' } satisfies ReportFile,
}))

const twoDigits = (part: number) => String(part).padStart(2, '0')

/** Names what is taken home after the room and the day it was opened on, by the host’s own calendar. */
export function fileNameOf({ title, createdAt }: Report, what: string): string {
  const day = new Date(createdAt)
  const date = [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join('-')
  return fileName(title, date, what)
}
