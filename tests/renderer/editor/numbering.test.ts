import { knownNumbers, markText, readMark, renumbered, writeNumeral } from '#renderer/editor/numbering.ts'
import type { NumberedLine } from '#renderer/editor/numbering.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['一、总体', { level: 1, script: 'han', value: 1, start: 0, end: 1, length: 2 }],
  ['（十二）政策', { level: 2, script: 'han', value: 12, start: 1, end: 3, length: 4 }],
  ['3.加强', { level: 3, script: 'digits', value: 3, start: 0, end: 1, length: 2 }],
  ['10、加强', { level: 3, script: 'digits', value: 10, start: 0, end: 2, length: 3 }],
  ['（2）完善', { level: 4, script: 'digits', value: 2, start: 1, end: 2, length: 3 }],
] as const)('%s begins with a mark', (text, mark) => {
  expect(readMark(text)).toEqual(mark)
})

test.each(['一是加强', '2.5亿元', '第一，', '2024年', '十四五', '（略）'])('%s begins with none', (text) => {
  expect(readMark(text)).toBeNull()
})

test('WRI-1 a numeral that is written is read as the same number, in either script', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom([1, 'han'], [2, 'han'], [3, 'digits'], [4, 'digits']),
      (value, [level, script]) => {
        expect(readMark(`${markText(Number(level), value)}文`)).toMatchObject({ level, script, value })
      },
    ),
  )
})

test('a new mark is printed as its neighbours are', () => {
  expect([
    markText(3, 2),
    markText(3, 2, '1、申报'),
    markText(2, 11, '(一)政策'),
    writeNumeral('han', 20),
  ]).toEqual(['2.', '2、', '(十一)政策'.slice(0, 4), '二十'])
})

/** Lines of numbered text, each known by its words. */
function linesOf(...texts: string[]): NumberedLine[] {
  return texts.map((text): NumberedLine => {
    const mark = readMark(text)
    const id = mark === null ? text : text.slice(mark.length)
    const isIntroduction = text.endsWith('：')
    return { id, role: mark === null ? 'text' : 'heading', level: mark?.level ?? 0, mark, isIntroduction }
  })
}

/** What becomes of the numbers when the first text turns into the second. */
function follow(before: string[], after: string[], typed: string | null = null): string[] {
  const numbers = renumbered(linesOf(...after), knownNumbers(linesOf(...before)), typed)
  return after.map((text, index) => {
    const [mark, value] = [readMark(text), numbers[index] ?? null]
    if (mark === null || value === null) return text
    return text.slice(0, mark.start) + writeNumeral(mark.script, value) + text.slice(mark.end)
  })
}

const plan = ['一、甲', '文', '（一）乙', '（二）丙', '二、丁', '（一）戊', '三、己']

test.each([
  ['taken out', plan.toSpliced(0, 4), ['一、丁', '（一）戊', '二、己']],
  [
    'moved',
    [...plan.slice(4, 6), ...plan.slice(0, 4), ...plan.slice(6)],
    ['一、丁', '（一）戊', '二、甲', '文', '（一）乙', '（二）丙', '三、己'],
  ],
  [
    'put in',
    ['一、甲', '一、新', '（五）子', ...plan.slice(1)],
    ['一、甲', '二、新', '（一）子', '文', '（二）乙', '（三）丙', '三、丁', '（一）戊', '四、己'],
  ],
])('WRI-1 numbers follow when a part is %s', (_what, after, expected) => {
  expect(follow(plan, after)).toEqual(expected)
})

test('WRI-2 a number changes only where its place has changed', () => {
  const odd = ['二、甲', '四、乙', '（一）丙', '（三）丁', '做法如下：', '1.戊', '2.己', '文', '1.庚']
  expect([follow(odd, [...odd, '文']), follow(odd, odd.toSpliced(7, 1))]).toEqual([
    [...odd, '文'],
    odd.toSpliced(7, 1),
  ])
  expect(follow(odd, ['一、新', ...odd])).toEqual(['一、新', ...odd])
  expect(follow(odd, odd.slice(1))).toEqual(['一、乙', ...odd.slice(2)])
})

test('WRI-2 a list that began anew at 1 begins anew, and after an introduction numbers begin anew', () => {
  const two = ['1.甲', '2.乙', '文', '1.丙', '2.丁']
  expect(follow(two, two.toSpliced(0, 1))).toEqual(['1.乙', '文', '1.丙', '2.丁'])
  expect(follow(['1.甲', '问题：'], ['1.甲', '问题：', '5.乙', '7.丙'])).toEqual([
    '1.甲',
    '问题：',
    '1.乙',
    '2.丙',
  ])
})

test('a number typed as the first of its series is what the clerk wants', () => {
  expect([follow(['文'], ['文', '三、甲'], '甲'), follow(['文'], ['文', '三、甲'])]).toEqual([
    ['文', '三、甲'],
    ['文', '一、甲'],
  ])
})

test('an orderly text stays orderly whatever parts are taken out, put in and moved', () => {
  const indices = fc.array(fc.integer({ min: 0, max: plan.length - 1 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(indices, indices), { maxLength: 4 }), (steps) => {
      let texts = plan
      let made = 0
      for (const [out, put] of steps) {
        const kept = texts.filter((_, index) => !out.includes(index))
        const fresh = put.map((index) => `${plan[index]}新${(made += 1)}`)
        const next = follow(texts, [...kept.slice(1), ...fresh, ...kept.slice(0, 1)])
        expect(follow([], next)).toEqual(next)
        texts = next
      }
    }),
  )
})
