import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readDocuments } from '#reading/read-documents.ts'
import { sampleText } from './bytes.ts'
import { makeZip } from './archive/make-zip.ts'
import { formatSamples } from './format-samples.ts'

const content = new TextEncoder().encode(sampleText)

/** Of each document its name and its format, or its failure. */
async function read(bytes: Uint8Array, name = 'a.zip', limits = {}): Promise<string[]> {
  const found: string[] = []
  for await (const document of readDocuments(bytes, name, { limits })) {
    const { result } = document
    const file = document.name.slice(document.name.lastIndexOf('a.zip'))
    if (!result.ok) expect(result.error.message).toContain(`“${file}”`)
    found.push(`${document.name} ${result.ok ? result.format : result.error.code}`)
  }
  return found
}

test('an ordinary file is one document', async () => {
  expect(await read(content, 'x/a.txt')).toEqual(['x/a.txt txt'])
})

test('every member of an archive is a document of its own; folders and debris are passed over', async () => {
  const archive = makeZip([
    { name: 'f/', content: new Uint8Array(0), method: 0 },
    { name: iconv.encode('f/甲.txt', 'gbk'), flags: 0, content },
    { name: '__MACOSX/f/._甲.txt', content },
    { name: '..\\..\\乙.txt', content },
    {
      name: 'f/many.jsonl',
      content: new TextEncoder().encode(`{"id":7,"text":${JSON.stringify(sampleText)}}`),
    },
    { name: 'f/图.png', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
  ])
  expect(await read(archive, 'x/a.zip')).toEqual([
    'x/a.zip/f/甲.txt txt',
    'x/a.zip/乙.txt txt',
    'x/a.zip/f/many.jsonl#7 jsonl',
    'x/a.zip/f/图.png unsupported',
  ])
})

test('locked, damaged and odd members fail alone', async () => {
  const archive = makeZip([
    { name: '1.txt', content, flags: 1 },
    { name: '2.txt', content, crc: 1 },
    { name: '3.txt', content, method: 14 },
    { name: '4.txt', content, method: 99 },
    { name: '5.txt', content },
  ])
  expect(await read(archive)).toEqual([
    'a.zip/1.txt encrypted',
    'a.zip/2.txt corrupt',
    'a.zip/3.txt unsupported',
    'a.zip/4.txt encrypted',
    'a.zip/5.txt txt',
  ])
})

test('documents of every format come out of an archive that only holds them together', async () => {
  const members = formatSamples.map(({ name, bytes }) => ({ name, content: bytes, method: 0 }))
  const pdfFirst = members.toSorted(
    (a, b) => Number(b.name.endsWith('.pdf')) - Number(a.name.endsWith('.pdf')),
  )
  const formats = new Map(formatSamples.map(({ name, format }) => [name, format]))
  expect(await read(makeZip(pdfFirst))).toEqual(
    pdfFirst.map(({ name }) => `a.zip/${name} ${formats.get(name)}`),
  )
})

test('archives in archives are read three deep', async () => {
  let archive = makeZip([{ name: '甲.txt', content }])
  const found: string[][] = []
  for (let depth = 1; depth <= 4; depth++) {
    found.push(await read(archive))
    archive = makeZip([{ name: `${depth}.zip`, content: archive }])
  }
  expect(found).toEqual([
    ['a.zip/甲.txt txt'],
    ['a.zip/1.zip/甲.txt txt'],
    ['a.zip/2.zip/1.zip/甲.txt txt'],
    ['a.zip/3.zip/2.zip/1.zip too-large'],
  ])
})

test('a bomb ends the archive, not before what stands in front of it', async () => {
  const zeros = new Uint8Array(4_000_000)
  const bomb = makeZip([
    { name: '1.txt', content },
    ...['2', '3', '4', '5'].map((name) => ({ name, content: zeros })),
  ])
  expect(await read(bomb, 'a.zip', { maxUnpackedBytes: 9_000_000 })).toEqual([
    'a.zip/1.txt txt',
    'a.zip/2 unsupported',
    'a.zip/3 unsupported',
    'a.zip too-large',
  ])
  expect(await read(bomb, 'a.zip', { maxBytes: 1_000_000 })).toEqual([
    'a.zip/1.txt txt',
    'a.zip/2 too-large',
    'a.zip/3 too-large',
    'a.zip/4 too-large',
    'a.zip/5 too-large',
  ])
})

test('members that lie about their size are unpacked no further than the archive may', async () => {
  const zeros = new Uint8Array(4_000_000)
  const lies = Array.from({ length: 50 }, (_, at) => ({ name: `${at}`, content: zeros, unpackedSize: 10 }))
  const found = await read(makeZip(lies), 'a.zip', { maxBytes: 1_000_000, maxUnpackedBytes: 3_000_000 })
  expect(found).toEqual(['a.zip/0 too-large', 'a.zip/1 too-large', 'a.zip/2 too-large', 'a.zip too-large'])
})

test('an archive inside one has no fresh allowance', async () => {
  const zeros = new Uint8Array(4_000_000)
  const inner = makeZip([
    { name: '1', content: zeros },
    { name: '2', content: zeros },
  ])
  const outer = makeZip(['x.zip', 'y.zip', 'z.zip'].map((name) => ({ name, content: inner })))
  const found = await read(outer, 'a.zip', { maxUnpackedBytes: 10_000_000 })
  expect(found.at(-1)).toEqual('a.zip too-large')
  expect(found.filter((line) => line.endsWith('unsupported'))).toHaveLength(2)
})

test('an empty archive, a cut one and one whose directory breaks off are told', async () => {
  const archive = makeZip([
    { name: '1.txt', content },
    { name: '2.txt', content },
  ])
  const broken = Uint8Array.from(archive)
  broken[archive.lastIndexOf(0x50, archive.length - 23)] = 0
  expect(await read(makeZip([]))).toEqual(['a.zip empty'])
  expect(await read(archive.subarray(0, archive.length - 30))).toEqual(['a.zip corrupt'])
  expect(await read(broken)).toEqual(['a.zip/1.txt txt', 'a.zip corrupt'])
})
