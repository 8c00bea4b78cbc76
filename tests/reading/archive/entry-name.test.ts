import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeEntryName, shownName } from '#reading/archive/entry-name.ts'

const none = new Uint8Array(0)
const utf8 = (text: string) => new TextEncoder().encode(text)

/** The extra field in which Info-ZIP keeps a name in UTF-8. */
function unicodeField(stored: Uint8Array, name: string, checksum = crc32(stored)): Uint8Array {
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + utf8(name).length, 2)
  field[4] = 1
  field.writeUInt32LE(checksum, 5)
  return Buffer.concat([new Uint8Array([9, 9, 1, 0, 7]), field, utf8(name)])
}

test('names are UTF-8 where the archive says so or they are, else GB18030', () => {
  const gbk = iconv.encode('答复/联通.txt', 'gbk')
  expect(decodeEntryName(gbk, false, none)).toEqual('答复/联通.txt')
  expect(decodeEntryName(utf8('答复.txt'), false, none)).toEqual('答复.txt')
  expect(decodeEntryName(utf8('答复.txt'), true, none)).toEqual('答复.txt')
  expect(decodeEntryName(gbk, true, none)).toContain('�')
})

test('a name in UTF-8 beside the stored one counts when it is of that name', () => {
  const stored = iconv.encode('?????.txt', 'gbk')
  expect(decodeEntryName(stored, false, unicodeField(stored, '𠮷町.txt'))).toEqual('𠮷町.txt')
  expect(decodeEntryName(stored, false, unicodeField(stored, '𠮷町.txt', 1))).toEqual('?????.txt')
})

test.each([
  ['a/b.docx', 'a/b.docx'],
  ['../../etc/甲.doc', 'etc/甲.doc'],
  ['/etc/甲.doc', 'etc/甲.doc'],
  ['C:/Windows/./甲.doc', 'Windows/甲.doc'],
  ['C:甲.doc', '甲.doc'],
  ['甲\u202ecod.exe\u0000', '甲cod.exe'],
  ['..', null],
  ['folder/', null],
  ['__MACOSX/._a.docx', null],
  ['x/.DS_Store', null],
  ['x/Thumbs.db', null],
  ['x/~$甲.docx', null],
  ['.git/config', null],
])('%j is shown as %j', (stored, shown) => {
  expect(shownName(stored)).toEqual(shown)
})
