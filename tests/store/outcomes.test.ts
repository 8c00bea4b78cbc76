import { expect, test } from 'vitest'
import type { ImportOutcome } from '#contract/job.ts'
import { clearReadOutcomes, dismissOutcomes, insertOutcome, listOutcomes } from '#store/outcomes.ts'
import { openLibrary } from './library.ts'

const read: ImportOutcome = {
  id: 'o1',
  file: '甲.txt',
  status: 'imported',
  replyId: 'r1',
  warnings: [{ code: 'no-number', message: '没有找到编号。' }],
  error: null,
  atMs: 20,
}
const failed: ImportOutcome = {
  id: 'o2',
  file: '乙.pdf',
  status: 'failed',
  replyId: null,
  warnings: [],
  error: { code: 'no-text', message: '是扫描件。' },
  atMs: 10,
}

function noted() {
  const db = openLibrary()
  insertOutcome(db, read)
  insertOutcome(db, failed)
  return db
}

test('outcomes come back whole, failed ones first', () => {
  expect(listOutcomes(noted())).toEqual([failed, read])
})

test('a file that is read at last loses its failed row', () => {
  const db = noted()
  const again = { ...read, id: 'o3', file: failed.file, atMs: 30 }
  insertOutcome(db, again)
  expect(listOutcomes(db)).toEqual([again, read])
})

test('a new import forgets the files that were read, not the failed ones', () => {
  const db = noted()
  clearReadOutcomes(db)
  expect(listOutcomes(db)).toEqual([failed])
})

test('a dismissed outcome is gone', () => {
  const db = noted()
  dismissOutcomes(db, ['o2', 'other'])
  expect(listOutcomes(db)).toEqual([read])
})
