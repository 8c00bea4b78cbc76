import type { Suggestion } from '#contract/suggestion.ts'
import {
  clauseEnd,
  headOf,
  insertSegments,
  reusedSegments,
  restOf,
  segmentsOf,
} from '#renderer/editor/accept.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { block, blocksOf, card, editorOf, paragraph, run, settle, typed } from './drafts.ts'

function suggestion(completes: string, options: Partial<Suggestion> = {}): Suggestion {
  return {
    completes,
    text: completes,
    templateId: 't1',
    slots: [],
    score: 1,
    sources: [{ file: '003.txt', replyId: 'r3', date: '2024-04-30' }],
    uses: 3,
    foreignOrgan: null,
    reason: 'continues',
    ghost: true,
    ...options,
  }
}

const template = { from: 'template', ref: 't1' } as const
const slotOrigin = { from: 'slot', ref: 't1' } as const

test('fixed text comes from the template, a slot without a value of its own is to be confirmed', () => {
  const offered = suggestion('由城建科牵头办理案由〔待补：期限〕', {
    slots: [
      { name: '科室', start: 1, end: 4, filled: false },
      { name: '案由', start: 8, end: 10, filled: true },
      { name: '期限', start: 10, end: 17, filled: true },
    ],
  })
  expect(segmentsOf(offered, (name) => (name === '案由' ? '案由' : null))).toEqual([
    run('由', template),
    run('城建科', slotOrigin, 'unconfirmed', '科室'),
    run('牵头办理', template),
    run('案由', card('案由'), 'plain', '案由'),
    run('〔待补：期限〕', slotOrigin, 'missing', '期限'),
  ])
})

test('a sentence of a reply comes from that reply; figures, years and words of time in it are to be confirmed', () => {
  const offered = suggestion('近年来开展21场活动，投入11.7亿元，超60%。', { templateId: null })
  const reply = { from: 'reply', ref: 'r3' } as const
  expect(segmentsOf(offered)).toEqual([
    run('近年来', reply, 'unconfirmed'),
    run('开展', reply),
    run('21场', reply, 'unconfirmed'),
    run('活动，投入', reply),
    run('11.7亿元', reply, 'unconfirmed'),
    run('，超', reply),
    run('60%', reply, 'unconfirmed'),
    run('。', reply),
  ])
})

const unsure = (text: string, options: Partial<Suggestion> = {}) =>
  segmentsOf(suggestion(text, options)).flatMap(({ text: run, state }) => (state === 'plain' ? [] : [run]))

test.each([
  ['二〇二三年举办百余场活动，近两年来走访三十二户', ['二〇二三年', '百余场', '近两年', '三十二户']],
  ['“十四五”规划第三章要求，一是抓落实，两个方面千万不可偏废', []],
  ['截至目前，由王建国局长牵头，日前已向人大代表报告', ['截至目前', '王建国', '日前']],
  ['联系人：周敏，办结率百分之九十八', ['周敏', '百分之九十八']],
])('in “%s” what may be untrue by now is %o', (text, runs) => {
  expect(unsure(text)).toEqual(runs)
})

test('in the text of another body its name and its place are to be confirmed, in the own body’s they are not', () => {
  const text = '青山市水务局会同青山市各街道，推进青山湖治理。'
  expect(unsure(text)).toEqual([])
  expect(unsure(text, { foreignOrgan: '青山市水务局' })).toEqual(['青山市水务局', '青山市', '青山'])
})

const offers = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('提', '，', '。', '3', '年', '今', '〔', '〕'), maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(30), fc.nat(8), fc.boolean()), { maxLength: 4 }),
  )
  .map(([text, cuts]) =>
    suggestion(text, {
      slots: cuts
        .map(([start, length, filled], index) => ({ name: `s${index}`, start, end: start + length, filled }))
        .filter((slot) => slot.end <= text.length),
    }),
  )

test('segments of any suggestion give its text again, and none is empty', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      const segments = segmentsOf(offer)
      expect(segments.map(({ text }) => text).join('')).toBe(offer.completes)
      expect(segments.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

test('clause by clause gives the whole, and no clause ends inside a slot', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      let rest = offer
      let taken = ''
      while (rest.completes !== '') {
        const end = clauseEnd(rest)
        expect(rest.slots.some((slot) => slot.start < end && end < slot.end)).toBe(false)
        taken += headOf(rest, end).completes
        rest = restOf(rest, end)
      }
      expect(taken).toBe(offer.completes)
    }),
  )
})

test('accepted text is one step of undo, and typing after it another', async () => {
  const editor = editorOf([paragraph(run('我区'))])
  insertSegments(editor, segmentsOf(suggestion('开展21场活动。')))
  await settle()
  editor.insertText('并')
  await settle()
  editor.undo()
  const accepted = paragraph(
    run('我区'),
    run('开展', template),
    run('21场', template, 'unconfirmed'),
    run('活动。', template),
  )
  const afterOne = blocksOf(editor)
  editor.undo()
  expect([afterOne, blocksOf(editor)]).toEqual([[accepted], [paragraph(run('我区'))]])
})

test('accepted text stands where the caret is, also inside a run and in an empty block', () => {
  const inside = editorOf([paragraph(run('前后', typed))], 0, 1)
  insertSegments(inside, reusedSegments('中', template))
  const empty = editorOf([block('heading', 1)])
  insertSegments(empty, reusedSegments('一、总体情况', template))
  expect([blocksOf(inside), blocksOf(empty)]).toEqual([
    [paragraph(run('前'), run('中', template), run('后'))],
    [block('heading', 1, run('一、总体情况', template))],
  ])
})

test('what is left of a slot that was typed in part is still to be confirmed', () => {
  const offered = suggestion('由城建科牵头', { slots: [{ name: '科室', start: 1, end: 4, filled: false }] })
  expect(segmentsOf(restOf(offered, 2))).toEqual([
    run('建科', slotOrigin, 'unconfirmed', '科室'),
    run('牵头', template),
  ])
})

test('the number of a heading in reused text is no figure to be checked', () => {
  expect(reusedSegments('1.新建12台', template)).toEqual([
    run('1.新建', template),
    run('12台', template, 'unconfirmed'),
  ])
})
