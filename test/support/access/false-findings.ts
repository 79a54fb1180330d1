/** What a set of rules finds that is none, by rule and place, with the reason. */
export interface FalseFinding {
  /** The rule’s own name; of HTML_CodeSniffer the end of its code. */
  rule: string
  /** The narrowest selector of what it is found on. */
  on: string
  why: string
}

const SCOPED = 'every header says its scope (H63), which is the other way to the same'
const CLOSED = 'nothing of it is drawn; open, it has its label'
const DRAWN = 'it stands in a drawing of another page, which nobody operates or hears'
const ON_A_SHADE =
  'it stands on the shade drawn behind it, which the rule does not see; tokens.test.ts holds the contrast'

/** Found by IBM’s rules. */
export const FALSE_BY_IBM: FalseFinding[] = [
  { rule: 'table_headers_related', on: '.matrix th[scope=colgroup]', why: SCOPED },
  { rule: 'input_label_exists', on: 'details:not([open]) :is(input, select, textarea)', why: CLOSED },
  { rule: 'label_content_exists', on: '[inert][aria-hidden=true] label', why: DRAWN },
  { rule: 'fieldset_label_valid', on: '.call:not([open]) fieldset', why: CLOSED },
]

/** Found by HTML_CodeSniffer. */
export const FALSE_BY_SNIFFER: FalseFinding[] = [
  { rule: 'H43.HeadersRequired', on: 'table:has(th[scope=colgroup], th[scope=rowgroup])', why: SCOPED },
  { rule: 'G18.Fail', on: '.count.within', why: ON_A_SHADE },
  { rule: 'G145.Fail', on: '.count.within', why: ON_A_SHADE },
]
