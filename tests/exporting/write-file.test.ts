import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeFileOperations, writeFileSafely } from '#exporting/write-file.ts'
import type { FileOperations } from '#exporting/write-file.ts'

let folder = ''
const bytes = new TextEncoder().encode('新的内容')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nifu-写 文件-'))
})

afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

function failing(code: string, operation: keyof FileOperations): FileOperations {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }))
  return { ...nodeFileOperations, [operation]: fail }
}

test.each([false, true])(
  'a new file is written whole and nothing is left beside it (overwrite %s)',
  async (overwrite) => {
    const path = join(folder, '答复 1.txt')
    expect(await writeFileSafely(path, bytes, { overwrite })).toEqual({ ok: true, value: { bytes: 12 } })
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['新的内容', ['答复 1.txt']])
  },
)

test('a file that exists is kept unless it may be overwritten', async () => {
  const path = join(folder, '答复.txt')
  await writeFile(path, '旧的内容')
  expect(await writeFileSafely(path, bytes, { overwrite: false })).toEqual({
    ok: false,
    error: { code: 'bad-request', message: '“答复.txt”已经存在，没有改动。请换一个文件名，或选择覆盖。' },
  })
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['旧的内容', ['答复.txt']])
  expect((await writeFileSafely(path, bytes, { overwrite: true })).ok).toBe(true)
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['新的内容', ['答复.txt']])
})

test('where the disk has no hard links a new file is still written and an old one still kept', async () => {
  const path = join(folder, '答复.txt')
  const files = failing('ENOTSUP', 'link')
  expect((await writeFileSafely(path, bytes, { overwrite: false }, files)).ok).toBe(true)
  const again = await writeFileSafely(path, new Uint8Array([49]), { overwrite: false }, files)
  expect(again.ok ? null : again.error.code).toBe('bad-request')
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['新的内容', ['答复.txt']])
})

test.each([
  [
    'ENOSPC',
    'writeDurably',
    'disk-full',
    '磁盘空间不足，“答复.txt”没有保存，原有文件未受影响。请清理空间或换一个磁盘后重试。',
  ],
  ['EROFS', 'writeDurably', 'read-only', '“答复.txt”所在的磁盘是只读的，没有保存。请另选一个文件夹。'],
  [
    'EACCES',
    'writeDurably',
    'no-permission',
    '没有权限写入“答复.txt”。请另选一个文件夹，或请管理员开通权限。',
  ],
  ['EBUSY', 'rename', 'locked', '“答复.txt”正被其他程序打开，没有保存。请先在 WPS 或 Word 中关闭它再重试。'],
  ['EPERM', 'rename', 'locked', '“答复.txt”正被其他程序打开，没有保存。请先在 WPS 或 Word 中关闭它再重试。'],
  ['EIO', 'rename', 'internal', '“答复.txt”没有保存成功，原有文件未受影响。请换一个文件夹重试。'],
] as const)(
  '%s in %s leaves the old file as it was and says %s',
  async (code, operation, failure, message) => {
    const path = join(folder, '答复.txt')
    await writeFile(path, '旧的内容')
    expect(await writeFileSafely(path, bytes, { overwrite: true }, failing(code, operation))).toEqual({
      ok: false,
      error: { code: failure, message },
    })
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['旧的内容', ['答复.txt']])
  },
)

test('a folder that does not exist, a folder of that name and a name too long are told apart', async () => {
  await mkdir(join(folder, '子'))
  const paths = [join(folder, '没有', 'a.txt'), join(folder, '子'), join(folder, `${'长'.repeat(100)}.txt`)]
  const codes: (string | null)[] = []
  for (const path of paths) {
    const written = await writeFileSafely(path, bytes, { overwrite: true })
    codes.push(written.ok ? null : written.error.code)
  }
  expect(codes).toEqual(['not-found', 'bad-request', 'bad-request'])
  expect(await readdir(folder)).toEqual(['子'])
})
