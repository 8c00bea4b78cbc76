import { expect, test } from 'vitest'
import { recut } from '#domain/mining/recut.ts'
import type { Token } from '#domain/mining/tokens.ts'

const word = (text: string): Token => ({ text, key: text, kind: 'word', code: 0 })
const row = (words: string) => words.split('|').map(word)
const cut = (rows: readonly string[]) =>
  recut(rows.map(row)).map((tokens) => tokens.map(({ text }) => text).join('|'))

test('MINE-21: a small word that was taken for a part of a value is a word again', () => {
  expect(cut(['由|高|立|同志', '由|蔡|若|同志', '由于|承|同志', '由|曹|梅|同志'])).toEqual([
    '由|高|立|同志',
    '由|蔡|若|同志',
    '由|于|承|同志',
    '由|曹|梅|同志',
  ])
  expect(cut(['护栏|等|设施', '座椅|等|设施', '监控|探|头等|设施'])).toEqual([
    '护栏|等|设施',
    '座椅|等|设施',
    '监控|探|头|等|设施',
  ])
})

test('MINE-21: what most rows have as one word stays one', () => {
  const rows = ['由于|条件|有限', '由于|条件|不|成熟', '由于|位置|特殊', '由|街道|负责']
  expect(cut(rows)).toEqual(rows)
})
