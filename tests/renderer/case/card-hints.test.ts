import { emptyCard } from '#contract/draft.ts'
import type { Card } from '#contract/draft.ts'
import { withKind } from '#renderer/features/case/card-fields.ts'
import { bareNumber, hintsOf } from '#renderer/features/case/card-hints.ts'
import { expect, test } from 'vitest'
import { defaultSettings } from '#contract/settings.ts'

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

const known = {
  results: [{ mark: 'A', meaning: '解决', outcome: 'solved' as const }],
  meetingYears: [2024],
  office: {
    ...defaultSettings.office,
    contacts: [{ name: '甲乙', phone: null, from: '2025-01-01', until: null }],
  },
}
const calm = { ...emptyCard, body: '政协' as const, kind: '提案' as const, honorific: '委员' as const }

test.each<[string, Partial<Card>, string[]]>([
  ['a bracket that is not 〔〕', { documentNumber: '长科函[2024]12号' }, ['documentNumber']],
  ['a padded document number', { documentNumber: '长科函〔2024〕第012号' }, ['documentNumber']],
  [
    'a document number of another year',
    { documentNumber: '长科函〔2024〕12号', date: '2025-04-01' },
    ['documentNumber'],
  ],
  ['a document number in order', { documentNumber: '长科函〔2025〕12号', date: '2025-04-01' }, []],
  [
    'a deadline before the case was handed over',
    { assignedOn: '2025-03-01', deadline: '2025-02-01' },
    ['deadline'],
  ],
  ['a date before the case was handed over', { assignedOn: '2025-03-01', date: '2025-02-01' }, ['date']],
  ['a result that the profile does not know', { handlingResult: '解决' }, ['handlingResult']],
  ['a result with 类', { handlingResult: 'A类' }, []],
  ['a meeting of another year', { meeting: '区政协十五届三次会议', date: '2025-04-01' }, ['meeting']],
  [
    'a contact of another time',
    { date: '2025-04-01', contact: { ...emptyCard.contact, name: '丙丁' } },
    ['contactName'],
  ],
  ['a contact before that time', { date: '2024-04-01', contact: { ...emptyCard.contact, name: '丙丁' } }, []],
  ['an opinion without its lead', { handling: 'joint' }, ['partners']],
  ['代表 for a 提案', { addressees: ['甲乙代表'] }, ['addressees']],
])('%s is told beside its field', (_, fields, hinted) => {
  expect(Object.keys(hintsOf({ ...calm, ...fields }, known))).toEqual(hinted)
})
