import { expect, test } from 'vitest'
import type { Occurrence, Template } from '#contract/template.ts'
import { joinAlike } from '#domain/mining/join-alike.ts'
import { packedLibrary, PackedTemplate } from '#domain/mining/packed-template.ts'
import { renderText } from '#domain/templating/render.ts'
import { libraryReply } from './library.ts'

/** A passage of the values of its uses. */
function passage(id: string, template: string, values: readonly Occurrence['values'][]): Template {
  const occurrences = values.map((own, at) => {
    const text = renderText(template, own)
    const [file, replyId] = [`${id}${at}.txt`, `${id}${at}`]
    return { file, replyId, date: null, start: 0, end: text.length, text, values: own }
  })
  const names = [...new Set(values.flatMap((own) => Object.keys(own)))]
  return {
    id,
    kind: 'passage',
    name: id,
    part: 'paragraph',
    template,
    slots: names.map((name) => ({
      name,
      type: name.startsWith('异文') ? 'clause' : 'text',
      values: values.map((own) => String(own[name])),
    })),
    occurrences,
    firstUse: null,
    lastUse: null,
  }
}

/** Joins passages over the library of the replies that they are of, each with the text of its use. */
function join(passages: readonly Template[]): Template[] {
  const uses = passages.flatMap(({ occurrences }) => occurrences)
  const library = packedLibrary(
    uses.map(({ replyId, text }) => libraryReply(replyId, [{ part: 'paragraph', text }])),
  )
  const joining = joinAlike(
    passages.map((own) => PackedTemplate.of(own, library)),
    library,
  )
  for (;;) {
    const step = joining.next()
    if (step.done) return step.value.map((own) => own.unpacked())
  }
}

const frequent = passage('a', '我们建立了由{{部门}}牵头的联席会议制度，定期研究解决难点堵点问题。', [
  { 部门: '教育局' },
  { 部门: '民政局' },
  { 部门: '财政局' },
])

test('passages that differ in misread letters alone are one, and every use comes out again to the letter', () => {
  const misread = passage(
    'b',
    '我们建立了由{{部门}}牵头的联席会议制度，定期研究解决{{#if 异文}}上{{else}}难{{/if}}点堵点问题。',
    [
      { 部门: '公安局', 异文: true },
      { 部门: '司法局', 异文: false },
    ],
  )
  const [together, ...others] = join([frequent, misread])
  expect(others).toEqual([])
  expect(together?.occurrences.map(({ text }) => text)).toEqual([
    ...frequent.occurrences.map(({ text }) => text),
    ...misread.occurrences.map(({ text }) => text),
  ])
  for (const { text, values } of together?.occurrences ?? [])
    expect(renderText(together?.template ?? '', values)).toBe(text)
})

test('a passage that fixes what another leaves open is a use of it', () => {
  const fixed = passage(
    'c',
    '我们建立了由卫健委牵头的联席会议{{#if 异文}}这{{else}}制{{/if}}度，定期研究解决难点堵点问题。',
    [{ 异文: true }, { 异文: false }],
  )
  expect(join([frequent, fixed]).map(({ occurrences }) => occurrences.length)).toEqual([5])
})

test('passages that say something else stay apart', () => {
  const other = passage('d', '我们建立了由{{部门}}牵头的联席会议制度，定期通报各单位工作进展情况。', [
    { 部门: '公安局' },
    { 部门: '司法局' },
  ])
  expect(join([frequent, other])).toEqual([frequent, other])
})
