import { expect, test } from 'vitest'
import type { ImportOutcome } from '#contract/job.ts'
import { countOutcomes, outcomesOf, statusOf } from '#renderer/features/library/outcome-rows.ts'
import { library } from '#renderer/strings/library.ts'

function outcome(file: string, rest: Partial<ImportOutcome> = {}): ImportOutcome {
  return { id: file, file, status: 'imported', replyId: file, warnings: [], error: null, atMs: 0, ...rest }
}

const version = outcome('b', { warnings: [{ code: 'version', message: '与“a”是同一份答复。' }] })
const failed = outcome('c', {
  status: 'failed',
  replyId: null,
  error: { code: 'corrupt', message: '“c”已损坏，请重新复制。' },
})
const all = [outcome('a'), version, outcome('d', { status: 'duplicate' }), failed]

test('another version of a known reply is imported, and told as such', () => {
  expect(all.map(statusOf)).toEqual(['imported', 'version', 'duplicate', 'failed'])
  expect(countOutcomes(all)).toEqual({ imported: 2, version: 1, duplicate: 1, failed: 1, warned: 0 })
})

test('what failed stands first, then what has warnings', () => {
  expect(outcomesOf(all, null).map((one) => one.file)).toEqual(['c', 'b', 'a', 'd'])
  expect(outcomesOf(all, 'imported').map((one) => one.file)).toEqual(['b', 'a'])
  expect(outcomesOf(all, 'version').map((one) => one.file)).toEqual(['b'])
})

test('the summary names only what there was', () => {
  const none = { imported: 0, version: 0, duplicate: 0, failed: 0, warned: 0 }
  expect(library.outcomes.summary({ ...none, imported: 12, duplicate: 3, failed: 2 })).toBe(
    '导入 12 份，重复 3 份，2 份未能读取',
  )
  expect(library.outcomes.summary({ ...none, imported: 1_200, version: 1, warned: 4 })).toBe(
    '导入 1,200 份（1 份是另一版本），4 份有提示',
  )
})
