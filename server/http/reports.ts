import type { Request, Response, Router } from 'express'
import { csvOf } from '../../shared/csv.ts'
import { fileName } from '../../shared/room/report/file-name.ts'
import type { Report } from '../../shared/room/report/form.ts'
import { reportOf } from '../../shared/room/report/report.ts'
import type { Room } from '../../shared/room/state.ts'
import { TABLES, type TableName } from '../report/tables.ts'
import { xlsxOf } from '../report/xlsx.ts'
import { compressed } from './compressed.ts'
import { Problem } from './problem.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Answers with what the host takes home from a room, in three forms; while it runs and until it is deleted. In: finds the
 * room whose host key a request has, or throws a problem.
 */
export function addReports(router: Router, roomOf: (request: Request) => Promise<Room>): void {
  router.get('/:roomId/report.json', compressed, async (request, response) => {
    response.json(reportOf(await roomOf(request)))
  })

  router.get('/:roomId/report.csv', compressed, async (request, response) => {
    const report = reportOf(await roomOf(request))
    const { table = 'votes' } = request.query
    if (!isTable(table)) throw new Problem('bad-request')
    attach(response, report, table, 'csv')
    response.type('text/csv; charset=utf-8').send(csvOf(TABLES[table](report)))
  })

  router.get('/:roomId/report.xlsx', async (request, response) => {
    const report = reportOf(await roomOf(request))
    attach(response, report, 'report', 'xlsx')
    response.type(XLSX).send(await xlsxOf(report))
  })
}

const isTable = (name: unknown): name is TableName => typeof name === 'string' && Object.hasOwn(TABLES, name)

/** Names the file that a browser saves, in any script. */
function attach(response: Response, { title, createdAt }: Report, what: string, ending: string): void {
  const date = new Date(createdAt).toISOString().slice(0, 10)
  response.attachment(`${fileName(title, date, what)}.${ending}`)
}
