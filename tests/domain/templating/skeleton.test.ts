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

test('TPL-2: without a structure the card alone gives the standard form', () => {
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

test('TPL-2: a 案由 that ends with the word for the item has it once', () => {
  const [, , opening] = lines(fallbackSkeleton({ ...card, subject: '关于增设口袋公园的提案' }))
  expect(opening).toBe('opening0 你们提出的“关于增设口袋公园的提案”收悉，现将办理情况答复如下：')
})

const structure: Template = {
  id: 's1',
  kind: 'structure',
  name: '提案答复',
  part: 'structure',
  template: `{{!-- 标题 --}}
对{{届次}}第{{编号}}号提案的答复
{{!-- 主送 --}}
{{姓名}}委员：
{{!-- 开头 --}}
{{称呼}}提出的“{{案由}}”收悉，答复如下：
{{!-- 正文 --}}
{{正文}}
{{#if 有第一部分}}
{{!-- 一级标题 --}}
{{标题}}
{{!-- 正文 --}}
{{正文二}}
{{/if}}
{{!-- 一级标题 --}}
{{标题二}}
{{!-- 正文 --}}
{{正文三}}
{{#if 有附注}}
{{!-- 附注 --}}
（公开）
{{/if}}
{{!-- 联系方式 --}}
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

test('TPL-2: a fact of the case is never taken over from an earlier reply, what the office always says is, unconfirmed', () => {
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

const opening = (line: string, slots: Template['slots'] = [], occurrences: Template['occurrences'] = []) => ({
  ...structure,
  template: `{{!-- 开头 --}}\n${line}`,
  slots,
  occurrences,
})
const laidOut = (template: Template, own: Card) =>
  layOutSkeleton(template, own).map(({ segments }) => segments.map(({ text }) => text).join(''))
const bare = { ...card, subject: '增设口袋公园', addressees: ['甲某某'] }
const group = { ...card, addressees: ['某某委员会'], honorific: null }

test.each<[name: string, line: string, card: Card, laidOut: string]>([
  ['关于 once', '您提出的关于“{{案由}}”的提案收悉', card, '你们提出的“关于增设口袋公园的建议”的提案收悉'],
  ['的建议 once', '您提出的关于{{案由}}的重点建议收悉', card, '你们提出的关于增设口袋公园的建议收悉'],
  ['的建议 kept', '您提出的关于{{案由}}的建议收悉', bare, '您提出的关于增设口袋公园的提案收悉'],
  ['关于 kept', '您提出的关于“{{案由}}”的提案收悉', bare, '您提出的关于“增设口袋公园”的提案收悉'],
  ['no marks', '您提出的关于{{案由}}的提案收悉', card, '你们提出的关于增设口袋公园的建议的提案收悉'],
  ['marks as printed', '您提出的《{{案由}}》收悉', group, '贵单位提出的《关于增设口袋公园的建议》收悉'],
  ['a half closed', '您提出的“{{案由}}的提案收悉', bare, '您提出的“增设口袋公园”的提案收悉'],
  ['a half opened', '您提出的{{案由}}》的提案收悉', bare, '您提出的《增设口袋公园》的提案收悉'],
  ['the kind of the card', '您提出的“{{案由}}”的代表建议收悉', bare, '您提出的“增设口袋公园”的提案收悉'],
  ['nothing known', '您提出的关于“{{案由}}”收悉', emptyCard, '〔待补：称呼〕提出的“〔待补：案由〕”收悉'],
])('the words around the 案由 are whole and right: %s', (_, line, own, expected) => {
  expect(laidOut(opening(line), own)).toEqual([expected])
})

test('marks that were mined as slots or as a choice are text, in the wording of the newest use', () => {
  const slots: Template['slots'] = [
    { name: '内容', type: 'text', values: ['关于“', '《'] },
    { name: '内容二', type: 'text', values: ['”', '》'] },
  ]
  const choice = '您提出的{{#if 异文}}《{{else}}关于“{{/if}}{{案由}}{{#if 异文二}}》{{else}}”{{/if}}收悉'
  const use = (date: string, flag: boolean) => ({
    ...(structure.occurrences[0] as Template['occurrences'][number]),
    date,
    values: { 异文: flag, 异文二: flag },
  })
  const uses = [use('2021-01-01', false), use('2024-05-01', true), use('2023-01-01', false)]
  expect(layOutSkeleton(opening('您提出的{{内容}}{{案由}}{{内容二}}收悉', slots), bare)[0]?.segments).toEqual(
    [
      { text: '您', origin: { from: 'card', ref: '称呼' }, slot: '称呼', state: 'plain' },
      { text: '提出的关于“', origin: { from: 'template', ref: 's1' }, slot: null, state: 'plain' },
      { text: '增设口袋公园', origin: { from: 'card', ref: '案由' }, slot: '案由', state: 'plain' },
      { text: '”收悉', origin: { from: 'template', ref: 's1' }, slot: null, state: 'plain' },
    ],
  )
  expect(laidOut(opening(choice, [], uses), bare)).toEqual(['您提出的《增设口袋公园》收悉'])
})

test('TPL-3: the pronoun and the word for the item of the standard form follow the card', () => {
  const followed = (own: Card) =>
    fallbackSkeleton(own).flatMap(({ role, segments }) =>
      segments.flatMap(({ text, slot, origin }) =>
        slot === '类别' || slot === '称呼' ? [`${role} ${text} ${origin.from} ${origin.ref}`] : [],
      ),
    )
  const expected = (pronoun: string) => [
    'title 提案 card 类别',
    `opening ${pronoun} card 称呼`,
    'opening 提案 card 类别',
  ]
  expect([card, bare, group].map(followed)).toEqual(['你们', '您', '贵单位'].map(expected))
})

test('the body that signs and the annotation are the card’s, whatever earlier replies say', () => {
  const source = '{{!-- 署名 --}}\n某区民政局\n{{!-- 附注 --}}\n（此件公开发布）'
  const signed = { ...structure, template: source, slots: [], occurrences: [] }
  const own = { ...card, organ: '某区财政局', publicity: '依申请公开' }
  expect([lines(layOutSkeleton(signed, card)), lines(layOutSkeleton(signed, own))]).toEqual([
    ['signature0 某区民政局', 'publicity0 （此件公开发布）'],
    ['signature0 某区财政局', 'publicity0 （依申请公开）'],
  ])
})
