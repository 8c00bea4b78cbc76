import { expect, test, vi } from 'vitest'
import { createFakeHost, emptyAnswers } from '#tests/renderer/fake-host.ts'

vi.stubGlobal('window', { host: createFakeHost(emptyAnswers) })
const { namesNotTaken } = await import('#renderer/features/library/import-files.ts')
const { dismissUnopened, tellUnopened, useUnopened } = await import('#renderer/features/library/unopened.ts')
const { useNotices } = await import('#renderer/ui/notify.ts')

test('a file that did not arrive is named, also when another of its name did', () => {
  const taken = [{ name: '旧/甲.txt' }, { name: '乙.txt' }]
  expect(namesNotTaken(['旧/甲.txt', '旧/甲.txt', '乙.txt', '丙.txt'], taken)).toEqual([
    '旧/甲.txt',
    '丙.txt',
  ])
})

test('a name that the host tidied counts as arrived', () => {
  expect(namesNotTaken(['甲:1 .txt', '乙.txt'], [{ name: '甲1.txt' }])).toEqual(['乙.txt'])
})

test('what could not be opened is told by name and keeps its row until it is dismissed', () => {
  tellUnopened(['旧/甲.txt', '乙', '丙', '丁', '戊'], 7)
  expect(useNotices.getState().notices.at(-1)?.text).toMatch(/^“旧\/甲\.txt”、“乙”、“丙”等 5 个文件没能打开/)
  const rows = useUnopened.getState().outcomes
  expect(rows.map((row) => [row.file, row.status])).toEqual(
    ['旧/甲.txt', '乙', '丙', '丁', '戊'].map((file) => [file, 'failed']),
  )
  expect(dismissUnopened([rows[0]!.id, 'of-the-host'])).toEqual(['of-the-host'])
  expect(useUnopened.getState().outcomes.map((row) => row.file)).toEqual(['乙', '丙', '丁', '戊'])
})
