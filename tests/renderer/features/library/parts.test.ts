import { expect, test } from 'vitest'
import { noCorrections, partSchema } from '#contract/reply.ts'
import { isPartCorrected, partChoices, withPart, withPartAsIn } from '#renderer/features/library/parts.ts'

const reply = { text: '一、办理情况\n正文', corrections: noCorrections }
const heading = { start: 0, end: 6, part: 'paragraph' as const, level: 0 }

test('a paragraph is named by its text, said anew it is said once, and what was read can stand again', () => {
  const once = withPart(reply, heading, { part: 'heading', level: 1 })
  expect(once.parts).toEqual([{ text: '一、办理情况', part: 'heading', level: 1 }])
  const twice = withPart({ ...reply, corrections: once }, heading, { part: 'closing', level: 0 })
  expect(twice.parts).toEqual([{ text: '一、办理情况', part: 'closing', level: 0 }])
  expect(isPartCorrected({ ...reply, corrections: twice }, heading)).toBe(true)
  expect(withPart({ ...reply, corrections: twice }, heading, null)).toEqual(noCorrections)
})

test('taking back what was said of one paragraph leaves the others', () => {
  const others = [{ text: '正文', part: 'closing' as const, level: 0 }]
  const now = { fields: {}, parts: [{ text: '一、办理情况', part: 'title' as const, level: 0 }, ...others] }
  expect(withPartAsIn(now, '一、办理情况', noCorrections).parts).toEqual(others)
})

test('every part can be chosen, headings with their level', () => {
  expect(new Set(partChoices.map((choice) => choice.part))).toEqual(new Set(partSchema.options))
  expect(partChoices.filter((choice) => choice.part === 'heading').map((choice) => choice.level)).toEqual([
    1, 2, 3, 4,
  ])
})
