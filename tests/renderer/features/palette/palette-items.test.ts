import { expect, test } from 'vitest'
import { paletteItems, withRecent } from '#renderer/features/palette/palette-items.ts'
import type { PaletteItem } from '#renderer/features/palette/palette-items.ts'
import { draftOf } from '#tests/renderer/fake-host.ts'

const drafts = [
  draftOf('a', { subject: '关于增设路灯的建议', number: '035', kind: '提案', addressees: ['甲乙'] }),
  draftOf('b', { subject: '关于停车的建议' }),
]
const known = { drafts, found: null, recent: [], isDraftOpen: false }
const keys = (items: readonly PaletteItem[]) => items.map(({ key }) => key)

test('without a query there is what was chosen recently, then the other drafts and the commands', () => {
  const [first] = paletteItems('停车', known)
  const recent = withRecent([], first!)
  const items = paletteItems('', { ...known, recent })
  expect(items.slice(0, 3).map(({ key, group }) => [key, group])).toEqual([
    ['draft b', 'recent'],
    ['draft a', 'drafts'],
    ['command newCase', 'commands'],
  ])
  expect(keys(items)).not.toContain('command backToDraft')
  expect(keys(paletteItems('', { ...known, isDraftOpen: true }))).toContain('command backToDraft')
})

test('a draft that was removed is no longer among the recent ones', () => {
  const recent = withRecent([], paletteItems('停车', known)[0]!)
  expect(keys(paletteItems('', { ...known, drafts: [], recent }))[0]).toBe('command newCase')
})

test.each([
  ['035 路灯', ['draft a']],
  ['甲乙', ['draft a']],
  ['起草', ['draft a', 'draft b']],
  ['设置', ['command settings']],
  ['SZ', ['command settings']],
  ['没有', []],
])('every word of %s must be there', (query, expected) => {
  expect(keys(paletteItems(query, known))).toEqual(expected)
})

test('what is chosen again moves to the front, and eight are remembered', () => {
  const items = Array.from({ length: 10 }, (_, index): PaletteItem => ({
    key: `k${index}`,
    group: 'replies',
    text: '',
    detail: '',
    target: { kind: 'reply', replyId: String(index) },
  }))
  const recent = [...items, items[5]!].reduce(withRecent, [] as PaletteItem[])
  expect(keys(recent)).toEqual(['k5', 'k9', 'k8', 'k7', 'k6', 'k4', 'k3', 'k2'])
  expect(new Set(recent.map(({ group }) => group))).toEqual(new Set(['recent']))
})
