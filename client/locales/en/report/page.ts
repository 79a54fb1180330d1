import type { Messages } from '../../../t.ts'

/** The words of the page on which a host takes a report home. */
export default {
  'report.page.title': 'Report',
  'report.page.coming': 'Getting the report…',
  'report.page.again': 'Try again',
  'report.page.running': 'The workshop is not over: what comes later is not in here yet.',
  'report.page.until': 'It is deleted on {when}. Take what you need before.',
  'report.page.soon': 'It is deleted about ten minutes after the end. Take what you need before.',
  'report.page.toConsole': 'To the console',
  'report.page.which': 'What to print',
  'report.page.handout': 'For everyone',
  'report.page.handout.hint': 'The asks, what the room was shown of them, and lines to write on.',
  'report.page.own': 'For me',
  'report.page.own.hint': 'With readings, notes and all figures. Not to be handed round.',
  'report.page.print': 'Print or save as PDF',
  'report.page.xlsx': 'Spreadsheet (XLSX)',
  'report.page.csv': 'Tables for machines (CSV)',
  'report.page.csv.votes': 'Votes',
  'report.page.csv.moves': 'Moves',
  'report.page.csv.texts': 'Texts',
  'report.page.csv.marks': 'Marks',
  'report.page.json': 'Everything (JSON)',
  'report.page.files': 'Files',
  'report.page.files.hint': 'For you. Nobody’s name is in any of them.',
  'report.page.saved': 'Saved: {name}',
  'report.page.noKey':
    'This browser has no key to this room. Open its console once with the host link, then come back here.',
  'report.page.gone':
    'This room is not there any more: it was deleted, or its link was changed. Open its console to see.',
} as const satisfies Messages
