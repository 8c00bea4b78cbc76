import { expect, test } from 'vitest'
import { commonHeading, distinctNames, passageName } from '#domain/mining/names.ts'
import { parseTemplate } from '#domain/templating/language.ts'

test.each([
  ['近年来，{{地区}}聚焦重点产业。', '近年来，〔地区〕聚焦重点产业。'],
  [
    '{{#if 从句}}为此{{/if}}，{{机关}}持续完善口袋公园的日常巡查和养护机制，方便居民出行。',
    '〔机关〕持续完善口袋公园的日常巡查和养护机制，方…',
  ],
  [
    '一二三四五六七八九十一二三四五六七八九十一二{{内容}}等多项',
    '一二三四五六七八九十一二三四五六七八九十一二〔内容〕…',
  ],
  ['（此件{{#if 异文}}依申请{{else}}公开{{/if}}发布）', '（此件公开发布）'],
  ['“{{主题}}”取得\n进展', '“〔主题〕”取得进展'],
])('a passage is called by its first words, slots by their names: %s', (template, name) => {
  expect(passageName(parseTemplate(template).nodes)).toBe(name)
})

test.each([
  [['三、下一步工作思考', '二、下一步工作重点', '四、其他'], '下一步工作'],
  [['三、下一步工作', '二、下一步工作', '四、下一步打算'], '下一步工作'],
  [['一、甲乙丙', '二、丁戊己'], null],
  [['六、结语与展望'], '结语与展望'],
  [[], null],
])('the last headings of a structure share a beginning: %j', (headings, expected) => {
  expect(commonHeading(headings)).toBe(expected)
})

test('names are told apart in the order of the list', () => {
  const names = ['甲', '乙', '甲', '甲（二）', '甲'].map((name) => ({ name }))
  expect(distinctNames(names).map(({ name }) => name)).toEqual([
    '甲',
    '乙',
    '甲（三）',
    '甲（二）',
    '甲（四）',
  ])
})
