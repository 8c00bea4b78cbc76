import { expect, test } from 'vitest'
import { countRule, keepFinding, keptFindings, releaseFinding, ruleCounts } from '#store/findings.ts'
import { openLibrary } from './library.ts'

const kept = { key: 'pronoun 1', rule: 'pronoun', quote: '您', reason: '照原文。', keptAtMs: 5 }

test('a finding is kept with its reason, once; a new reason takes the place of the old and does not count again', () => {
  const db = openLibrary()
  keepFinding(db, 'd1', kept)
  keepFinding(db, 'd1', { ...kept, reason: '对方来信如此。', keptAtMs: 7 })
  keepFinding(db, 'd2', kept)
  expect(keptFindings(db, 'd1')).toEqual([{ ...kept, reason: '对方来信如此。', keptAtMs: 7 }])
  expect(ruleCounts(db)).toEqual([{ rule: 'pronoun', kept: 2, fixed: 0 }])
})

test('what is taken back is open again; what became of a rule stays counted', () => {
  const db = openLibrary()
  keepFinding(db, 'd1', kept)
  countRule(db, 'pronoun', 'fixed')
  expect([releaseFinding(db, 'd1', kept.key), releaseFinding(db, 'd1', kept.key)]).toEqual([true, false])
  expect(keptFindings(db, 'd1')).toEqual([])
  expect(ruleCounts(db)).toEqual([{ rule: 'pronoun', kept: 1, fixed: 1 }])
})
