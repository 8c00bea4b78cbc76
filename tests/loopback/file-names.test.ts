import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseName, cleanName } from '#loopback/file-names.ts'

test.each([
  ['答复.txt', '答复.txt'],
  ['a/b/答复.txt', 'a/b/答复.txt'],
  ['..\\..\\a.txt', 'a.txt'],
  ['/etc/passwd', 'etc/passwd'],
  ['./a/./b.txt', 'a/b.txt'],
  ['C:\\文件\\a.txt', 'C/文件/a.txt'],
  ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie x.txt'],
  ['..', ''],
  ['', ''],
])('The name %j is cleaned to %j.', (name, clean) => {
  expect(cleanName(name)).toBe(clean)
})

test('A clean name never leads out of its folder, and cleaning it again changes nothing.', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const clean = cleanName(name)
      expect(clean.split('/').some((part) => part === '..' || part === '.')).toBe(false)
      expect(clean.startsWith('/')).toBe(false)
      expect(cleanName(clean)).toBe(clean)
    }),
  )
})

test('A base name fits the file system and keeps its extension.', () => {
  const long = baseName(`folder/${'长'.repeat(300)}.docx`)
  expect([Buffer.byteLength(long, 'utf8') <= 240, long.endsWith('长.docx')]).toEqual([true, true])
})
