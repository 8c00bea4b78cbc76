import { expect, test } from 'vitest'
import { mineAll } from '#domain/mining/mine.ts'
import { libraryReply } from './library.ts'

const mined = (texts: readonly string[]) =>
  mineAll(texts.map((text, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text }])))
    .templates.filter(({ kind }) => kind === 'passage')
    .map(({ template, occurrences }) => ({ template, uses: occurrences.length }))

test('MINE-18: uses that share a value by chance make no passage of their own', () => {
  const of = (place: string, year: number) =>
    `自${year}年启动，以${place}为试点，由专人总负责，截至年底形成闭环管理，不断提升精细化水平。`
  expect(
    mined([
      of('槐荫巷', 2015),
      of('槐荫巷', 2016),
      of('丰登新村', 2017),
      of('丰登大街', 2018),
      of('碧湾大道', 2019),
      of('白鹭大道', 2020),
    ]),
  ).toEqual([
    {
      template:
        '自{{年份}}年启动，以{{主题}}为试点，由专人总负责，截至年底形成闭环管理，不断提升精细化水平。',
      uses: 6,
    },
  ])
})

test('MINE-19: what all offices end with belongs to their name, the last member to its list', () => {
  const of = (office: string, list: string) =>
    `方案已正式印发，经${office}局审核同意，配齐${list}、座椅等设施，做到早发现早处置。`
  expect(
    mined([
      of('澜川区人力资源和社会保障', '雨棚、护栏'),
      of('城市管理', '减速带'),
      of('槐荫市数据', '文化墙、水表'),
    ]),
  ).toEqual([
    { template: '方案已正式印发，经{{机关}}审核同意，配齐{{清单}}等设施，做到早发现早处置。', uses: 3 },
  ])
})

test('MINE-16: two clauses that stand beside anything are no passage', () => {
  expect(
    mined([
      '规范房屋租赁秩序，让群众看得见变化，按季度通报进展，联合属地街镇摸排非遗工坊。',
      '激活慢行系统空间并逐项明确时间表和路线图，让群众看得见变化，夯实快递末端载体。',
    ]),
  ).toEqual([])
})

test('MINE-16: full stop or exclamation mark is a choice and no slot', () => {
  const of = (mark: string, year: number) => `自${year}年起，我们一直感谢您对工作的关心和支持${mark}`
  expect(mined([of('。', 2021), of('。', 2022), of('！', 2023), of('。', 2024)])).toEqual([
    { template: '自{{年份}}年起，我们一直感谢您对工作的关心和支持{{#if 异文}}！{{else}}。{{/if}}', uses: 4 },
  ])
})
