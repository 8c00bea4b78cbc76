import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { sampleText } from './bytes.ts'
import { makeZip } from './archive/make-zip.ts'

/** The short invented reply in one format. `kind` tells how its inside is made up. */
export type FormatSample = {
  format: string
  name: string
  bytes: Uint8Array
  kind: 'bytes' | 'markup' | 'archive'
}

const small = new URL('../golden/formats/small/', import.meta.url)
const saved = (extension: string): Uint8Array => readFileSync(new URL(`sample.${extension}`, small))

/** A page saved as one file by a browser: a letter with the page in it. */
function mht(): Uint8Array {
  const page = saved('html').toString()
  const lines = [
    'From: <Saved by a browser>',
    'Subject: =?utf-8?B?562U5aSN?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----part"',
    '',
    '------part',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    'Content-Location: file:///sample.html',
    '',
    ...(Buffer.from(page)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
    '------part--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** One file of every format that is read. */
export const formatSamples: readonly FormatSample[] = [
  { format: 'txt', name: 'sample.txt', bytes: Buffer.from(sampleText), kind: 'bytes' },
  { format: 'txt', name: 'gbk.txt', bytes: iconv.encode(sampleText, 'gb18030'), kind: 'bytes' },
  { format: 'docx', name: 'sample.docx', bytes: saved('docx'), kind: 'archive' },
  { format: 'doc', name: 'sample.doc', bytes: saved('doc'), kind: 'bytes' },
  { format: 'wps', name: 'sample.wps', bytes: saved('doc'), kind: 'bytes' },
  { format: 'wordml', name: 'sample.xml', bytes: saved('xml'), kind: 'markup' },
  { format: 'odt', name: 'sample.odt', bytes: saved('odt'), kind: 'archive' },
  { format: 'ofd', name: 'sample.ofd', bytes: saved('ofd'), kind: 'archive' },
  { format: 'pdf', name: 'sample.pdf', bytes: saved('pdf'), kind: 'markup' },
  { format: 'rtf', name: 'sample.rtf', bytes: saved('rtf'), kind: 'markup' },
  { format: 'html', name: 'sample.html', bytes: saved('html'), kind: 'markup' },
  { format: 'mht', name: 'sample.mht', bytes: mht(), kind: 'bytes' },
]

/** An archive with several documents. */
export const archiveSample: FormatSample = {
  format: 'zip',
  name: 'sample.zip',
  bytes: makeZip([
    { name: '甲.txt', content: Buffer.from(sampleText) },
    { name: '乙/丙.docx', content: saved('docx') },
  ]),
  kind: 'archive',
}
