import { expect, test } from 'vitest'
import { dismissUnopened, tellUnopened, useUnopened } from '#renderer/features/library/unopened.ts'
import { useNotices } from '#renderer/ui/notify.ts'

test('what could not be opened is told by name and keeps its row until it is dismissed', () => {
  const error = { code: 'no-permission' as const, message: '没能打开。请再试一次。' }
  const names = ['旧/甲.txt', '乙', '丙', '丁', '戊']
  tellUnopened(
    names.map((file) => ({ file, error })),
    7,
  )
  expect(useNotices.getState().notices.at(-1)?.text).toMatch(/^“旧\/甲\.txt”、“乙”、“丙”等 5 个文件没能导入/)
  const rows = useUnopened.getState().outcomes
  expect(rows.map((row) => [row.file, row.status])).toEqual(names.map((file) => [file, 'failed']))
  expect(dismissUnopened([rows[0]!.id, 'of-the-host'])).toEqual(['of-the-host'])
  expect(useUnopened.getState().outcomes.map((row) => row.file)).toEqual(['乙', '丙', '丁', '戊'])
})
