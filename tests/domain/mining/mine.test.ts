import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { nodesOf } from '#domain/mining/alike.ts'
import { mine, mineAll } from '#domain/mining/mine.ts'
import { compileOptions, handlebars } from '#domain/templating/language.ts'
import { renderRuns, renderText } from '#domain/templating/render.ts'
import type { Template } from '#contract/template.ts'
import { libraryReply } from './library.ts'
import { plantCorpus, score } from './planted.ts'

const spansOf = (template: Template, occurrence: Template['occurrences'][number]) => {
  let at = occurrence.start
  return renderRuns(nodesOf(template), occurrence.values).flatMap(({ text, slot }) => {
    const span = { start: at, end: at + text.length }
    at = span.end
    return slot === null || text === '' ? [] : [span]
  })
}

const paragraph =
  '近年来，区绿化部门持续增设口袋公园，累计建成23处，覆盖率达到61.5%。根据《绿化条例》有关要求，由“公园之友”志愿队（含8个小组）负责日常巡查；居民代表沈海燕同志参与监督。'

test('MINE-3: years, figures, titles and clauses become slots and clauses of their types', () => {
  const texts = [
    '截至2024年底，全区累计建成口袋公园23处，根据《绿化条例》有关要求，开展日常巡查养护工作。',
    '截至2025年底，全区累计建成口袋公园41处，根据《公园管理办法》有关要求，委托专业单位，开展日常巡查养护工作。',
    '截至2023年底，全区累计建成口袋公园9处，根据《绿化条例》有关要求，开展日常巡查养护工作。',
  ]
  const { templates } = mineAll(
    texts.map((text, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text }])),
  )
  expect(templates.map(({ template, slots }) => ({ template, slots }))).toEqual([
    {
      template:
        '截至{{年份}}年底，全区累计建成口袋公园{{处数}}处，根据《{{文件}}》有关要求，{{#if 含委托专业单位}}委托专业单位，{{/if}}开展日常巡查养护工作。',
      slots: [
        { name: '年份', type: 'year', values: ['2024', '2025', '2023'] },
        { name: '处数', type: 'number', values: ['23', '41', '9'] },
        { name: '文件', type: 'document', values: ['绿化条例', '公园管理办法'] },
        { name: '含委托专业单位', type: 'clause', values: ['false', 'true'] },
      ],
    },
  ])
})

test('a single slip among many uses is a variant, off by default, and no slot', () => {
  const text = '相关部门将会同街道完善长效管理机制，切实提升居民获得感。'
  const texts = [text, text, text, text.replace('完善', '完普'), text]
  const [template] = mineAll(
    texts.map((one, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text: `${one}${at}` }])),
  ).templates
  expect(template?.template).toContain('{{#if 异文}}普{{else}}善{{/if}}')
})

test('MINE-1: files with the same text count once', () => {
  const one = libraryReply('a', [{ part: 'paragraph', text: paragraph }])
  expect(mineAll([one, { ...one, id: 'b', file: 'b.txt' }])).toEqual({
    templates: [],
    occurrences: 0,
    coverage: 0,
  })
})

test('MINE-4: mining the same library twice gives the same', () => {
  const { replies } = plantCorpus(3, 20, 10, 0.01)
  expect(mineAll(replies)).toEqual(mineAll(replies))
})

test('progress tells its stages in order', () => {
  const stages = [...mine(plantCorpus(3, 10, 5, 0).replies)].map(({ stage }) => stage)
  expect([...new Set(stages)]).toEqual(['units', 'clusters', 'runs', 'templates', 'structures'])
})

