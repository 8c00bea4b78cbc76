import { expect, test } from 'vitest'
import { levelsWith, rulesFor } from '#renderer/features/settings/rule-levels.ts'
import { forbiddenRows, renamedRows, wrongCells } from '#renderer/features/settings/word-rows.ts'

const column = (label: string, isRequired: boolean) => ({ label, placeholder: '', isRequired, isDate: false })
const columns = [column('旧名', true), column('新名', true), column('起用日期', false)]

test.each([
  [['县农业局', '县农业农村局', ''], null],
  [['县农业局', '', '2019-01-01'], '“新名”不能空着。'],
  [['县水务局', '县水利局', ''], '已有“县水务局”，每个词只写一行。'],
  [['县农业局', '县农业局', ''], '新旧两个词相同，请改正。'],
  [['长'.repeat(41), '短', ''], '太长，请不超过 40 个字。'],
])('a row %j beside another says %s', (row, reason) => {
  expect(wrongCells(columns, row, [['县水务局', '县水利局', '']])).toBe(reason)
})

test('words as rows come back as they were', () => {
  const words = {
    protected: [],
    forbidden: [{ word: '外来工', instead: '' }],
    renamed: [{ old: '甲局', now: '乙局', since: null }],
  }
  expect(forbiddenRows.listOf(forbiddenRows.rowsOf(words))).toEqual(words.forbidden)
  expect(renamedRows.listOf(renamedRows.rowsOf(words))).toEqual(words.renamed)
})

test('the usual level of a rule needs no entry', () => {
  expect(levelsWith({ date: 'off' }, 'pronoun', 'hint', 'warning')).toEqual({ date: 'off', pronoun: 'hint' })
  expect(levelsWith({ date: 'off' }, 'date', 'warning', 'warning')).toEqual({})
})

test('rules are found by their words, or only those that were changed or are always kept', () => {
  const rule = (id: string, name: string, isAlwaysKept: boolean) => ({
    id,
    name,
    why: '理由',
    severity: 'warning' as const,
    level: 'warning' as const,
    kept: 0,
    fixed: 0,
    isAlwaysKept,
  })
  const rules = [rule('a', '称呼', false), rule('b', '编号', true), rule('c', '案由', false)]
  const ids = (wanted: string, isOnly: boolean) =>
    rulesFor(rules, { c: 'off' }, wanted, isOnly).map(({ id }) => id)
  expect(ids('称', false)).toEqual(['a'])
  expect(ids('', true)).toEqual(['b', 'c'])
})
