import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { ProposalFacts } from '#contract/proposal.ts'
import { withKind } from '#renderer/features/case/card-fields.ts'
import { applyChanges, changesOf } from '#renderer/features/proposal/proposal-changes.ts'

const facts: ProposalFacts = {
  body: '人大',
  kind: '建议',
  meeting: '云渡市十七届人大五次会议',
  number: '061',
  subject: '关于路灯的建议',
  proposers: ['甲乙'],
  seconders: ['丙丁'],
  honorific: '代表',
  leads: ['市城管局'],
  partners: [],
  splits: [],
  proposedOn: null,
  assignedOn: '2025-03-01',
  deadline: null,
}
const fresh = withKind(emptyCard, '提案')
const told = (changes: ReturnType<typeof changesOf>) =>
  changes.map(({ key, before, after, isUsual }) => [key, before, after, isUsual])

test('an empty card is filled by what the proposal says; seconders are only addressed when marked', () => {
  const changes = changesOf(fresh, facts, { handling: 'sole', partners: [] }, true)
  expect(told(changes)).toEqual([
    ['kind', '提案', '建议', true],
    ['meeting', null, '云渡市十七届人大五次会议', true],
    ['number', null, '061', true],
    ['subject', null, '关于路灯的建议', true],
    ['addressees', null, '甲乙', true],
    ['seconders', null, '甲乙、丙丁', false],
    ['assignedOn', null, '2025年3月1日', true],
  ])
  const usual = new Set(changes.filter(({ isUsual }) => isUsual).map(({ key }) => key))
  expect(applyChanges(fresh, changes, usual)).toEqual({
    ...emptyCard,
    body: '人大',
    kind: '建议',
    honorific: '代表',
    meeting: '云渡市十七届人大五次会议',
    number: '061',
    subject: '关于路灯的建议',
    addressees: ['甲乙'],
    assignedOn: '2025-03-01',
  })
  expect(applyChanges(fresh, changes, new Set(['addressees', 'seconders'])).addressees).toEqual([
    '甲乙',
    '丙丁',
  ])
})

test('what the card has already is not taken unless it is marked, and what says the same is not shown', () => {
  const card = {
    ...withKind(emptyCard, '建议'),
    number: '062',
    subject: '关于路灯的建议',
    addressees: ['戊己'],
  }
  const changes = changesOf(card, { ...facts, seconders: [], assignedOn: null }, null, false)
  expect(told(changes)).toEqual([
    ['meeting', null, '云渡市十七届人大五次会议', true],
    ['number', '062', '061', false],
    ['addressees', '戊己', '甲乙', false],
  ])
  expect(applyChanges(card, changes, new Set())).toBe(card)
})

test('our part in the case fills a card that has none', () => {
  const changes = changesOf(
    fresh,
    { ...facts, kind: null },
    { handling: 'joint', partners: ['市城管局'] },
    true,
  )
  const part = changes.find(({ key }) => key === 'handling')
  expect([part?.before, part?.after, part?.apply(fresh).partners]).toEqual([
    '独办',
    '会办（主办单位：市城管局）',
    ['市城管局'],
  ])
})

test('organisations have no form of address', () => {
  const group = { ...facts, kind: '提案' as const, proposers: ['民建云渡市委'], honorific: null }
  const changes = changesOf(fresh, group, null, true)
  expect(applyChanges(fresh, changes, new Set(['addressees'])).honorific).toBeNull()
})
