import { expect, test } from 'vitest'
import type { Occurrence, StructureShape } from '#contract/template.ts'
import { lineNotes } from '#renderer/features/templates/line-notes.ts'
import { linesOf } from '#renderer/features/templates/structure-lines.ts'
import { readTemplate } from '#renderer/features/templates/template-text.ts'

const lines = linesOf(
  readTemplate(
    `{{!-- 开头 --}}\n收悉。\n{{#if 有第一部分}}\n{{!-- 一级标题 --}}\n{{标题}}\n{{!-- 正文 --}}\n{{正文}}\n{{/if}}\n{{!-- 一级标题 --}}\n{{标题二}}\n{{!-- 正文 --}}\n{{正文二}}`,
  ),
)
const same = { low: 10, median: 10, high: 10 }
const shape: StructureShape = {
  characters: same,
  numbering: [],
  sections: [
    { heading: null, replies: 1, characters: { low: 100, median: 320, high: 1500 } },
    { heading: '下一步工作', replies: 4, characters: same },
  ],
}
const use = (has: boolean): Occurrence => ({
  file: 'a.txt',
  replyId: 'a',
  date: null,
  start: 0,
  end: 1,
  text: '',
  values: { 有第一部分: has },
})

test('beside each line stands how its section is headed, how long it is and how many replies have it', () => {
  const share = { having: 1, of: 4 }
  expect(lineNotes(lines, { shape, occurrences: [use(true), use(false), use(false), use(false)] })).toEqual([
    { words: null, share: null },
    { words: null, share },
    { words: '约 320 字，多在 100 至 1,500 字', share },
    { words: '多为“下一步工作”', share: null },
    { words: '约 10 字', share: null },
  ])
})

test('a structure of which nothing is known has lines without words', () => {
  expect(lineNotes(lines, { occurrences: [] })).toEqual(lines.map(() => ({ words: null, share: null })))
})
