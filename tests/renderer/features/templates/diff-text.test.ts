import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffTokens, sharedShare, tokensOf } from '#renderer/features/templates/diff-text.ts'
import { readTemplate } from '#renderer/features/templates/template-text.ts'

const tokens = (source: string) => tokensOf(readTemplate(source))

test('slots are compared as wholes, words character by character', () => {
  expect(diffTokens(tokens('共有{{数量}}家企业，完成'), tokens('共有{{家数}}家单位，完成'))).toEqual([
    { side: 'both', text: '共有' },
    { side: 'left', text: '〔数量〕家企业' },
    { side: 'right', text: '〔家数〕家单位' },
    { side: 'both', text: '，完成' },
  ])
})

test('both texts can be read from the runs', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '丙', '，'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const runs = diffTokens(left, right)
      const of = (side: string) =>
        runs
          .filter((run) => run.side === 'both' || run.side === side)
          .map((run) => run.text)
          .join('')
      expect([of('left'), of('right')]).toEqual([left.join(''), right.join('')])
    }),
  )
})

test('the share of common text is told', () => {
  expect(sharedShare(diffTokens([...'甲乙丙丁'], [...'甲乙丙丁']))).toBe(1)
  expect(sharedShare(diffTokens([...'甲乙甲乙'], [...'甲乙']))).toBeCloseTo(4 / 6)
  expect(sharedShare([])).toBe(1)
})
