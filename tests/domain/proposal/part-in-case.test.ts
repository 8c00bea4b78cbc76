import { expect, test } from 'vitest'
import { isSameBody, partInCase } from '#domain/proposal/part-in-case.ts'

const bodies = { leads: ['市城管局'], partners: ['市财政局', '市住建局'], splits: [] }

test.each([
  ['云渡市城管局', { handling: 'lead', partners: ['市财政局', '市住建局'] }],
  ['云渡市财政局', { handling: 'joint', partners: ['市城管局', '市住建局'] }],
  ['云渡市教育局', null],
  [null, null],
])('PRO-4 our part by our own name (%s)', (organ, part) => {
  expect(partInCase(bodies, organ)).toEqual(part)
})

test('PRO-4 alone, and each for itself', () => {
  expect([
    partInCase({ leads: ['市城管局'], partners: [], splits: [] }, '云渡市城管局'),
    partInCase({ leads: [], partners: [], splits: ['市教育局', '市卫生健康委'] }, '云渡市卫生健康委员会'),
  ]).toEqual([
    { handling: 'sole', partners: [] },
    { handling: 'split', partners: ['市教育局'] },
  ])
})

test.each([
  ['市住建局', '云渡市住房和城乡建设局', true],
  ['区科委', '长汀区科学技术委员会', true],
  ['市教育局', '云渡市教育局', true],
  ['市教育局', '云渡市体育局', false],
  ['区民政局', '长汀区财政局', false],
])('PRO-4 a short name %s for %s: %s', (short, whole, same) => {
  expect(isSameBody(short, whole)).toBe(same)
})
