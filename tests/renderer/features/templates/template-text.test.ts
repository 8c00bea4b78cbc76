import { expect, test } from 'vitest'
import {
  fillTemplate,
  fullName,
  isUnusual,
  readTemplate,
  runsOf,
  usualValues,
} from '#renderer/features/templates/template-text.ts'

test('text, slots, optional sentences and references are read as they stand', () => {
  expect(
    readTemplate('{{! 这是说明 }}截至{{年份}}年，{{#if 奖励}}获{{{奖项}}}。{{else}}继续努力。{{/if}}{{> 结尾 单位=机关}}'),
  ).toEqual([
    { kind: 'text', text: '截至' },
    { kind: 'slot', name: '年份' },
    { kind: 'text', text: '年，' },
    {
      kind: 'clause',
      name: '奖励',
      isNegated: false,
      body: [
        { kind: 'text', text: '获' },
        { kind: 'slot', name: '奖项' },
        { kind: 'text', text: '。' },
      ],
      otherwise: [{ kind: 'text', text: '继续努力。' }],
    },
    { kind: 'passage', name: '结尾' },
  ])
})

test('white-space control and comment lines leave no trace', () => {
  expect(readTemplate('{{!-- 第一行 --}}\n一、{ {{~名~}} }尾')).toEqual([
    { kind: 'text', text: '一、{' },
    { kind: 'slot', name: '名' },
    { kind: 'text', text: '}尾' },
  ])
})

test('a template that is not closed is still shown', () => {
  expect(readTemplate('{{#if 甲}}一{{/if}}{{/if}}二{{')).toEqual([
    { kind: 'clause', name: '甲', isNegated: false, body: [{ kind: 'text', text: '一' }], otherwise: [] },
    { kind: 'text', text: '二{{' },
  ])
})

test('filling in the values of an occurrence gives its text with the slots told apart', () => {
  const nodes = readTemplate('{{年份}}年，{{#unless 首次}}继续{{/unless}}推进。')
  expect(fillTemplate(nodes, { 年份: '2023', 首次: false })).toEqual([
    { text: '2023', slot: '年份' },
    { text: '年，', slot: null },
    { text: '继续', slot: null },
    { text: '推进。', slot: null },
  ])
})

test('an occurrence that the template does not give back is shown plain', () => {
  const nodes = readTemplate('{{年份}}年')
  expect(runsOf(nodes, { text: '2023年', values: { 年份: '2023' } })[0]).toEqual({ text: '2023', slot: '年份' })
  expect(runsOf(nodes, { text: '另一句', values: { 年份: '2023' } })).toEqual([{ text: '另一句', slot: null }])
})

test('a value stands out only against one that is usual', () => {
  const usual = usualValues([
    { values: { 年份: '2023', 名: '甲' } },
    { values: { 年份: '2024', 名: '乙' } },
    { values: { 年份: '2024' } },
  ])
  expect([...usual]).toEqual([['年份', '2024']])
  expect([isUnusual(usual, '年份', '2023'), isUnusual(usual, '年份', '2024'), isUnusual(usual, '名', '甲')]).toEqual([
    true,
    false,
    false,
  ])
})

test('a passage is headed by its first words and the names of its slots, a structure and a renamed one by its own name', () => {
  const nodes = readTemplate('{{称呼}}提出的关于“{{案由}}”的提案收悉。')
  const passage = { kind: 'passage', isRenamed: false, origin: 'mined' } as const
  expect(fullName({ ...passage, name: '…提出的' }, nodes)).toBe('〔称呼〕提出的关于“〔案由〕”的提案收悉。')
  expect(fullName({ ...passage, name: '收悉句', isRenamed: true }, nodes)).toBe('收悉句')
  expect(fullName({ ...passage, kind: 'structure', name: '提案答复' }, nodes)).toBe('提案答复')
  expect(fullName({ ...passage, name: '外来语', origin: 'imported' }, nodes)).toBe('外来语')
  expect(fullName({ ...passage, name: '' }, readTemplate('一'.repeat(50)))).toBe(`${'一'.repeat(40)}…`)
})
