import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '#domain/comparing/compare.ts'
import { trackChanges } from '#domain/comparing/tracked.ts'
import { plantPair } from './planted.ts'

function side(a: string, b: string, gone: readonly string[]): string {
  return trackChanges(compareTexts(a, b))
    .filter(({ kind }) => !gone.includes(kind))
    .map(({ text }) => text)
    .join('')
}

const sentence = fc.constantFrom(
  '我局重视此事。',
  '已投入12万元；',
  '\n',
  '另行研究推进方案。',
  '感谢您的关心支持。',
  '（未闭合',
)
const text = fc.array(sentence, { maxLength: 16 }).map((sentences) => sentences.join(''))

test('CMP-9: tracked changes accepted give the new text, rejected the old one', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(side(a, b, ['delete', 'moveFrom'])).toBe(b)
      expect(side(a, b, ['insert', 'moveTo'])).toBe(a)
    }),
    { numRuns: 400 },
  )
  for (const seed of [1, 2, 3]) {
    const { a, b } = plantPair(seed)
    expect([side(a, b, ['delete', 'moveFrom']), side(a, b, ['insert', 'moveTo'])]).toEqual([b, a])
  }
})

test('a moved sentence that was edited bears one number at both places', () => {
  const a = '本年度投入资金1200万元用于改造。第二，组织开展夜间巡查行动。第三，健全长效管理机制。'
  const b = '第二，组织开展夜间巡查行动。第三，健全长效管理机制。本年度投入资金1500万元用于改造。'
  expect(trackChanges(compareTexts(a, b))).toEqual([
    { kind: 'moveFrom', text: '本年度投入资金', move: 1 },
    { kind: 'delete', text: '1200', move: 1 },
    { kind: 'moveFrom', text: '万元用于改造。', move: 1 },
    { kind: 'equal', text: '第二，组织开展夜间巡查行动。第三，健全长效管理机制。', move: null },
    { kind: 'moveTo', text: '本年度投入资金', move: 1 },
    { kind: 'insert', text: '1500', move: 1 },
    { kind: 'moveTo', text: '万元用于改造。', move: 1 },
  ])
})
