import { expect, test } from 'vitest'
import { columnShares, tableRows } from '#domain/gbt9704/table-rows.ts'

test('rows stand on lines and cells between tabs', () => {
  expect(tableRows('街道\t车位\n\n东街 \t300')).toEqual([
    ['街道', '车位'],
    ['东街', '300'],
  ])
})

test('columns share the width by their longest cell, within bounds', () => {
  const rows = [
    ['街道', '说明'.repeat(20)],
    ['东街街道办', '无', '多'],
  ]
  expect(columnShares(rows)).toEqual([7 / 31, 18 / 31, 6 / 31])
})
