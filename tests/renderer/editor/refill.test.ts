import { emptyCard } from '#contract/draft.ts'
import { refillFromCard } from '#renderer/editor/refill.ts'
import { cardPlaceholder, cardValue } from '#renderer/features/case/card-wording.ts'
import { expect, test } from 'vitest'
import { block, blocksOf, card, editorOf, paragraph, run, settle, template } from './drafts.ts'

const wording = { valueOf: cardValue, placeholderOf: cardPlaceholder }
const before = { ...emptyCard, subject: '加装电梯', addressees: ['李明'], date: '2024-04-30' }
const unknownNumber = run('〔待补：编号〕', { from: 'slot', ref: 's1' }, 'missing', '编号')
const draft = [
  block('title', 0, run('第', template), unknownNumber, run('号', template)),
  block('salutation', 0, run('李明', card('姓名'), 'plain', '姓名'), run('委员：', template)),
  paragraph(run('关于', template), run('“加装电梯”', card('subject')), run('加装电梯')),
  block('date', 0, run('2024年4月30日', card('成文日期'), 'plain', '成文日期')),
]

test('runs of the card follow it in the form in which they stand; what the clerk typed stays', () => {
  const editor = editorOf(draft)
  const after = {
    ...before,
    number: '035',
    subject: '停车管理',
    addressees: ['李明', '王芳'],
    date: '2024-05-06',
  }
  expect(refillFromCard(editor, before, after, wording)).toBe(4)
  expect(blocksOf(editor)).toEqual([
    block('title', 0, run('第', template), run('035', card('编号'), 'plain', '编号'), run('号', template)),
    block('salutation', 0, run('李明、王芳', card('姓名'), 'plain', '姓名'), run('委员：', template)),
    paragraph(run('关于', template), run('“停车管理”', card('subject')), run('加装电梯')),
    block('date', 0, run('2024年5月6日', card('成文日期'), 'plain', '成文日期')),
  ])
})

test('a value that is taken away leaves its placeholder, and following is one step of undo', async () => {
  const editor = editorOf(draft)
  expect(refillFromCard(editor, before, { ...before, date: null, addressees: [] }, wording)).toBe(2)
  await settle()
  const emptied = blocksOf(editor)
  editor.undo()
  expect([emptied[1], emptied[3], blocksOf(editor)]).toEqual([
    block('salutation', 0, run('〔待补：姓名〕', card('姓名'), 'missing', '姓名'), run('委员：', template)),
    block('date', 0, run('〔待补：成文日期〕', card('成文日期'), 'missing', '成文日期')),
    draft,
  ])
})

test('a value may hold what a replacement pattern would read otherwise', () => {
  const editor = editorOf(draft)
  refillFromCard(editor, before, { ...before, subject: "$&$1$'" }, wording)
  expect(blocksOf(editor)[2]).toEqual(
    paragraph(run('关于', template), run("“$&$1$'”", card('subject')), run('加装电梯')),
  )
})

test('a card that says the same changes nothing', () => {
  const editor = editorOf(draft)
  expect([refillFromCard(editor, before, { ...before }, wording), blocksOf(editor)]).toEqual([0, draft])
})

test('a signature and an annotation that a template brought follow the card; the clerk’s own stay', () => {
  const fixed = [
    block('signature', 0, run('甲局', template)),
    block('publicity', 0, run('（此件公开发布）', template)),
    block('signature', 0, run('丙局')),
  ]
  const editor = editorOf(fixed)
  const after = { ...before, organ: '乙局', publicity: '不予公开' }
  expect(refillFromCard(editor, before, after, wording)).toBe(2)
  expect(blocksOf(editor)).toEqual([
    block('signature', 0, run('乙局', card('organ'))),
    block('publicity', 0, run('（不予公开）', card('publicity'))),
    block('signature', 0, run('丙局')),
  ])
  expect(refillFromCard(editor, after, { ...after, publicity: '主动公开' }, wording)).toBe(1)
  expect(blocksOf(editor)[1]).toEqual(block('publicity', 0, run('（主动公开）', card('publicity'))))
})
