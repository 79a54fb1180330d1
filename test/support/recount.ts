import type { Event } from '../../shared/room/events.ts'
import type { Item, Side, Verdict } from '../../shared/room/lists.ts'
import type { Rewrite } from '../../shared/room/rewrites/state.ts'
import type { Place } from '../../shared/room/place.ts'
import type { Marks } from '../../shared/stats/heat.ts'
import type { Vote } from '../../shared/stats/tally.ts'
import { groups } from './groups.ts'

/** The answers of one kind at one ask: what each person said last, and what was copied when collecting ended. */
export interface Sheet<Answer> {
  given: Map<string, Answer>
  shown: Map<string, Answer> | null
  fewChanged: boolean
}

type Spot = `client ${string}` | `to-client ${string}`
type Voice = 'client' | 'to-client'
type Written = Partial<Record<Voice, 'text' | 'pass'>>

interface WarmedUp {
  choice: Verdict
  reason: string | null
}

/** What a person who reads the log of a room knows of one of its asks. */
export interface Recount {
  first: Sheet<Vote>
  again: Sheet<Vote>
  marks: Sheet<Marks>
  warmUps: Sheet<WarmedUp>
  /** Who wrote, and who passed, in which voice. */
  writing: Sheet<Written>
  /** The copy of the first vote that the bars showed when they were opened first. */
  barsAtFirst: Map<string, Vote> | null
  /** By the voice and the seat that wrote in it. */
  rewrites: Map<Spot, Rewrite>
  /** The texts that may be told, by id. */
  released: Set<string>
  /** The verdicts that may be told, by pair. */
  told: Map<string, { choice: Verdict; reason: string | null }>
  opened: Item[]
  /** What was answered about two open texts, by the number of their pair. */
  openedAnswers: Map<number, Sheet<Side>>
}

/**
 * Reads the log of one ask as a person would. It knows nothing of how a room keeps what it knows. In: whether texts wait
 * for lots in this room.
 */
export function recount(log: readonly Event[], askId: string, lots: boolean): Recount {
  const rewrites = livingRewrites(log, askId)
  return {
    ...readSheets(log, askId),
    rewrites,
    released: releasedIn(log, rewrites, lots),
    told: toldIn(log, askId),
    opened: stillOpened(log, askId, rewrites),
    openedAnswers: readOpened(log, askId),
  }
}

const newSheet = <Answer>(): Sheet<Answer> => ({ given: new Map(), shown: null, fewChanged: false })

type Link = readonly [string, string]

/** Lists who was linked with whom by the first so many events. */
const linksIn = (log: readonly Event[], until: number): Link[] =>
  log.slice(0, until).flatMap((event): Link[] => {
    const [one, other] = event.type === 'couple.linked' ? event.seatIds : []
    return one === undefined || other === undefined ? [] : [[one, other]]
  })

/** Counts couples, former ones too, and those on their own. */
const unitsIn = (seatIds: readonly string[], links: readonly Link[]): number =>
  groups(seatIds, links).filter((group) => group.split(' ').some((each) => seatIds.includes(each))).length

/** Makes the copy of a sheet; in the place of one with answers only when three units say something else. */
function end<Answer>(sheet: Sheet<Answer>, saying: (answer: Answer) => unknown, links: readonly Link[]): void {
  const { given, shown } = sheet
  const said = (from: Map<string, Answer> | null, seatId: string) => {
    const answer = from?.get(seatId)
    return answer === undefined ? undefined : JSON.stringify(saying(answer))
  }
  const everyone = new Set([...given.keys(), ...(shown?.keys() ?? [])])
  const differing = [...everyone].filter((seatId) => said(given, seatId) !== said(shown, seatId))
  sheet.fewChanged = shown !== null && shown.size > 0 && unitsIn(differing, links) < 3
  if (!sheet.fewChanged) sheet.shown = new Map(given)
}

const voteSays = ({ choice, because, meant, sure, movedBy }: Vote) => [choice, because, meant, sure, movedBy]
const marksSay = ({ brace, soften }: Marks) => [brace, soften]
const writingSays = (written: Written) => [written.client, written['to-client']]
const warmUpSays = ({ choice, reason }: WarmedUp) => [choice, reason]

