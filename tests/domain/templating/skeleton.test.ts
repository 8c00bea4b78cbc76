import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { Card, DraftBlock } from '#contract/draft.ts'
import type { Template } from '#contract/template.ts'
import { fallbackSkeleton, layOutSkeleton } from '#domain/templating/skeleton.ts'

const card: Card = {
  ...emptyCard,
  body: '政协',
  kind: '提案',
  meeting: '某区政协第三届二次会议',
  number: '018',
  subject: '关于增设口袋公园的建议',
  addressees: ['甲某某', '乙某'],
  honorific: '委员',
}

const lines = (blocks: readonly DraftBlock[]) =>
  blocks.map(({ role, level, segments }) => `${role}${level} ${segments.map(({ text }) => text).join('')}`)

test('without a structure the card alone gives the standard form', () => {
  expect(lines(fallbackSkeleton(card))).toEqual([
    'title0 对某区政协第三届二次会议第018号提案的答复',
    'salutation0 甲某某、乙某委员：',
    'opening0 你们提出的“关于增设口袋公园的建议”的提案收悉，现将办理情况答复如下：',
    'heading1 一、〔待补：标题〕',
    'paragraph0 ',
    'heading1 二、〔待补：标题〕',
    'paragraph0 ',
    'signature0 〔待补：承办单位〕',
    'date0 〔待补：成文日期〕',
    'publicity0 （〔待补：公开方式〕）',
    'contact0 联系人：〔待补：联系人〕　联系电话：〔待补：联系电话〕',
  ])
})

const structure: Template = {
  id: 's1',
  kind: 'structure',
  name: '提案答复',
  part: 'structure',
  template: `{{!-- title --}}
对{{届次}}第{{编号}}号提案的答复
{{!-- salutation --}}
{{姓名}}委员：
{{!-- opening --}}
{{称呼}}提出的“{{案由}}”收悉，答复如下：
{{!-- paragraph 0 --}}
{{正文}}
{{#if 有第一部分}}
{{!-- heading 1 --}}
{{标题}}
{{!-- paragraph 0 --}}
{{正文二}}
{{/if}}
{{!-- heading 1 --}}
{{标题二}}
{{!-- paragraph 0 --}}
{{正文三}}
{{#if 有附注}}
{{!-- publicity --}}
（公开）
{{/if}}
{{!-- contact --}}
联系人：{{联系人}}`,
  slots: [
    { name: '有第一部分', type: 'clause', values: ['false', 'true'] },
    { name: '有附注', type: 'clause', values: ['true', 'false'] },
    { name: '联系人', type: 'person', values: ['丁某'] },
    { name: '案由', type: 'topic', values: ['旧案由'] },
  ],
  occurrences: ['三、下一步工作', '二、下一步工作', '四、其他'].map((heading) => ({
    file: '',
    replyId: '',
    date: null,
    start: 0,
    end: 0,
    text: '',
    values: { 标题二: heading },
  })),
  firstUse: null,
  lastUse: null,
}

test('a structure is laid out with the card, usual headings numbered anew, and usual parts only', () => {
  expect(lines(layOutSkeleton(structure, card))).toEqual([
    'title0 对某区政协第三届二次会议第018号提案的答复',
    'salutation0 甲某某、乙某委员：',
    'opening0 你们提出的“关于增设口袋公园的建议”收悉，答复如下：',
    'paragraph0 ',
    'heading1 一、下一步工作',
    'paragraph0 ',
    'publicity0 （公开）',
    'contact0 联系人：丁某',
  ])
})

test('a fact of the case is never taken over from an earlier reply, what the office always says is, unconfirmed', () => {
  const blocks = layOutSkeleton(structure, emptyCard)
  const states = blocks.flatMap(({ segments }) =>
    segments.flatMap(({ slot, state }) => (slot ? [`${slot} ${state}`] : [])),
  )
  expect(states).toEqual([
    '届次 missing',
    '编号 missing',
    '姓名 missing',
    '称呼 missing',
    '案由 missing',
    '标题二 unconfirmed',
    '联系人 unconfirmed',
  ])
})
