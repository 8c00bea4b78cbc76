import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openZip } from '#reading/archive/open-zip.ts'

const archive = zipSync({
  'a.xml': strToU8('甲'),
  'media/b.png': new Uint8Array(100),
  '../c.xml': strToU8('丙'),
})

test('only the files that are wanted are unpacked, under their names as stored', () => {
  const opened = openZip(archive, (name) => name.endsWith('.xml'))
  expect(opened).toEqual({
    ok: true,
    files: new Map([
      ['a.xml', strToU8('甲')],
      ['../c.xml', strToU8('丙')],
    ]),
  })
})

test('an archive that unpacks to more than allowed is refused', () => {
  expect(openZip(zipSync({ 'a.xml': new Uint8Array(10_000) }), () => true, 9_999)).toEqual({
    ok: false,
    fault: 'too-large',
  })
})

test('a cut archive is damaged', () => {
  expect(openZip(archive.subarray(0, archive.length - 40), () => true)).toEqual({
    ok: false,
    fault: 'damaged',
  })
})