/** Reads what was answered about two open texts. Collecting ends with compare and debrief, and when it is shown. */
function readOpened(log: readonly Event[], askId: string): Recount['openedAnswers'] {
  const sheets: Recount['openedAnswers'] = new Map()
  const closed = new Set<number>()
  let place: Place = { stage: 'lobby', askId: null }
  for (const [at, event] of log.entries()) {
    const isLeft = event.type === 'stage.gone' || event.type === 'room.ended'
    if (isLeft && place.askId === askId && (place.stage === 'compare' || place.stage === 'debrief'))
      for (const [opening, sheet] of sheets) if (!closed.has(opening)) end(sheet, String, linksIn(log, at))
    if (event.type === 'stage.gone') place = event.to
    if (event.type === 'seat.removed')
      for (const { given, shown } of sheets.values()) for (const each of [given, shown]) each?.delete(event.seatId)
    if (event.type !== 'opened.judged' && event.type !== 'opened.shown') continue
    if (event.askId !== askId) continue
    const sheet = sheets.get(event.opening) ?? newSheet<Side>()
    sheets.set(event.opening, sheet)
    if (event.type === 'opened.judged') sheet.given.set(event.seatId, event.choice)
    else if (!closed.has(event.opening)) {
      end(sheet, String, linksIn(log, at))
      closed.add(event.opening)
    }
  }
  return sheets
}

type Sheets = Pick<Recount, 'first' | 'again' | 'marks' | 'warmUps' | 'writing' | 'barsAtFirst'>

function readSheets(log: readonly Event[], askId: string): Sheets {
  const sheets: Sheets = {
    first: newSheet(),
    again: newSheet(),
    marks: newSheet(),
    warmUps: newSheet(),
    writing: newSheet(),
    barsAtFirst: null,
  }
  let place: Place = { stage: 'lobby', askId: null }
  const newest = new Map<string, { seatId: string; voice: Voice }>()

  function wrote(seatId: string, voice: Voice, act?: 'text' | 'pass') {
    const { given } = sheets.writing
    const written = { ...given.get(seatId), [voice]: act }
    if (!act) delete written[voice]
    if (Object.keys(written).length) given.set(seatId, written)
    else given.delete(seatId)
  }

  function leave(links: readonly Link[]) {
    if (place.askId !== askId) return
    if (place.stage === 'vote') end(sheets.first, voteSays, links)
    if (place.stage === 'vote-again') end(sheets.again, voteSays, links)
    if (place.stage === 'mark') end(sheets.marks, marksSay, links)
    if (place.stage === 'warm-up') end(sheets.warmUps, warmUpSays, links)
    if (place.stage === 'rewrite' || place.stage === 'compare') end(sheets.writing, writingSays, links)
  }

  for (const [at, event] of log.entries()) {
    if (event.type === 'stage.gone' || event.type === 'room.ended') leave(linksIn(log, at))
    if (event.type === 'stage.gone') place = event.to
    if (event.type === 'seat.removed') forget(sheets, event.seatId)
    if (!('askId' in event) || event.askId !== askId) continue
    if (event.type === 'vote.cast') {
      const { seatId, choice, because, meant, sure, movedBy } = event
      const { given } = event.ballot === 2 ? sheets.again : sheets.first
      given.set(seatId, { choice, because, meant, sure, movedBy })
    }
    if (event.type === 'marks.set') sheets.marks.given.set(event.seatId, { brace: event.brace, soften: event.soften })
    if (event.type === 'warmup.judged')
      sheets.warmUps.given.set(event.seatId, { choice: event.choice, reason: event.reason })
    if (event.type === 'warmup.shown') end(sheets.warmUps, warmUpSays, linksIn(log, at))
    if (event.type === 'rewrite.passed') wrote(event.seatId, event.voice ?? 'client', 'pass')
    if (event.type === 'rewrite.submitted') {
      const { seatId, voice = 'client' } = event
      wrote(seatId, voice, 'text')
      newest.set(event.rewriteId, { seatId, voice })
    }
    if (event.type === 'rewrite.withdrawn') wrote(event.seatId, event.voice ?? 'client')
    const erased = event.type === 'rewrite.erased' ? newest.get(event.rewriteId) : undefined
    if (erased) wrote(erased.seatId, erased.voice)
    if (event.type === 'reveal.shown' && event.step === 'bars')
      sheets.barsAtFirst ??= sheets.first.shown && new Map(sheets.first.shown)
    if (event.type === 'ballot.cleared' && event.ballot === 1)
      Object.assign(sheets, { first: newSheet(), barsAtFirst: null })
    if (event.type === 'ballot.cleared' && event.ballot === 2) sheets.again = newSheet()
  }
  return sheets
}

function forget({ first, again, marks, warmUps, writing, barsAtFirst }: Sheets, seatId: string): void {
  for (const { given, shown } of [first, again, marks, warmUps, writing])
    for (const answers of [given, shown]) answers?.delete(seatId)
  barsAtFirst?.delete(seatId)
}

/** Lists the seats whose removal, as version 0.1.0 wrote it, took away what they gave. */
const removedSeats = (log: readonly Event[]) =>
  new Set(log.flatMap((event) => (event.type === 'seat.removed' ? event.seatId : [])))

