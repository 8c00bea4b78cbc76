import { expect, test } from 'vitest'
import type { TemplateSummary } from '#contract/requests.ts'
import { groupTemplates, nameRuns, shownTemplate } from '#renderer/features/templates/tree-data.ts'

function template(id: string, rest: Partial<TemplateSummary>): TemplateSummary {
  return {
    id,
    kind: 'passage',
    name: id,
    part: 'paragraph',
    firstUse: null,
    lastUse: null,
    uses: 2,
    occurrences: 2,
    slots: [],
    ...rest,
  }
}

test('structures come first, passages by the order of the parts, the most used at the top', () => {
  const groups = groupTemplates([
    template('尾', { part: 'closing' }),
    template('旧', { lastUse: '2022-01-01' }),
    template('新', { lastUse: '2024-01-01' }),
    template('多', { uses: 5 }),
    template('首', { part: 'opening' }),
    template('别', { part: 'unknown' }),
    template('架', { kind: 'structure', part: 'whole' }),
  ])
  expect(groups.map((group) => [group.label, group.templates.map((one) => one.id)])).toEqual([
    ['结构', ['架']],
    ['开头', ['首']],
    ['正文', ['多', '新', '旧']],
    ['结尾', ['尾']],
    ['其他', ['别']],
  ])
})

test('without a choice the first of the tree is shown; a choice that is gone counts as none', () => {
  const all = [template('少', { uses: 2 }), template('多', { uses: 5 })]
  expect(shownTemplate(all, null, false)).toBe('多')
  expect(shownTemplate(all, '少', false)).toBe('少')
  expect(shownTemplate(all, '无', false)).toBe('多')
  expect(shownTemplate(all, '无', true)).toBe('无')
  expect(shownTemplate([], null, false)).toBeNull()
})

test('a name falls into words and slots; at its end … says that it was cut', () => {
  expect(nameRuns('…提出的关于“〔案由〕”的提案…')).toEqual([
    { text: '…', isSlot: true },
    { text: '提出的关于“', isSlot: false },
    { text: '〔案由〕', isSlot: true },
    { text: '”的提案…', isSlot: false },
  ])
})
