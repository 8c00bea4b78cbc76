import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Template } from '#contract/template.ts'
import { readTemplateFile, TemplateFileError, writeTemplateFile } from '#domain/templating/file.ts'
import { writeTemplate } from '#domain/templating/write.ts'

const passage: Template = {
  id: 'p01',
  kind: 'passage',
  name: '自…年起，由…',
  part: 'paragraph',
  template: '自{{年份}}年起，由{{机关}}牵头。',
  slots: [
    { name: '年份', type: 'year', values: ['2024', '2025'] },
    { name: '机关', type: 'organ', values: ['"甲"局'] },
  ],
  occurrences: [],
  firstUse: '2024-01-02',
  lastUse: null,
}

test('TPL-4: a passage is written with a header and read back', () => {
  const text = writeTemplateFile(passage)
  expect(text).toBe(`---
id: p01
name: "自…年起，由…"
kind: passage
part: paragraph
firstUse: 2024-01-02
lastUse:
slots:
  - {"name":"年份","type":"year","values":["2024","2025"]}
  - {"name":"机关","type":"organ","values":["\\"甲\\"局"]}
sources:
---
自{{年份}}年起，由{{机关}}牵头。
`)
  expect(readTemplateFile(text.replaceAll('\n', '\r\n'))).toEqual(passage)
})

test('TPL-4: any text survives writing and reading', () => {
  const word = fc.string({
    unit: fc.constantFrom('路', '{', '}', '\\', '-', '\n', ':', '"', 'é'),
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(word, word, word, (before, after, name) => {
      const template = writeTemplate([
        { kind: 'text', text: before },
        { kind: 'slot', name: '年份' },
        { kind: 'text', text: after },
      ])
      const one: Template = {
        ...passage,
        name,
        template,
        slots: [{ name: '年份', type: 'year', values: [name] }],
      }
      expect(readTemplateFile(writeTemplateFile(one))).toEqual(one)
    }),
  )
})

test('TPL-4: a structure uses a passage where a line is exactly that, and is read back whole', () => {
  const structure: Template = {
    ...passage,
    id: 's01',
    kind: 'structure',
    part: 'structure',
    template: '{{!-- 正文 --}}\n自{{年份二}}年起，由{{机关}}牵头。\n{{!-- 署名 --}}\n{{机关}}',
    slots: [
      { name: '年份二', type: 'year', values: [] },
      { name: '机关', type: 'organ', values: [] },
    ],
  }
  const text = writeTemplateFile(structure, [passage, structure])
  expect(text.split('---\n').at(-1)).toBe(
    '{{!-- 正文 --}}\n{{> p01 年份=年份二}}\n{{!-- 署名 --}}\n{{机关}}\n',
  )
  expect(readTemplateFile(text, (id) => (id === 'p01' ? passage.template : undefined))).toEqual(structure)
  expect(() => readTemplateFile(text)).toThrow('p01')
})

test.each([
  ['没有说明', 1],
  ['---\nid: p1\n---\n正文\n', 1],
  [writeTemplateFile(passage).replace('year', 'jahr'), 9],
  [writeTemplateFile(passage).replace('自{{年份}}', '自{{年月}}'), 13],
  [writeTemplateFile(passage).replace('自{{年份}}年', '自年'), 12],
  [writeTemplateFile(passage).replace('\n自{{', '\n{{#each 甲}}自{{'), 13],
])('a broken file tells the line: %#', (text, line) => {
  expect(() => readTemplateFile(text)).toThrow(TemplateFileError)
  try {
    readTemplateFile(text)
  } catch (error) {
    expect(error instanceof TemplateFileError ? error.line : null).toBe(line)
  }
})
