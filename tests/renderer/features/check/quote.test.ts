import { expect, test } from 'vitest'
import type { Finding } from '#contract/finding.ts'
import { groupFindings, mendedTogether, nextFinding, quoteOf } from '#renderer/features/check/quote.ts'

const text = '第一段。\n感谢甲大乙委员长期以来对我们工作的关心和支持。\n末段'

test.each([
  [7, 10, { before: '感谢', found: '甲大乙', after: '委员长期以来对我们工…' }],
  [0, 2, { before: '', found: '第一', after: '段。' }],
  [text.length, text.length, { before: '末段', found: '', after: '' }],
  [25, 27, { before: '…来对我们工作的关心和', found: '支持', after: '。' }],
])('The place from %i to %i is quoted with its paragraph around it.', (start, end, quote) => {
  expect(quoteOf(text, { start, end })).toEqual(quote)
})

test('A long place is cut, and no character is cut in two.', () => {
  const long = '𠮷'.repeat(60)
  expect(quoteOf(long, { start: 0, end: long.length })).toEqual({
    before: '',
    found: `${'𠮷'.repeat(40)}…`,
    after: '',
  })
})

function finding(severity: Finding['severity'], start: number): Finding {
  return { rule: 'r', severity, message: '。', start, end: start, text: '', suggestion: null }
}

test('Findings are grouped by severity, the gravest first; empty groups are left out.', () => {
  const [a, b, c] = [finding('hint', 1), finding('error', 2), finding('hint', 3)]
  expect(groupFindings([a, b, c])).toEqual([
    { severity: 'error', findings: [b] },
    { severity: 'hint', findings: [a, c] },
  ])
})

test('The next and the previous finding go round the ends; without a current one it is the first or the last.', () => {
  const findings = ['a', 'b', 'c'].map((key) => ({ key }))
  const step = (key: string | null, by: 1 | -1) => nextFinding(findings, key, by)?.key
  expect([step(null, 1), step(null, -1), step('a', 1), step('c', 1), step('a', -1), step('gone', 1)]).toEqual(
    ['a', 'c', 'b', 'a', 'c', 'a'],
  )
  expect(nextFinding([], null, 1)).toBeNull()
})

test('three findings of one rule with a fix are mended together, told at the first', () => {
  const at = (key: string, rule: string, start: number, suggestion: string | null) => ({
    key,
    rule,
    start,
    end: start + 1,
    suggestion,
  })
  const commas = [
    at('a', 'half-width', 3, '，'),
    at('b', 'half-width', 9, '，'),
    at('c', 'half-width', 12, '，'),
  ]
  const others = [at('d', 'misprint', 5, '部署'), at('e', 'figure', 6, null), at('f', 'figure', 7, null)]
  expect([...mendedTogether([...commas, ...others])]).toEqual([['a', commas]])
})
