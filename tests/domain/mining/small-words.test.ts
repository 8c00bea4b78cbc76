import { expect, test } from 'vitest'
import { induce } from '#domain/mining/induce.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { usualText } from '#domain/mining/worth.ts'

const wordsOf = (texts: readonly string[]) =>
  usualText(induce(texts.map((text) => tokenise(text, [])))).replaceAll('\u0000', '〔〕')

const bounds = [
  ['柳树沟', '盐井坡'],
  ['官渡口', '东山水库'],
  ['竹林铺', '老县城'],
  ['盐井坡', '官渡口'],
  ['东山水库', '竹林铺'],
  ['老县城', '柳树沟'],
]

test('MINE-21: a small word between two values that every use has is told, one that a use lacks or has twice is not', () => {
  const whole = bounds.map(([from, to]) => `${from}至${to}灌渠清淤完工。`)
  const lacking = bounds.map(([from, to], at) =>
    at === 2 ? `${from}灌渠清淤完工。` : `${from}至${to}灌渠清淤完工。`,
  )
  const double = bounds.map(([from, to], at) => `${from}至${to}${at === 2 ? '至河口' : ''}灌渠清淤完工。`)
  expect([wordsOf(whole), wordsOf(lacking), wordsOf(double)]).toEqual([
    '〔〕至〔〕灌渠清淤完工。',
    '〔〕灌渠清淤完工。',
    '〔〕灌渠清淤完工。',
  ])
})
