import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '#host/find-files.ts'
import { temporaryFolder } from '#tests/store/library.ts'

function filled() {
  const dir = temporaryFolder()
  mkdirSync(join(dir, '2023/内'), { recursive: true })
  mkdirSync(join(dir, '范文库'))
  mkdirSync(join(dir, '.git'))
  const files = [
    '乙.docx',
    '甲.txt',
    '2023/内/丙.pdf',
    '.hidden',
    '~$甲.docx',
    'Thumbs.db',
    '.git/x.txt',
    '范文库/library.sqlite',
  ]
  for (const file of files) writeFileSync(join(dir, file), '')
  return dir
}

test('a folder stands for its files in order, without debris and without the library', async () => {
  const dir = filled()
  const found = await findFiles([{ path: dir, name: '件' }], join(dir, '范文库'))
  expect(found).toEqual({
    files: [
      { path: join(dir, '2023/内/丙.pdf'), name: '件/2023/内/丙.pdf' },
      { path: join(dir, '乙.docx'), name: '件/乙.docx' },
      { path: join(dir, '甲.txt'), name: '件/甲.txt' },
    ],
    failed: [],
  })
})

test('a file that was named is taken whatever it is called', async () => {
  const path = { path: join(filled(), '.hidden'), name: '.hidden' }
  expect(await findFiles([path], '/none')).toEqual({ files: [path], failed: [] })
})

test('links to files are followed, links to folders not, so that no circle is walked', async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'a.txt'), '')
  symlinkSync(join(dir, 'a.txt'), join(dir, 'b.txt'))
  symlinkSync(dir, join(dir, 'circle'))
  symlinkSync(join(dir, 'none'), join(dir, 'dangling'))
  const { files } = await findFiles([{ path: dir, name: 'd' }], '/none')
  expect(files.map(({ name }) => name)).toEqual(['d/a.txt', 'd/b.txt'])
})

test('a path that is not there is told and stops nothing', async () => {
  const dir = filled()
  const there = { path: join(dir, '甲.txt'), name: '甲.txt' }
  expect(await findFiles([{ path: join(dir, '无'), name: '无' }, there], '/none')).toEqual({
    files: [there],
    failed: [
      { name: '无', error: { code: 'not-found', message: '没有找到“无”。请确认它没有被移动或删除。' } },
    ],
  })
})
