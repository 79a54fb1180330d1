import { expect, test } from 'vitest'
import { withChange, newHistory, redone, stepDone, undone, type History } from '../../../client/editor/history.ts'

const draft = (title: string) => ({ title })
const typed = (history: History, ...titles: string[]) =>
  titles.reduce((before, title) => withChange(before, draft(title), 'title'), history)
const start = newHistory(draft(''))

test('what is typed into a field is one step, until something else is done', () => {
  const once = typed(start, 'S', 'Sm', 'Small')
  expect(undone(once).now).toEqual(draft(''))
  const twice = typed(stepDone(once), 'Small a', 'Small asks')
  expect(undone(twice).now).toEqual(draft('Small'))
  const other = withChange(once, { ...once.now, about: 'Cups' }, 'about')
  expect(undone(other).now).toEqual(draft('Small'))
})

test('an undo is taken back, until something is changed', () => {
  const back = undone(typed(start, 'Small'))
  expect(redone(back).now).toEqual(draft('Small'))
  expect(redone(typed(back, 'Large')).now).toEqual(draft('Large'))
})

test('where there is nothing to undo or redo, nothing happens', () => {
  expect(undone(start)).toBe(start)
  expect(redone(start)).toBe(start)
  expect(withChange(start, start.now, 'title')).toBe(start)
})

test('two hundred steps are kept', () => {
  let history = start
  for (let step = 0; step < 250; step++) history = withChange(history, draft(String(step)), null)
  expect(history.past).toHaveLength(200)
})
