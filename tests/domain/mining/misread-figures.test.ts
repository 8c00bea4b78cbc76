import { expect, test } from 'vitest'
import { mineAll } from '#domain/mining/mine.ts'
import { libraryReply } from './library.ts'

test('MINE-23: figures that were misread are values of their slot', () => {
  const of = (people: string, fines: string) =>
    `在专项整治行动中，共出动执法人员${people}人次，检查企业并督促整改，累计罚款${fines}万元。`
  const figures = [
    ['320', '45'],
    ['1O8', '9Z'],
    ['56', 'S'],
    ['77', '1l.9'],
    ['4l3', '12'],
    ['215', '30'],
  ] as const
  const { templates } = mineAll(
    figures.map(([people, fines], at) =>
      libraryReply(`r${at}`, [{ part: 'paragraph', text: of(people, fines) }]),
    ),
  )
  expect(
    templates
      .filter(({ kind }) => kind === 'passage')
      .map(({ template, slots, occurrences }) => ({
        template,
        types: slots.map(({ type }) => type),
        values: occurrences.map(({ values }) => Object.values(values)),
      })),
  ).toEqual([
    {
      template: '在专项整治行动中，共出动执法人员{{人次}}人次，检查企业并督促整改，累计罚款{{金额}}万元。',
      types: ['number', 'number'],
      values: figures,
    },
  ])
})
