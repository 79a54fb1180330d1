import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildFloor } from './child.ts'
import { measureDisk } from './disk.ts'
import { measureHall, slope, type HallFigures } from './hall.ts'
import { table, type Row } from './numbers.ts'
import { measureNodes } from './nodes.ts'
import { measurePhone } from './phone.ts'
import { picture, pointsOf } from './picture.ts'
import { measureRehearsal } from './rehearsal.ts'
import { measureRound } from './round.ts'
import type { Effort } from './votes.ts'

// What Reask costs beside a bare Socket.IO server, in the same run: `npm run bench`, or a part of it by its name.

const PARTS = ['halls', 'round', 'disk', 'phone', 'nodes', 'rehearsal']
const { values: options, positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true })
const parts = positionals.length ? positionals : PARTS
const isQuick = options.quick ?? false
const effort: Effort = isQuick ? { runs: 3, ms: 600 } : { runs: 5, ms: 700 }
const say = (text: string) => process.stdout.write(`${text}\n`)
const rows: Row[] = []

async function part(name: string, work: () => Promise<Row[]>) {
  if (!parts.includes(name)) return
  const found = await work()
  rows.push(...found)
  say(table(found))
}

async function hall(rooms: number, seats: number, thorough = true): Promise<HallFigures> {
  const figures = await measureHall({ rooms, seats }, effort, thorough)
  if (thorough) await part('halls', async () => figures.rows)
  return figures
}

async function halls() {
  const one = [await hall(1, 100), await hall(1, 1_000)]
  if (!isQuick) one.push(await hall(1, 3_000))
  const rooms = [await hall(1, 30, false), await hall(10, 30, false), await hall(100, 30)]
  const [, small, large] = one
  if (!small || !large) return
  await part('halls', async () => [slope(small, large)])
  await mkdir('.github/pictures', { recursive: true })
  for (const [name, cost, title] of [
    ['vote', 'perVote', 'CPU for one vote that is on disk'],
    ['join', 'perJoin', 'CPU for one person who joins'],
  ] as const)
    await writeFile(
      `.github/pictures/bench-${name}.svg`,
      picture(title, pointsOf(one, 'seats', cost), pointsOf(rooms, 'rooms', cost)),
    )
}

const start = performance.now()
await buildFloor()
if (parts.includes('halls')) await halls()
await part('round', () => measureRound(30, isQuick ? 300 : 3_000))
await part('disk', () => measureDisk(effort.runs))
await part('nodes', () => measureNodes(effort.runs))
await part('rehearsal', measureRehearsal)
await part('phone', () => measurePhone(effort.runs))
await mkdir('test-results', { recursive: true })
await writeFile('test-results/bench.json', `${JSON.stringify({ node: process.version, effort, rows }, null, 2)}\n`)
say(`\n${table(rows)}\n\n${Math.round((performance.now() - start) / 1_000)} s; test-results/bench.json has every run.`)
// Sockets of servers that are gone may linger.
process.exit(0)
