import type { ZipDirectory } from './archive/zip-directory.ts'
import { readZipDirectory } from './archive/zip-directory.ts'
import { DamagedError } from './doc/bytes.ts'
import { openCompoundFile } from './doc/ole.ts'

/** What a file is by its content, whatever its name says. `text` is anything that decodes as text and is nothing else. */
export type FileType =
  | 'text'
  | 'pdf'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'ofd'
  | 'uof'
  | 'zip'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'wordml'
  | 'xml'
  | 'image'
  | 'media'
  | 'archive'
  | 'program'
  | 'binary'

/** The type of a file, whether a password keeps it shut and whether it is cut off, as far as its directory tells. */
export type Sniffed = { type: FileType; encrypted: boolean; damaged: boolean }

const plain = (type: FileType): Sniffed => ({ type, encrypted: false, damaged: false })

const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const binaryMarks: readonly [FileType, readonly number[]][] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['archive', [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0]],
  ['media', [0x49, 0x44, 0x33]],
  ['media', [0x4f, 0x67, 0x67, 0x53]],
  ['media', [0x1a, 0x45, 0xdf, 0xa3]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

function hasMark(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Whether an OLE file has a stream of this name; names stand in its directory as UTF-16LE. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return bufferOf(bytes).includes(Buffer.from(name, 'utf16le'))
}

/** Which streams an OLE file has: those of its root, not of what is embedded in it; where it is damaged any. */
function streamsOf(bytes: Uint8Array): { has(name: string): boolean; isDamaged: boolean } {
  try {
    const file = openCompoundFile(bytes)
    return { has: (name) => file.has(name), isDamaged: false }
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
    return { has: (name) => hasStream(bytes, name), isDamaged: true }
  }
}

function sniffOle(bytes: Uint8Array): Sniffed {
  const { has, isDamaged } = streamsOf(bytes)
  if (has('EncryptedPackage')) return { type: 'docx', encrypted: true, damaged: false }
  // Whether a .doc is locked, or damaged beyond reading, its reader finds out.
  if (has('WordDocument')) return plain('doc')
  if (has('Workbook') || has('Book')) return plain('xls')
  if (has('PowerPoint Document')) return plain('ppt')
  return { type: 'ole', encrypted: false, damaged: isDamaged }
}

/** What the names in an archive say that it is. */
function typeOfNames(names: readonly string[], bytes: Uint8Array): FileType {
  const all = new Set(names)
  const inFolder = (folder: string) => names.some((name) => name.startsWith(folder))
  if (all.has('[Content_Types].xml') || all.has('word/document.xml')) {
    if (inFolder('word/')) return 'docx'
    if (inFolder('xl/')) return 'xlsx'
    if (inFolder('ppt/')) return 'pptx'
  }
  if (all.has('OFD.xml')) return 'ofd'
  if (all.has('uof.xml')) return 'uof'
  if (all.has('content.xml') && all.has('mimetype')) {
    // The first member, stored: "application/vnd.oasis.opendocument.…".
    const head = latin(bytes, 0, Math.min(200, bytes.length))
    if (head.includes('opendocument.spreadsheet')) return 'ods'
    return head.includes('opendocument.presentation') ? 'odp' : 'odt'
  }
  return 'zip'
}

/** What an archive was before it lost its directory: the names stand before its members, too. */
function typeOfDamaged(bytes: Uint8Array): FileType {
  const buffer = bufferOf(bytes)
  const names = [
    '[Content_Types].xml',
    'word/document.xml',
    'word/',
    'xl/',
    'ppt/',
    'OFD.xml',
    'mimetype',
    'content.xml',
  ]
  return typeOfNames(
    names.filter((name) => buffer.includes(name, 0, 'latin1')),
    bytes,
  )
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const directory: ZipDirectory | null = readZipDirectory(bytes)
  if (directory === null) return { type: typeOfDamaged(bytes), encrypted: false, damaged: true }
  const { entries, isComplete } = directory
  const type = typeOfNames(
    entries.map(({ name }) => name),
    bytes,
  )
  // An archive of documents is read member by member, so that neither a lock nor damage is one of the whole.
  if (type === 'zip') return plain('zip')
  return { type, encrypted: entries.some((entry) => entry.isEncrypted), damaged: !isComplete }
}

/** The type of a binary file by its first bytes; null when it may be text. */
export function sniffBytes(bytes: Uint8Array): Sniffed | null {
  if (hasMark(bytes, oleMark)) return sniffOle(bytes)
  if (hasMark(bytes, [0x50, 0x4b, 0x03, 0x04]) || hasMark(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return sniffZip(bytes)
  for (const [type, mark] of binaryMarks) if (hasMark(bytes, mark)) return plain(type)
  if (latin(bytes, 0, 4) === 'RIFF') return plain(latin(bytes, 8, 12) === 'WEBP' ? 'image' : 'media')
  if (latin(bytes, 4, 8) === 'ftyp')
    return plain(/^(?:hei|mif|avi)/.test(latin(bytes, 8, 12)) ? 'image' : 'media')
  if (latin(bytes, 257, 262) === 'ustar') return plain('archive')
  if (latin(bytes, 0, 2) === 'BM' && bytes[5] === 0 && bytes[6] === 0) return plain('image')
  if (latin(bytes, 0, 2) === 'MZ' && (bytes[3] ?? 1) === 0) return plain('program')
  // The mark may stand behind other bytes, so that it is looked for last: an archive may begin with a PDF file.
  return latin(bytes, 0, Math.min(1024, bytes.length)).includes('%PDF-') ? plain('pdf') : null
}

const htmlStart =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|script|div|p|table|span|article|section|h[1-6])\b/i

/** A page saved as one file is a letter whose head says so. */
function isMht(head: string): boolean {
  return (
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/im.test(head)
  )
}

/** The type of a decoded text by its beginning. */
export function sniffText(text: string): FileType {
  const head = text.slice(0, 4096).trimStart()
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (htmlStart.test(head)) return 'html'
  if (/^[\w-]+:/.test(head) && isMht(head)) return 'mht'
  if (!/^<(?:\?xml|[\w-]+:[\w-]+)/.test(head)) return 'text'
  if (/<w:wordDocument|<pkg:package|progid="Word\.Document"/.test(head)) return 'wordml'
  if (/<office:document\b/.test(head)) return 'odt'
  if (/<uof:UOF\b|<UOF\b/i.test(head)) return 'uof'
  return /<html\b/i.test(head) ? 'html' : 'xml'
}

/**
 * The type of a file in a markup language by its first bytes, of which those of markup are ASCII in every encoding but for
 * the zeros of UTF-16; `text` when it has none.
 */
export function sniffMarkup(bytes: Uint8Array): FileType {
  const isMark = (byte: number) => byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe
  let from = 0
  while (from < 3 && isMark(bytes[from] ?? 0)) from++
  const units = bytes.subarray(from, from + 8192).filter((byte) => byte !== 0)
  return sniffText(latin(units, 0, Math.min(4096, units.length)))
}
