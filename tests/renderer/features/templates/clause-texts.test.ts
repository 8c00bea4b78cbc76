import { expect, test } from 'vitest'
import { clauseTexts, valueWording } from '#renderer/features/templates/clause-texts.ts'
import { readTemplate } from '#renderer/features/templates/template-text.ts'

const clauses = clauseTexts(
  readTemplate('会同街道{{#if 从句}}和{{单位}}{{/if}}开展{{#unless 从句二}}整治{{else}}行动{{/unless}}，新增{{数量}}个'),
)

test('of an optional sentence the words are told that stand when it is taken, and when it is not', () => {
  expect([...clauses]).toEqual([
    ['从句', { taken: '和〔单位〕', left: '' }],
    ['从句二', { taken: '行动', left: '整治' }],
  ])
})

test('a value is told as it stands, an optional sentence by its words', () => {
  expect([
    valueWording('从句', true, clauses),
    valueWording('从句', 'false', clauses),
    valueWording('从句二', false, clauses),
    valueWording('数量', '21', clauses),
    valueWording('数量', '', clauses),
    valueWording('数量', undefined, clauses),
  ]).toEqual(['和〔单位〕', '（无此句）', '整治', '21', '—', '—'])
})
