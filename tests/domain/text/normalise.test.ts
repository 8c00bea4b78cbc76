import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText } from '#domain/text/normalise.ts'

const cases: [string, string, string][] = [
  [
    'spaces beside Chinese go, inside Latin phrases they stay',
    '第 035 号 在 AI generated content 与 2024年 1月',
    '第035号在AI generated content与2024年1月',
  ],
  [
    'half-width marks beside Chinese widen',
    '您好,现答复如下:(一)加强监管;好!是吗?',
    '您好，现答复如下：（一）加强监管；好！是吗？',
  ],
  [
    'numbers, times, ratios and versions keep their marks',
    '占约1/3,共1,234家,9:30开始,“3320”战略2.0',
    '占约1/3，共1,234家，9:30开始，“3320”战略2.0',
  ],
  [
    'addresses keep their marks',
    '见http://a.gov.cn/b?c=1,2(附件)。邮箱:a.b@c.cn',
    '见http://a.gov.cn/b?c=1,2（附件）。邮箱：a.b@c.cn',
  ],
  ['straight quotes pair and nest', "关于\"建设'中心'的建议\",It's AI", "关于“建设‘中心’的建议”，It's AI"],
  [
    'a bracket pair has one width',
    '世界组织（WIPO)与AIGC(AI content)领域',
    '世界组织（WIPO）与AIGC（AI content）领域',
  ],
  [
    'Latin text stays as it is',
    'He said "yes, (AI)" at 5:30; it\'s fine',
    'He said "yes, (AI)" at 5:30; it\'s fine',
  ],
  ['full-width digits and letters narrow', '２０２４年ＡＩ企业１２．５％', '2024年AI企业12.5%'],
  [
    'Markdown goes',
    '## 一、**应用落地**方面\n- 做好服务\n---\n| 项目 | 金额 |',
    '一、应用落地方面\n做好服务\n\n项目｜金额',
  ],
  ['control characters go', '甲\0乙\u0007，\u001b丙\u0085丁', '甲乙，丙\n丁'],
  ['line ends are one kind, invisible characters go', '\ufeff甲\r\n乙\u200b丙\r丁', '甲\n乙丙\n丁'],
  ['compatibility forms are not folded as a whole', '㈠①½，（）：', '㈠①½，（）：'],
  ['radicals of PDF fonts become characters', '⼈⼤代表', '人大代表'],
]

test.each(cases)('TEXT-3: %s', (_name, raw, text) => {
  expect(normaliseText(raw).text).toEqual(text)
})

test('TEXT-4: what was altered is told with its count', () => {
  expect(normaliseText('**甲**,"乙"１').changes.map((change) => change.code)).toEqual([
    'markdown-residue',
    'half-width-punctuation',
    'straight-quotes',
    'full-width-alphanumerics',
  ])
})

test('TEXT-2: an offset leads back to the raw character', () => {
  const raw = '第 035 号 ,\r\n  **乙**'
  const { text, toRaw } = normaliseText(raw)
  expect(text).toEqual('第035号，\n乙')
  expect(Array.from(text).map((_, offset) => raw.charAt(toRaw(offset)))).toEqual(Array.from('第035号,\n乙'))
  expect(toRaw(text.length)).toEqual(raw.length)
  expect(() => toRaw(text.length + 1)).toThrow(RangeError)
})

const messy = fc.array(
  fc.constantFrom(
    '中',
    '文',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    ' ',
    '\u3000',
    '\n',
    '\r\n',
    ',',
    ':',
    '(',
    ')',
    '"',
    "'",
    'a',
    'B',
    '1',
    '１',
    '％',
    '．',
    '.',
    '*',
    '**',
    '#',
    '-',
    '|',
    '>',
    '`',
    '=',
    'http://a.b',
    '𠮷',
    '\ufeff',
    '/',
    '!',
  ),
  { maxLength: 60 },
)

test('TEXT-1: normalising twice gives the same as once', () => {
  fc.assert(
    fc.property(messy, (parts) => {
      const once = normaliseText(parts.join('')).text
      expect(normaliseText(once).text).toEqual(once)
    }),
    { numRuns: 3000 },
  )
})

test('TEXT-2: offsets rise and point at a character that became the one they stand for', () => {
  fc.assert(
    fc.property(messy, (parts) => {
      const raw = parts.join('')
      const { text, toRaw } = normaliseText(raw)
      const places = Array.from({ length: text.length }, (_, offset) => offset)
      expect(places.every((offset) => toRaw(offset) < toRaw(offset + 1))).toEqual(true)
      const kept = places.filter((offset) => /[中文a]/.test(text.charAt(offset)))
      expect(kept.map((offset) => raw.charAt(toRaw(offset)))).toEqual(
        kept.map((offset) => text.charAt(offset)),
      )
    }),
  )
})
