import type { CuratedTemplate } from '#contract/template.ts'
import { differenceOf, isNewer, newestOf } from '#renderer/features/draft/newer-variant.ts'
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
