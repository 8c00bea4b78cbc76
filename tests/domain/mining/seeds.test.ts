import { expect, test } from 'vitest'
import { seedReplies } from '#build/mine-seeds.ts'
import { compileOptions, handlebars } from '#domain/templating/language.ts'
import { mineAll } from '#domain/mining/mine.ts'

const replies = seedReplies()
const { templates, coverage } = mineAll(replies)
const passages = templates.filter(({ kind }) => kind === 'passage')
const usesOf = (part: string, words: string) =>
  passages
    .filter((template) => template.part === part && template.template.includes(words))
    .map(({ occurrences }) => occurrences.map(({ file }) => file.slice(0, 3)))

test('MINE-2: every occurrence is a slice of its reply and comes back through Handlebars', () => {
  const texts = new Map(replies.map(({ id, text }) => [id, text]))
  for (const { template, occurrences } of templates) {
    const render = handlebars.compile(template, compileOptions)
    for (const { replyId, start, end, text, values } of occurrences) {
      expect(render(values)).toBe(text)
      expect(texts.get(replyId)?.slice(start, end)).toBe(text)
    }
  }
})

test('the passage on tolerance is one family with its three occurrences', () => {
  expect(usesOf('paragraph', '容缺、容错')).toEqual([['000', '001', '003']])
})

test('the formulae around the body are there', () => {
  expect({
    title: usesOf('title', '的答复'),
    opening: usesOf('opening', '收悉，现将办理情况答复如下：'),
    closing: usesOf('closing', '最后，我们感谢并欢迎').map((files) => files.length >= 3),
    signature: usesOf('signature', '委员会'),
    publicity: usesOf('publicity', '此件公开发布'),
    contact: usesOf('contact', '联系人姓名：'),
  }).toEqual({
    title: [['000', '002', '003', '004']],
    opening: [['000', '001', '003', '004']],
    closing: [true],
    signature: [['000', '001', '002', '003', '004']],
    publicity: [['000', '001', '002', '003', '004']],
    contact: [['000', '001', '002', '003', '004']],
  })
})

test('MINE-1: passages need two replies, and cover two fifths of the blocks', () => {
  expect(
    passages.every(({ occurrences }) => new Set(occurrences.map(({ replyId }) => replyId)).size >= 2),
  ).toBe(true)
  expect(coverage).toBeGreaterThan(0.38)
})

test('MINE-6: there is a structure for each kind, whole and with its roles', () => {
  const structures = templates.filter(({ kind }) => kind === 'structure')
  expect(structures.map(({ occurrences }) => occurrences.length)).toEqual([4, 1])
  const whole = new Map(replies.map(({ id, text }) => [id, text]))
  for (const { template, occurrences } of structures) {
    expect(occurrences.map(({ text }) => text)).toEqual(occurrences.map(({ replyId }) => whole.get(replyId)))
    expect(template.match(/(?<=\{\{!-- )\S+/g)).toEqual(
      expect.arrayContaining(['标题', '主送', '开头', '一级标题', '正文', '署名', '日期']),
    )
  }
})

test('MINE-3, MINE-4: slots have Chinese names of their own and hold no half of a pair of brackets', () => {
  for (const { kind, slots } of templates) {
    expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length)
    for (const { name, values } of slots) {
      expect(name).toMatch(/^\p{Script=Han}+$/u)
      for (const value of kind === 'passage' ? values : [])
        for (const [open = '', close = ''] of ['“”', '《》', '（）'].map((pair) => [...pair]))
          expect(value.split(open).length).toBe(value.split(close).length)
    }
  }
})
