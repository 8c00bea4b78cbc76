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
  ['第十五届二次会议', '第十六届二次会议', '[-第十五届-]{+第十六届+}二次会议'],
  ['已建成〔2024〕12号', '已建成〔2025〕7号', '已建成〔[-2024-]{+2025+}〕[-12-]{+7+}号'],
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

test.each([
  // What is short between two changes is read with them.
  ['建立联席会议制度。', '完善联席会议机制。', '[-建立联席会议制度-]{+完善联席会议机制+}。'],
  // A figure is seen by itself.
  ['2022年投入12亿元。', '2023年投入15亿元。', '[-2022-]{+2023+}年投入[-12-]{+15+}亿元。'],
  // An item of a list that stays is not told as changed.
  [
    '王军良、钟跃崎、孙战平委员',
    '李思源、钟跃崎、周文远委员',
    '[-王军良-]{+李思源+}、钟跃崎、[-孙战平-]{+周文远+}委员',
  ],
  // Nor is a clause, nor what crosses a bracket.
  [
    '建立台账，定期通报进度，落实责任。',
    '完善台账，定期通报进度，压实责任。',
    '[-建立-]{+完善+}台账，定期通报进度，[-落实-]{+压实+}责任。',
  ],
  ['《甲规划》已印发', '《乙规划》未印发', '《[-甲-]{+乙+}规划》[-已-]{+未+}印发'],
  // A sentence that is mostly rewritten is one replaced stretch.
  [
    '我局将会同有关部门，进一步完善政策措施，解决突出问题。',
    '下一步，我委联合相关单位，持续优化服务供给，破解突出问题。',
    '[-我局将会同有关部门，进一步完善政策措施，解决-]{+下一步，我委联合相关单位，持续优化服务供给，破解+}突出问题。',
  ],
])('CMP-4: %j to %j is cut as it is read', (a, b, expected) => {
  expect(marked(a, b)).toBe(expected)
})

test.each([
  ['甲方已签。', '甲方已签。乙方已办。', '甲方已签。{+乙方已办。+}'],
  ['一批团队，成为力量。', '一批团队，一批团队，成为力量。', '一批团队，{+一批团队，+}成为力量。'],
  ['众创空间、孵化器。', '众创空间、投资机构、孵化器。', '众创空间、{+投资机构、+}孵化器。'],
])('a run put in between %j and %j stands at the edge of a clause', (a, b, expected) => {
  expect(marked(a, b)).toBe(expected)
})
