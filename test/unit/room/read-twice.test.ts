import { describe, expect, test } from 'vitest'
import { readsTwice } from '../../../shared/room/rewrites/read-twice.ts'

describe('a text that names violence, a weapon, self-harm or a child is to be read twice', () => {
  test.each([
    'You hit me once and I have never said so.',
    'You HIT me.',
    'I am afraid of you when you drink.',
    'He threatened to leave; that is not all he threatened.',
    'There is a gun in the house.',
    'Put the knife down and listen.',
    'I have thought of suicide.',
    'Some nights I want to die.',
    'I don’t want to live like this.',
    "I don't want to live like this.",
    'The self-harm began again.',
    'I cut myself again.',
    'You shout, and the kids hear it.',
    'Our daughter’s door was open.',
    'DAUGHTER.',
    'It was the child’s birthday',
    'kill',
    '(kill)',
    'Don’t—kill—it',
    'I could k\u00adill him.',
  ])('%s', (text) => {
    expect(readsTwice(text)).toBe(true)
  })
})

describe('whole words alone: none of these is marked', () => {
  test.each([
    '',
    'It takes skill to ask, and I am skilled at not asking.',
    'The white heron by the lake.',
    'I begun again, and I am burgundy with shame.',
    'A person, a season, a reason, a lesson.',
    'We were kidding; he is a kidney doctor.',
    'The heartbeat, the beatnik, the offbeat.',
    'I cut the bread myself.',
    'You hurt my feelings; I hurt too.',
    'I cannot end it alone. You can all say no.',
    'My battery is dead and so am I by ten.',
    'I’m lost, and I’d like us to get help, if you would.',
    '私は迷っている。',
  ])('%s', (text) => {
    expect(readsTwice(text)).toBe(false)
  })
})

test('a text of the longest kind is looked through at once', () => {
  const before = performance.now()
  for (let times = 0; times < 200; times++) readsTwice('don’t want to '.repeat(30))
  expect(performance.now() - before).toBeLessThan(1_000)
})
