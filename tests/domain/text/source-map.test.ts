import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listChanges, toSource } from '#domain/text/source-map.ts'
import { alignText } from '#domain/text/source-runs.ts'
import { parseReply } from '#domain/reply/parse.ts'

test('TEXT-6: a range of the text leads to the range of the source that it was read from', () => {
  const map = [0, 2, 3, 4, 9, 2]
  expect(toSource(map, 0, 3)).toEqual({ start: 2, end: 5 })
  expect(toSource(map, 1, 5)).toEqual({ start: 3, end: 10 })
  expect(toSource(map, 3, 5)).toEqual({ start: 9, end: 10 })
  expect(toSource(map, 2, 4)).toEqual({ start: 4, end: 5 })
})

test('TEXT-6: what was put in leads to the place where it was put in', () => {
  expect(toSource([0, 2, 3, 4, 9, 2], 3, 4)).toEqual({ start: 5, end: 5 })
  expect(toSource([0, 2, 3], 5, 6)).toEqual({ start: 5, end: 5 })
  expect(toSource([], 0, 4)).toEqual({ start: 0, end: 0 })
})

test('TEXT-6: whatever is cut out of a text, the rest is found again where it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (source, from, to) => {
      const text = [...source].filter((char) => !/[\s，。]/.test(char)).join('')
      const map = alignText(text, source)
      const [start, end] = [from % (text.length + 1), to % (text.length + 1)].toSorted((a, b) => a - b)
      const range = toSource(map, start ?? 0, end ?? 0)
      const stood = source.slice(range.start, range.end).replace(/[\s，。]/g, '')
      expect(stood).toEqual(text.slice(start, end))
    }),
  )
})

function changesOf(raw: string): [string, string, string][] {
  const { text, source } = parseReply(raw)
  const changes = listChanges(source, text)
  expect(changes.map(({ sourceStart, sourceEnd }) => raw.slice(sourceStart, sourceEnd))).toEqual(
    changes.map(({ from }) => from),
  )
  return changes.map(({ kind, from, to }) => [kind, from, to])
}

test('TEXT-6: each kind of change is told by its name', () => {
  expect(
    changesOf(
      '王某代表:\n　　您提出的**建议**收悉，现答复如下：\n\n— 1 —\n\n　　已办结第２项,投入 3 万元。\n甲县民政局，2024年5月6日',
    ),
  ).toEqual([
    ['punctuation', ':', '：'],
    ['markdown', '**', ''],
    ['markdown', '**', ''],
    ['page-number', '— 1 —', ''],
    ['width', '２', '2'],
    ['punctuation', ',', '，'],
    ['space', ' ', ''],
    ['space', ' ', ''],
    ['replaced', '，', '\n'],
  ])
})

test('TEXT-6: line breaks and page numbers inside a paragraph are told, breaks between paragraphs are not', () => {
  expect(
    changesOf(
      [
        '甲乙委员：',
        '您提出的建议收悉，现答复如下：',
        '近年来我局持续推进各项重点工作落地见',
        '— 1 —',
        ' 效并且取得了较为明显的成效得到了群众认',
        '可。',
      ].join('\n'),
    ),
  ).toEqual([
    ['line-break', '\n', ''],
    ['page-number', '— 1 —', ''],
    ['line-break', '\n', ''],
  ])
})

test('TEXT-6: names that were parted by spaces only are replaced by a list', () => {
  expect(changesOf('张甲乙  李丙丁  王戊己代表：\n你们提出的建议收悉，现答复如下：\n已办。')).toEqual([
    ['replaced', '  ', '、'],
    ['replaced', '  ', '、'],
  ])
})
