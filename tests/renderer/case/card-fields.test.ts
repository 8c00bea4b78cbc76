import { emptyCard } from '#contract/draft.ts'
import { filledCount, textOf, withGroup, withKind, withText } from '#renderer/features/case/card-fields.ts'
import { cardPlaceholder, cardValue } from '#renderer/features/case/card-wording.ts'
import { expect, test } from 'vitest'

test('the kind decides body and form of address', () => {
  const facts = (['提案', '建议', '议案'] as const).map((kind) => {
    const { body, honorific } = withKind(emptyCard, kind)
    return [body, honorific]
  })
  expect(facts).toEqual([
    ['政协', '委员'],
    ['人大', '代表'],
    ['人大', '代表'],
  ])
})

test('a group keeps being one when the kind changes, and persons get their form of address back', () => {
  const group = withGroup(withKind(emptyCard, '提案'), true)
  const moved = withKind(group, '建议')
  expect([group.honorific, moved.honorific, withGroup(moved, false).honorific]).toEqual([null, null, '代表'])
})

test('texts are trimmed, and a blank one is no value', () => {
  const card = withText(withText(emptyCard, 'contactPhone', ' 5238 '), 'signer', '  ')
  expect([textOf(card, 'contactPhone'), textOf(card, 'signer'), card.contact.phone]).toEqual([
    '5238',
    null,
    '5238',
  ])
})

test('what is filled is counted without the document number', () => {
  const card = { ...emptyCard, addressees: ['李明'], documentNumber: '某函〔2024〕1号', number: '1' }
  expect([filledCount(emptyCard), filledCount(card)]).toEqual([
    { done: 0, all: 14 },
    { done: 2, all: 14 },
  ])
})

test('fields go by their key and by the name of their slot', () => {
  const card = {
    ...withKind(emptyCard, '提案'),
    addressees: ['李明', '王芳'],
    date: '2024-04-03',
    publicity: '主动公开',
  }
  const read = (...fields: string[]) => fields.map((field) => cardValue(card, field))
  expect(read('addressees', '姓名', 'date', '成文日期', '称谓', '类别', '公开方式')).toEqual([
    '李明、王芳',
    '李明、王芳',
    '2024年4月3日',
    '2024年4月3日',
    '委员',
    '提案',
    '主动公开',
  ])
  expect(read('编号', '数量')).toEqual([null, null])
  const group = withGroup(card, true)
  expect([
    read('称呼')[0],
    cardValue(group, '称呼'),
    cardValue(group, '称谓'),
    cardValue(emptyCard, '称谓'),
  ]).toEqual(['你们', '贵单位', '', null])
  expect([cardPlaceholder('number'), cardPlaceholder('数量')]).toEqual(['〔待补：编号〕', '〔待补：数量〕'])
})