test('MINE-2: whatever is changed in copies of a paragraph, every occurrence comes back byte for byte', () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '{{{',
    '\\',
    '\\\\{{x}}',
    '《',
    '》',
    '“',
    '（',
    '7',
    '12.5',
    '区教育局',
    '，',
    ' ',
    'A',
    '{',
    '}',
    '{{#if 甲}}',
    '、',
  )
  const change = fc.record({ at: fc.nat(paragraph.length), drop: fc.nat(6), put: pieces })
  const copy = fc
    .array(change, { maxLength: 4 })
    .map((changes) =>
      changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), paragraph),
    )
  fc.assert(
    fc.property(fc.array(copy, { minLength: 2, maxLength: 7 }), (texts) => {
      const replies = texts.map((text, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text }]))
      for (const { template, occurrences } of mineAll(replies).templates) {
        const render = handlebars.compile(template, compileOptions)
        for (const { replyId, start, end, text, values } of occurrences) {
          expect(render(values)).toBe(text)
          expect(replies.find(({ id }) => id === replyId)?.text.slice(start, end)).toBe(text)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('planted passages are found with their slots', () => {
  const corpus = plantCorpus(1, 60, 30, 0)
  const scores = score(corpus, mineAll(corpus.replies).templates, spansOf)
  expect(scores.passageF1).toBeGreaterThanOrEqual(0.95)
  expect(scores.ari).toBeGreaterThanOrEqual(0.98)
  expect(scores.fta).toBeGreaterThanOrEqual(0.85)
  expect(scores.slotF1).toBeGreaterThanOrEqual(0.95)
})

test('planted passages are found when one character in a hundred is misread', () => {
  const corpus = plantCorpus(1, 60, 30, 0.01)
  const scores = score(corpus, mineAll(corpus.replies).templates, spansOf)
  expect(scores.passageF1).toBeGreaterThanOrEqual(0.9)
  expect(scores.ari).toBeGreaterThanOrEqual(0.95)
  expect(scores.fta).toBeGreaterThanOrEqual(0.7)
  expect(scores.slotF1).toBeGreaterThanOrEqual(0.9)
})

test('MINE-10: planted passages are found in a larger library, and not what recurs beside them by chance', () => {
  const corpus = plantCorpus(1, 200, 60, 0)
  const scores = score(corpus, mineAll(corpus.replies).templates, spansOf)
  expect(scores.passageF1).toBeGreaterThanOrEqual(0.95)
  expect(scores.ari).toBeGreaterThanOrEqual(0.98)
  expect(scores.fta).toBeGreaterThanOrEqual(0.95)
  expect(scores.slotF1).toBeGreaterThanOrEqual(0.95)
})

test('misread characters do not blur the slots of a larger library', () => {
  const corpus = plantCorpus(1, 200, 60, 0.01)
  const scores = score(corpus, mineAll(corpus.replies).templates, spansOf)
  expect(scores.passageF1).toBeGreaterThanOrEqual(0.95)
  expect(scores.ari).toBeGreaterThanOrEqual(0.95)
  expect(scores.fta).toBeGreaterThanOrEqual(0.7)
  expect(scores.slotF1).toBeGreaterThanOrEqual(0.9)
})

test('a passage used hundreds of times is found although hardly two uses are equal', () => {
  const corpus = plantCorpus(1, 1000, 100, 0.01)
  const scores = score(corpus, mineAll(corpus.replies).templates, spansOf)
  expect(scores.ari).toBeGreaterThanOrEqual(0.95)
  expect(scores.fta).toBeGreaterThanOrEqual(0.7)
  expect(scores.slotF1).toBeGreaterThanOrEqual(0.9)
}, 240_000)

test('MINE-5: a slot that holds a field of the card in every reply bears its name', () => {
  const replies = [
    { number: '035', meeting: '某区政协第三届一次会议' },
    { number: '127', meeting: '某区政协第三届二次会议' },
  ].map((fields, at) =>
    libraryReply(`r${at}`, [{ part: 'title', text: `对${fields.meeting}第${fields.number}号提案的答复` }], {
      kind: '提案',
      ...fields,
    }),
  )
  const [passage] = mineAll(replies).templates.filter(({ kind }) => kind === 'passage')
  expect(passage?.template).toBe('对{{届次}}第{{编号}}号提案的答复')
})

test('MINE-2: what is read too much beside another slip comes back in its place, once', () => {
  const text = '相关部门将会同街道完善长效管理机制，切实提升居民获得感。'
  const texts = [
    ...Array.from({ length: 30 }, () => text),
    text.replace('完善', '完普'),
    text.replace('完善', '完天善'),
    text.replace('完善', '无善'),
  ]
  const replies = texts.map((one, at) =>
    libraryReply(`r${at}`, [
      { part: 'paragraph', text: one },
      { part: 'paragraph', text: 'A'.repeat(at + 1) },
    ]),
  )
  const [template] = mineAll(replies).templates
  expect(template?.slots.every(({ type }) => type === 'clause')).toBe(true)
  expect(template?.occurrences.map(({ values }) => renderText(template.template, values))).toEqual(texts)
})
