import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeAlike, wordDiff, type DiffPart } from '../../../client/pictures/side-by-side/word-diff.ts'

const marked = (parts: DiffPart[]) => parts.map(({ text, only }) => (only ? `[${text}]` : text)).join('')
const whole = (parts: DiffPart[]) => parts.map(({ text }) => text).join('')

test('one phrase changed: the rest stands, the marks end with the word', async () => {
  const diff = await wordDiff('I told him we need help with how we fight.', 'I told him I was lost about how we fight.')
  expect(marked(diff.first)).toBe('I told him [we need help with] how we fight.')
  expect(marked(diff.second)).toBe('I told him [I was lost about] how we fight.')
  expect(diff.similarity).toBeCloseTo(0.6)
})

test('case, punctuation and the kind of apostrophe are no change', async () => {
  const diff = await wordDiff('“Don’t go,” she said.', "don't GO! She said")
  expect(diff.similarity).toBe(1)
  expect(marked(diff.first)).toBe('“Don’t go,” she said.')
  expect(marked(diff.second)).toBe("don't GO! She said")
})

test('between half and .6 one or two kept words between changes are no kept words', async () => {
  const first = 'we could go there and a b c see d e f'
  const second = 'we could go there and x y z see u v w'
  const diff = await wordDiff(first, second)
  expect(diff.similarity).toBeCloseTo(0.5)
  expect(marked(diff.first)).toBe('we could go there and [a b c see d e f]')
  expect(marked(diff.second)).toBe('we could go there and [x y z see u v w]')
})

test('from .6 on a single kept word is kept', async () => {
  const diff = await wordDiff('we could go there and sit a see d', 'we could go there and sit x see u')
  expect(diff.similarity).toBeGreaterThanOrEqual(0.6)
  expect(marked(diff.first)).toBe('we could go there and sit [a] see [d]')
})

test('scripts without spaces are compared sign by sign, others word by word', async () => {
  expect(marked((await wordDiff('我们谈谈吧', '我们走走吧')).first)).toBe('我们[谈谈]吧')
  expect(marked((await wordDiff('нам нужна помощь', 'нам нужен совет, помощь')).second)).toBe(
    'нам [нужен совет], помощь',
  )
  expect(marked((await wordDiff('نحن بحاجة إلى مساعدة', 'أنا بحاجة إلى مساعدة')).first)).toBe('[نحن] بحاجة إلى مساعدة')
})

test('empty texts and texts without words do not break it', async () => {
  expect((await wordDiff('', '')).similarity).toBe(1)
  expect((await wordDiff('', 'a b')).similarity).toBe(0)
  expect(whole((await wordDiff('…!', 'a 🙂 b')).second)).toBe('a 🙂 b')
})

test('both texts come back letter for letter, and the quick look never says no to texts that are alike', async () => {
  const word = fc.constantFrom('we', 'I', 'don’t', 'help', 'go', 'lost', '🙂', '谈', 'é', '…', '\n')
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '', '\n'))).map((pairs) => pairs.flat().join(''))
  await fc.assert(
    fc.asyncProperty(text, text, async (first, second) => {
      const diff = await wordDiff(first, second)
      expect(whole(diff.first)).toBe(first)
      expect(whole(diff.second)).toBe(second)
      if (diff.similarity >= 0.5) expect(mayBeAlike(first, second)).toBe(true)
    }),
  )
})
