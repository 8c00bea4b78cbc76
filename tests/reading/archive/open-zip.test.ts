import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openZip } from '#reading/archive/open-zip.ts'
import { makeZip } from './make-zip.ts'

const archive = zipSync({
  'a.xml': strToU8('甲'),
  'media/b.png': new Uint8Array(100),
  '../c.xml': strToU8('丙'),
})

/** What an archive of one file opens to. */
function open(bytes: Uint8Array, maxBytes?: number): unknown {
  const opened = openZip(bytes, () => true, maxBytes)
  return opened.ok
    ? Object.fromEntries([...opened.files].map(([name, file]) => [name, Buffer.from(file).toString()]))
    : opened.fault
}

const text = '甲'.repeat(20)
const content = strToU8(text)

test('only the files that are wanted are unpacked, under their names as stored', () => {
  const opened = openZip(archive, (name) => name.endsWith('.xml'))
  const files = opened.ok
    ? [...opened.files].map(([name, file]) => [name, Buffer.from(file).toString()])
    : null
  expect(files).toEqual([
    ['a.xml', '甲'],
    ['../c.xml', '丙'],
  ])
})

test('an archive that unpacks to more than allowed is refused', () => {
  expect(open(zipSync({ 'a.xml': new Uint8Array(10_000) }), 9_999)).toEqual('too-large')
  expect(
    open(
      makeZip([
        { name: 'a', content },
        { name: 'b', content },
      ]),
      119,
    ),
  ).toEqual('too-large')
})

test('a size that is stated too small does not get past the limit', () => {
  const bomb = makeZip([{ name: 'a.xml', content: new Uint8Array(50_000_000), unpackedSize: 10 }])
  expect(open(bomb, 1_000_000)).toEqual('too-large')
  expect(open(makeZip([{ name: 'a.xml', content, unpackedSize: 10 }]))).toEqual('damaged')
})

test('members that share their packed bytes are a bomb', () => {
  const shared = Array.from({ length: 1000 }, (_, at) => ({
    name: `${at}`,
    content,
    ...(at > 0 && { sameAs: 0 }),
  }))
  expect(open(makeZip(shared))).toEqual('too-large')
})

test('a cut archive, a wrong checksum and an unknown way of packing are damage', () => {
  expect(open(archive.subarray(0, archive.length - 40))).toEqual('damaged')
  expect(open(makeZip([{ name: 'a', content, crc: 1 }]))).toEqual('damaged')
  expect(open(makeZip([{ name: 'a', content, method: 12 }]))).toEqual('damaged')
})

test('a locked member is told only when it is wanted', () => {
  const locked = makeZip([
    { name: 'a', content, flags: 1 },
    { name: 'b', content: strToU8('乙') },
  ])
  expect(open(locked)).toEqual('encrypted')
  expect(openZip(locked, (name) => name === 'b').ok).toEqual(true)
})

test.each([
  ['64-bit fields', makeZip([{ name: 'a', content, is64: true }], true)],
  ['sizes behind the content', makeZip([{ name: 'a', content, hasDescriptor: true }])],
  ['stored members', makeZip([{ name: 'a', content, method: 0 }])],
  ['a program before it', Buffer.concat([new Uint8Array(500), makeZip([{ name: 'a', content }])])],
  ['bytes behind it', Buffer.concat([makeZip([{ name: 'a', content }]), new Uint8Array(500)])],
])('an archive with %s is read', (_name, bytes) => {
  expect(open(bytes)).toEqual({ a: text })
})

test('names with backslashes are those of folders', () => {
  expect(open(makeZip([{ name: 'word\\document.xml', content }]))).toEqual({ 'word/document.xml': text })
})
