import { DECK_PARTS, LISTS, type DeckField } from '../../shared/deck/fields.ts'
import type { DeckProblem } from '../../shared/deck/problems.ts'

/**
 * What is left for a person to do: ids are made of names and nobody’s task; where a group of fields is missing, each field
 * of it that a deck needs.
 */
export const leftForPeople = (problems: readonly DeckProblem[]): DeckProblem[] =>
  problems.flatMap((problem): DeckProblem[] => {
    if (problem.code !== 'missing') return [problem]
    if (/(^|\.)id$/.test(problem.path)) return []
    const within = neededIn(problem.path)
    return within.length ? within.map((path) => ({ ...problem, path })) : [problem]
  })

/** The paths of the fields that a group must have; none where this is no group. */
function neededIn(path: string): string[] {
  const [, at = '', list = '', group = ''] = /^((\w+)\.\d+\.)?(\w+)$/.exec(path) ?? []
  if (at && !Object.hasOwn(LISTS, list)) return []
  const { fields } = DECK_PARTS[at ? LISTS[list as keyof typeof LISTS].part : 'deck']
  return Object.entries<DeckField>(fields).flatMap(([field, { optional }]) =>
    field.startsWith(`${group}.`) && !optional ? [`${at}${field}`] : [],
  )
}
