import { expect, test } from 'vitest'
import { defaultSettings } from '#contract/settings.ts'
import { officeOn, personOn } from '#renderer/features/case/office-people.ts'

const people = [
  { name: '甲乙', phone: '1', from: null, until: '2024-06-30' },
  { name: '丙丁', phone: null, from: '2024-07-01', until: null },
]

test.each([
  ['2020-01-01', '甲乙'],
  ['2024-06-30', '甲乙'],
  ['2024-07-01', '丙丁'],
  ['2030-01-01', '丙丁'],
])('on %s it is %s', (day, name) => {
  expect(personOn(people, day)?.name).toBe(name)
})

test('in a gap it is nobody', () => {
  expect(
    personOn([{ name: '甲乙', phone: null, from: '2025-01-01', until: '2025-01-31' }], '2025-02-01'),
  ).toBeNull()
})

test('a card takes who held the post on its day, with the office’s own telephone where none is given', () => {
  const office = {
    ...defaultSettings.office,
    organ: '某局',
    signer: '平时',
    contact: { name: '平时', phone: '0', address: '某路1号', postcode: '200000' },
    contacts: people,
  }
  expect([
    officeOn(office, '2024-01-01'),
    officeOn({ ...office, signers: people, contacts: [] }, '2024-12-01'),
  ]).toEqual([
    {
      organ: '某局',
      publicity: null,
      signer: '平时',
      contact: { name: '甲乙', phone: '1', address: '某路1号', postcode: '200000' },
    },
    { organ: '某局', publicity: null, signer: '丙丁', contact: office.contact },
  ])
})
