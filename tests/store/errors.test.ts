import { expect, test } from 'vitest'
import { StoreError, failureOf, guarded } from '#store/errors.ts'
import { storeFailures } from '#store/messages.ts'

const sqlite = (errcode: number) => Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode })
const system = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  ['SQLITE_FULL', sqlite(13), storeFailures.diskFull],
  ['SQLITE_READONLY', sqlite(8), storeFailures.readOnly],
  ['SQLITE_READONLY_DIRECTORY', sqlite(8 | (6 << 8)), storeFailures.readOnly],
  ['SQLITE_CANTOPEN', sqlite(14), storeFailures.readOnly],
  ['SQLITE_PERM', sqlite(3), storeFailures.readOnly],
  ['SQLITE_BUSY', sqlite(5), storeFailures.locked],
  ['SQLITE_BUSY_SNAPSHOT', sqlite(5 | (2 << 8)), storeFailures.locked],
  ['SQLITE_IOERR_READ', sqlite(10 | (1 << 8)), storeFailures.unreachable],
  ['SQLITE_CORRUPT', sqlite(11), storeFailures.damaged],
  ['SQLITE_NOTADB', sqlite(26), storeFailures.damaged],
  ['ENOSPC', system('ENOSPC'), storeFailures.diskFull],
  ['EDQUOT', system('EDQUOT'), storeFailures.diskFull],
  ['EROFS', system('EROFS'), storeFailures.readOnly],
  ['EACCES', system('EACCES'), storeFailures.readOnly],
  ['EPERM', system('EPERM'), storeFailures.readOnly],
  ['ENOENT', system('ENOENT'), storeFailures.readOnly],
  ['EEXIST', system('EEXIST'), storeFailures.fileInTheWay],
  ['ENOTDIR', system('ENOTDIR'), storeFailures.fileInTheWay],
  ['EBUSY', system('EBUSY'), storeFailures.locked],
])('%s is an expected failure', (_name, error, failure) => {
  expect(failureOf(error)).toEqual(failure)
  expect(() =>
    guarded(() => {
      throw error
    }),
  ).toThrow(new StoreError(failure))
})

test.each([
  ['a constraint', sqlite(19)],
  ['a mistake in the SQL', sqlite(1)],
  ['a mistake in the program', new TypeError('x')],
  ['something thrown', 'x'],
])('%s is not expected and leaves as it is', (_name, error) => {
  expect(failureOf(error)).toBeNull()
})
