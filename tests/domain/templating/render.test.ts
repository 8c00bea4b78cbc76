import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { TemplateNode } from '#domain/templating/language.ts'
import { compileOptions, handlebars, parseTemplate } from '#domain/templating/language.ts'
import { renderSegments, renderText } from '#domain/templating/render.ts'
import { writeTemplate } from '#domain/templating/write.ts'

const words = fc
  .string({
    unit: fc.constantFrom('路', '{', '}', '\\', '&', '"', '，', '2', ' ', '<', '~', '!'),
    minLength: 1,
    maxLength: 8,
  })
  .filter((text) => text.trim() === text)
const names = ['年份', '机关二', '从句', '数量']

const nodes: fc.Arbitrary<TemplateNode[]> = fc.letrec<{ nodes: TemplateNode[]; node: TemplateNode }>(
  (tie) => ({
    nodes: fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
    node: fc.oneof(
      { maxDepth: 3 },
      words.map((text): TemplateNode => ({ kind: 'text', text })),
      fc.constantFrom(...names).map((name): TemplateNode => ({ kind: 'slot', name })),
      fc.record({
        kind: fc.constant('clause' as const),
        name: fc.constantFrom('有甲', '有乙'),
        negated: fc.boolean(),
        then: tie('nodes'),
        otherwise: fc.oneof(fc.constant<TemplateNode[]>([]), tie('nodes')),
      }),
    ),
  }),
).nodes
const values = fc.record({
  年份: words,
  机关二: words,
  从句: words,
  数量: words,
  有甲: fc.boolean(),
  有乙: fc.boolean(),
})

function expected(list: readonly TemplateNode[], given: Record<string, string | boolean>): string {
  return list
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'slot') return String(given[node.name])
      if (node.kind !== 'clause') return ''
      return expected((given[node.name] === true) !== node.negated ? node.then : node.otherwise, given)
    })
    .join('')
}

test('TPL-3: what is written renders to its text, by our walk and by Handlebars itself, whatever braces the text holds', () => {
  fc.assert(
    fc.property(nodes, values, (list, given) => {
      const template = writeTemplate(list)
      const wanted = expected(list, given)
      expect(renderText(template, given)).toBe(wanted)
      expect(handlebars.compile(template, compileOptions)(given)).toBe(wanted)
      expect(handlebars.compile(template, { noEscape: true })(given)).toBe(wanted)
      const segments = renderSegments({ id: 't', template }, given, { from: 'template', ref: 't' })
      expect(segments.map(({ text }) => text).join('')).toBe(wanted)
    }),
    { numRuns: 300 },
  )
})

test('comments on lines of their own and clauses around whole lines leave no blank line', () => {
  const template =
    '{{!-- 标题 --}}\n对{{编号}}的答复\n{{#if 有附注}}\n{{!-- 附注 --}}\n（公开）\n{{/if}}\n{{!-- 日期 --}}\n{{日期}}'
  const given = { 编号: '7', 有附注: true, 日期: '今日' }
  expect(renderText(template, given)).toBe('对7的答复\n（公开）\n今日')
  expect(renderText(template, { ...given, 有附注: false })).toBe('对7的答复\n今日')
  expect(handlebars.compile(template, compileOptions)(given)).toBe(renderText(template, given))
})

test('TPL-2: a missing value shows as a mark, also when an object would inherit one', () => {
  expect(renderText('由{{机关}}于{{valueOf2}}', {})).toBe('由〔待补：机关〕于〔待补：valueOf2〕')
})

test('TPL-3: segments tell template, card and reused value apart', () => {
  const template = { id: 'p1', template: '{{姓名}}{{称谓}}：自{{年份}}年起，{{机关}}' }
  const card = { addressees: ['甲某', '乙某'], honorific: null }
  expect(renderSegments(template, { 年份: '2025' }, { from: 'template', ref: 'p1' }, card)).toEqual([
    { text: '甲某、乙某', origin: { from: 'card', ref: '姓名' }, slot: '姓名', state: 'plain' },
    { text: '〔待补：称谓〕', origin: { from: 'slot', ref: 'p1' }, slot: '称谓', state: 'missing' },
    { text: '：自', origin: { from: 'template', ref: 'p1' }, slot: null, state: 'plain' },
    { text: '2025', origin: { from: 'slot', ref: 'p1' }, slot: '年份', state: 'unconfirmed' },
    { text: '年起，', origin: { from: 'template', ref: 'p1' }, slot: null, state: 'plain' },
    { text: '〔待补：机关〕', origin: { from: 'slot', ref: 'p1' }, slot: '机关', state: 'missing' },
  ])
})

test('TPL-1: a template outside the language is not rendered', () => {
  expect(() => renderText('{{#each 甲}}{{/each}}', {})).toThrow('line 1')
})

test('what is parsed and written again is the same template', () => {
  fc.assert(
    fc.property(nodes, (list) => {
      const template = writeTemplate(list)
      expect(writeTemplate(parseTemplate(template).nodes)).toBe(template)
    }),
  )
})
