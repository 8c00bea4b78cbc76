import { emptyCard } from '#contract/draft.ts'
import type { Card } from '#contract/draft.ts'
import { withKind } from '#renderer/features/case/card-fields.ts'
import { bareNumber, hintsOf } from '#renderer/features/case/card-hints.ts'
import { expect, test } from 'vitest'

const proposal = withKind(emptyCard, '提案')

test.each<[string, Partial<Card>, string[]]>([
  ['an empty card', {}, []],
  [
    'a card in order',
    { number: '035', meeting: '某区政协第十五届三次会议', subject: '加装电梯', addressees: ['李明'] },
    [],
  ],
  ['a number with words', { number: '35号' }, ['number']],
  ['a meeting of the other body', { meeting: '某区第十七届人大五次会议' }, ['meeting']],
  ['a meeting without its session', { meeting: '某区政协' }, ['meeting']],
  ['a subject in quotes', { subject: '“加装电梯的建议”' }, ['subject']],
  ['a doubled 关于', { subject: '关于“关于加装电梯的建议' }, ['subject']],
  ['a name with its form of address', { addressees: ['李明委员'] }, ['addressees']],
  ['a group among persons', { addressees: ['民建某区委'] }, ['addressees']],
  ['a group as a group', { addressees: ['民建某区委'], honorific: null }, []],
  ['square brackets in a document number', { documentNumber: '某函[2024]12号' }, ['documentNumber']],
  ['a date after the deadline', { date: '2024-05-01', deadline: '2024-04-30' }, ['date']],
  [
    'a phone and a postcode with letters',
    { contact: { name: null, phone: '5238五', address: null, postcode: '2000' } },
    ['contactPhone', 'contactPostcode'],
  ],
])('%s', (_name, fields, expected) => {
  expect(Object.keys(hintsOf({ ...proposal, ...fields }))).toEqual(expected)
})

test.each([
  ['第 035 号', '035'],
  ['70', '70'],
  ['第127号', '127'],
  ['  ', ''],
])('%s as a bare number is %s', (text, number) => {
  expect(bareNumber(text)).toBe(number)
})
