import { expect, test } from 'vitest'
import { isWorthTaking } from '#renderer/loopback-files.ts'

test.each([
  ['2023/答复.docx', true],
  ['答复.PDF', true],
  ['2023/~$答复.docx', false],
  ['2023/.DS_Store', false],
  ['照片.jpg', true],
  ['无后缀', true],
  ['.git/config', false],
  ['2023/Thumbs.db', false],
])('of a folder, %s is handed over: %s', (name, expected) => {
  expect(isWorthTaking(name)).toBe(expected)
})
