import { expect, test } from 'vitest'
import { deviatingRows } from '#domain/mining/deviating.ts'
import { induce } from '#domain/mining/induce.ts'
import { tokenise } from '#domain/mining/tokens.ts'

const rows = (texts: readonly string[]) => induce(texts.map((text) => tokenise(text, [])))
const usual = Array.from(
  { length: 9 },
  (_, at) => `着力优化步道服务半径，推动问题就地化解，${2012 + at}年以来，逐项明确时间表和路线图。`,
)

test('MINE-17: a use that shares a clause or two with nearly all others is another text', () => {
  const odd = '着力优化步道服务半径，推动问题就地化解，引导物业企业规范老年大学机制。'
  expect(deviatingRows(rows([...usual, odd]), 10)).toEqual(new Set([9]))
})

test('MINE-17: other values, and a clause that half of the uses have, make none', () => {
  const some = usual.map((text, at) => (at % 2 === 0 ? text : text.replace('，推动问题就地化解', '')))
  expect([deviatingRows(rows(usual), 9), deviatingRows(rows(some), 9)]).toEqual([new Set(), new Set()])
})
