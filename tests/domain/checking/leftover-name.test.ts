import { expect, test } from 'vitest'
import { libraryFacts } from '#domain/checking/library-facts.ts'
import { found, library, otherReply, own, sample } from './texts.ts'

test('CHK-1 names of another reply are told wherever they stand, with the card’s in their place where it is clear', () => {
  const text = sample({
    salutation: '何远山委员：',
    paragraph: '何远山委员多次到现场。',
    result: '签发人：郑和平',
    contact: '联系人：孙晓',
  })
  expect(found(text, own(), library)).toEqual([
    ['leftover-name', '郑和平', '吴大同'],
    ['leftover-name', '何远山', '林小川'],
    ['leftover-name', '何远山', null],
    ['leftover-name', '孙晓', '周明月'],
  ])
})

test.each([
  ['a common word', '经过早高峰时段和高峰期，我局疏导交通。'],
  ['a common word between marks', '针对早晚，高峰、低谷，我局分别施策。'],
  ['a title', '我局印发《何远山同志先进事迹》。'],
  ['an organisation told of', '我局会同民革栖岭县委开展调研。'],
])('CHK-2 a name that is %s is no left-over', (_, paragraph) => {
  expect(found(sample({ paragraph }), own(), library)).toEqual([])
})

test.each([
  ['感谢高峰委员的关心。', '高峰'],
  ['根据高峰、林小川等3位委员的意见，我局已整改。', '高峰'],
  ['针对民革栖岭县委提出的意见，我局已整改。', '民革栖岭县委'],
])('CHK-1 in %s it is one', (paragraph, name) => {
  expect(found(sample({ paragraph }), own(), library)).toEqual([['leftover-name', name, null]])
})

test('CHK-2 a name on the card is none, in whatever part it stands; nor is what the card is silent about', () => {
  const facts = libraryFacts([{ ...otherReply, addressees: ['吴大同', '林小川'], signer: '周明月' }])
  expect(found(sample(), own(), facts)).toEqual([])
  expect(found(sample({ result: '签发人：郑和平' }), { signer: null }, library)).toEqual([])
})