/** Lists the texts that are there, by the voice and the seat that wrote in it. */
export function livingRewrites(log: readonly Event[], askId: string): Map<Spot, Rewrite> {
  const living = new Map<Spot, Rewrite>()
  for (const event of log) {
    if (!('askId' in event) || event.askId !== askId) continue
    if (event.type === 'rewrite.submitted') {
      const { rewriteId, seatId, voice = 'client', keyHash = null, verb = null, like = null } = event
      const reach = event.reach ?? (event.keepPrivate ? 'host' : 'screen')
      living.set(`${voice} ${seatId}`, { rewriteId, seatId, voice, keyHash, reach, as: 'waiting', verb, like })
    }
    if (event.type === 'rewrite.withdrawn') living.delete(`${event.voice ?? 'client'} ${event.seatId}`)
    for (const [spot, rewrite] of living) {
      if (event.type === 'rewrite.erased' && event.rewriteId === rewrite.rewriteId) living.delete(spot)
      if (event.type === 'rewrite.sorted' && event.rewriteId === rewrite.rewriteId) rewrite.as = event.as
      if (event.type === 'compare.opened' && event.items.includes(rewrite.rewriteId)) rewrite.as = 'picked'
    }
  }
  for (const seatId of removedSeats(log))
    for (const voice of ['client', 'to-client'] as const) living.delete(`${voice} ${seatId}`)
  return living
}

/** Lists the texts whose lot was released, of those that are there; where there are no lots, all of them. */
function releasedIn(log: readonly Event[], living: Recount['rewrites'], lots: boolean): Set<string> {
  const inLots = new Set(log.flatMap((event) => (event.type === 'lot.released' ? event.ids : [])))
  return new Set([...living.values()].map(({ rewriteId }) => rewriteId).filter((id) => !lots || inLots.has(id)))
}

/** Lists the verdicts as they were when three more units had given some, or the compare was left for the first time. */
function toldIn(log: readonly Event[], askId: string): Recount['told'] {
  const judges = new Map<string, string>()
  const said = new Map<string, { choice: Verdict; reason: string | null }>()
  const since = new Set<string>()
  let told: Recount['told'] = new Map()
  let place: Place = { stage: 'lobby', askId: null }
  let wasLeft = false

  function renew() {
    told = new Map([...said].filter(([, { choice }]) => choice !== 'skip'))
    since.clear()
  }

  for (const [at, event] of log.entries()) {
    if (event.type === 'stage.gone' || event.type === 'room.ended') {
      if (place.stage === 'compare' && place.askId === askId && !wasLeft) {
        renew()
        wasLeft = true
      }
      if (event.type === 'stage.gone') place = event.to
    }
    if (event.type === 'seat.removed')
      for (const [pairId, seatId] of judges)
        if (seatId === event.seatId) for (const verdicts of [said, told]) verdicts.delete(pairId)
    if (!('askId' in event) || event.askId !== askId) continue
    if (event.type === 'pair.served') judges.set(event.pairId, event.seatId)
    if (event.type !== 'pair.judged') continue
    said.set(event.pairId, { choice: event.choice, reason: event.reason })
    since.add(judges.get(event.pairId) ?? '')
    if (unitsIn([...since], linksIn(log, at)) >= 3) renew()
  }
  return told
}

/** Lists what was opened last, less what was hidden or went since; nothing where fewer than two are left. */
function stillOpened(log: readonly Event[], askId: string, living: Recount['rewrites']): Item[] {
  const at = log.findLastIndex((event) => event.type === 'compare.opened' && event.askId === askId)
  const event = log[at]
  if (event?.type !== 'compare.opened') return []
  const ids = new Set([...living.values()].map(({ rewriteId }) => rewriteId))
  const hidden = new Set(
    log
      .slice(at)
      .flatMap((each) =>
        each.type === 'rewrite.sorted' && (each.as === 'private' || each.as === 'removed') ? each.rewriteId : [],
      ),
  )
  const left = event.items.filter(
    (item) => item === 'original' || item === 'reference' || (ids.has(item) && !hidden.has(item)),
  )
  return left.length < 2 ? [] : left
}

/** Lists where the words are of what was rehearsed and said, as far as it was neither given nor taken back. */
export function livingSaid(log: readonly Event[]): string[] {
  const living = new Map<string, string[]>()
  for (const event of log) {
    if (event.type === 'said.brought') living.set(event.saidId, [event.saidId, event.rehearsedId])
    if (event.type === 'said.returned' || event.type === 'said.taken') living.delete(event.saidId)
  }
  return [...living.values()].flat()
}
