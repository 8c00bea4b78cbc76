import { expect, test } from 'vitest'
import { compareInline } from '#domain/comparing/inline.ts'

/** 甲[-乙-]{+丙+}: deletions and insertions marked as in a word diff. */
function marked(a: string, b: string): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const
  return compareInline(a, b)
    .map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`)
    .join('')
}

test.each([
  ['', '', ''],
  ['2022年完成', '2023年完成', '[-2022-]{+2023+}年完成'],
  ['增长12.5%。', '增长9%。', '增长[-12.5%-]{+9%+}。'],
  ['由区科学技术委员会负责', '由区科学技术局负责', '由区科学[-技术委员会-]{+技术局+}负责'],
  ['请王军良代表审阅', '请钟跃崎代表审阅', '请[-王军良-]{+钟跃崎+}代表审阅'],
  [
    '落实《甲规划》、《丙规划》',
    '落实《甲规划》、《乙规划》、《丙规划》',
    '落实《甲规划》、{+《乙规划》、+}《丙规划》',
  ],
  ['落实《甲规划》，推进', '落实《乙规划》，推进', '落实《[-甲-]{+乙+}规划》，推进'],
  ['全文删去', '', '[-全文删去-]'],
  ['', '全文新增', '{+全文新增+}'],
])('%j to %j changes at word edges', (a, b, expected) => {
  expect(marked(a, b)).toBe(expected)
})

test('a long pair with nothing in common is shown as replaced between its equal ends', () => {
  const a = `开头，${'甲，乙。'.repeat(600)}结尾`
  const b = `开头，${'丙！丁；'.repeat(600)}结尾`
  expect(compareInline(a, b)).toEqual([
    { op: 'equal', text: '开头，' },
    { op: 'delete', text: '甲，乙。'.repeat(600) },
    { op: 'insert', text: '丙！丁；'.repeat(600) },
    { op: 'equal', text: '结尾' },
  ])
})
