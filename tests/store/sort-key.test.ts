import { expect, test } from 'vitest'
import { numberKey, sortKey } from '#store/sort-key.ts'

const ordered = (texts: readonly string[]) =>
  texts.toSorted((a, b) => Buffer.compare(Buffer.from(sortKey(a) ?? ''), Buffer.from(sortKey(b) ?? '')))

test('Chinese stands by its reading behind Latin letters, rare characters come last.', () => {
  expect(ordered(['周边', '教育', '龘龘', '安全', '12号', 'AI', '停车', '〔一〕'])).toEqual([
    '12号',
    'AI',
    '〔一〕',
    '安全',
    '教育',
    '停车',
    '周边',
    '龘龘',
  ])
})

test('Letters of either case stand together.', () => {
  expect(sortKey('AI')).toBe(sortKey(' ai '))
})

test.each([null, '', '  '])('Nothing (%j) has no key.', (text) => {
  expect(sortKey(text)).toBeNull()
})

test('Numbers stand by their value.', () => {
  expect(['10', '9', '008', '2024-12'].toSorted((a, b) => (numberKey(a)! < numberKey(b)! ? -1 : 1))).toEqual([
    '008',
    '9',
    '10',
    '2024-12',
  ])
})
