import type { CuratedTemplate } from '#contract/template.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import { differenceOf, isNewer, newerSuggestion, newestOf } from '#renderer/features/draft/newer-variant.ts'
import { expect, test } from 'vitest'

function template(options: Partial<CuratedTemplate>): CuratedTemplate {
  return {
    id: 't1',
    kind: 'passage',
    name: '下一步',
    part: 'paragraph',
    template: '下一步，我局将加快推进{{事项}}。',
    slots: [],
    occurrences: [],
    firstUse: '2022-04-01',
    lastUse: '2024-04-30',
    state: 'new',
    origin: 'mined',
    wording: null,
    isRenamed: false,
    replacedBy: null,
    staleness: null,
    variants: [],
    ...options,
  }
}

test('the newest wording is the one that replaced it, else the newer variant, else the variant used last', () => {
  const staleness = { reason: 'newer-variant', since: '2024-04-30', newerId: 't3' } as const
  expect([
    newestOf(template({ replacedBy: 't2', staleness, variants: ['t4'] })),
    newestOf(template({ staleness, variants: ['t4'] })),
    newestOf(template({ variants: ['t4', 't5'] })),
    newestOf(template({})),
  ]).toEqual(['t2', 't3', 't4', null])
})

test.each<[Partial<CuratedTemplate>, boolean]>([
  [{ lastUse: '2025-05-12' }, true],
  [{ lastUse: '2024-04-30' }, false],
  [{ lastUse: null }, false],
  [{ lastUse: '2025-05-12', state: 'obsolete' }, false],
])('a variant with %o is newer: %s', (variant, isSo) => {
  expect(isNewer(template(variant), template({}))).toBe(isSo)
})

test('what differs is told of the texts as they are offered', () => {
  const newer = template({ wording: '下一步，我局将有序推进{{事项}}。' })
  expect(differenceOf(template({}), newer)).toEqual([
    { side: 'both', text: '下一步，我局将' },
    { side: 'left', text: '加快' },
    { side: 'right', text: '有序' },
    { side: 'both', text: '推进〔事项〕。' },
  ])
})

const offered: Suggestion = {
  completes: '下一步，我局将加快推进停车建设。',
  text: '下一步，我局将加快推进停车建设。',
  templateId: 't1',
  slots: [],
  score: 0.5,
  sources: [{ file: 'old.txt', replyId: 'old', date: '2024-04-30' }],
  uses: 2,
  foreignOrgan: null,
  reason: 'follows',
  ghost: false,
}
const newer = template({
  id: 't2',
  template: '下一步，我局将围绕{{案由}}有序推进{{事项}}。',
  occurrences: [
    {
      file: 'new.txt',
      replyId: 'new',
      date: '2025-05-12',
      start: 0,
      end: 20,
      text: '',
      values: { 案由: '旧案', 事项: '充电桩建设' },
    },
  ],
})
const fromCard = (slot: string) => (slot === '案由' ? '停车难' : null)

test('the newer wording is taken with the values of the card, the others to be confirmed', () => {
  expect(newerSuggestion(offered, newer, fromCard)).toEqual({
    ...offered,
    completes: '下一步，我局将围绕停车难有序推进充电桩建设。',
    text: '下一步，我局将围绕停车难有序推进充电桩建设。',
    templateId: 't2',
    slots: [
      { name: '案由', start: 9, end: 12, filled: true },
      { name: '事项', start: 16, end: 21, filled: false },
    ],
    sources: [{ file: 'new.txt', replyId: 'new', date: '2025-05-12' }],
  })
})

test('of what is typed already the newer wording is not put in again', () => {
  const typed = { ...offered, completes: '将加快推进停车建设。' }
  expect(newerSuggestion(typed, newer, fromCard)?.completes).toBe('将围绕停车难有序推进充电桩建设。')
})

test('where another wording has been begun, the newer one is not offered', () => {
  const typed = { ...offered, completes: '停车建设。' }
  expect(newerSuggestion(typed, newer, fromCard)).toBeNull()
})

test('of a wording that no reply has used yet, what the card does not know is left to be filled in', () => {
  const found = newerSuggestion(offered, { ...newer, occurrences: [] }, fromCard)
  expect([found?.completes, found?.sources]).toEqual(['下一步，我局将围绕停车难有序推进〔待补：事项〕。', []])
})
