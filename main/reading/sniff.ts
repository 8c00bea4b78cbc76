import { listZipEntries } from './zip-entries.ts'

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
  | 'ofd'
  | 'zip'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'wordml'
  | 'xml'
  | 'image'
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
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

function hasMark(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** Whether an OLE file has a stream of this name; names stand in its directory as UTF-16LE. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(name, 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
}

function sniffOle(bytes: Uint8Array): Sniffed {
  if (hasStream(bytes, 'EncryptedPackage')) return { type: 'docx', encrypted: true, damaged: false }
  if (hasStream(bytes, 'WordDocument')) {
    // The information block of the usual writers is the first sector; bit 8 of its flags is fEncrypted (MS-DOC 2.5.2).
    const encrypted = bytes[512] === 0xec && bytes[513] === 0xa5 && ((bytes[523] ?? 0) & 1) === 1
    return { type: 'doc', encrypted, damaged: false }
  }
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return plain('xls')
  return plain(hasStream(bytes, 'PowerPoint Document') ? 'ppt' : 'ole')
}

/** A password leaves its dictionary named in the open. */
function sniffPdf(bytes: Uint8Array): Sniffed {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')
  return { type: 'pdf', encrypted, damaged: false }
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const entries = listZipEntries(bytes)
  if (entries === null) return { type: 'zip', encrypted: false, damaged: true }
  const names = new Set(entries.map(({ name }) => name))
  const encrypted = entries.some((entry) => entry.encrypted)
  if (names.has('word/document.xml')) return { type: 'docx', encrypted, damaged: false }
  if (names.has('xl/workbook.xml')) return { type: 'xlsx', encrypted, damaged: false }
  if (names.has('ppt/presentation.xml')) return { type: 'pptx', encrypted, damaged: false }
  if (names.has('OFD.xml')) return { type: 'ofd', encrypted, damaged: false }
  if (names.has('content.xml') && names.has('mimetype')) return { type: 'odt', encrypted, damaged: false }
  return { type: 'zip', encrypted, damaged: false }
}

/** The type of a binary file by its first bytes; null when it may be text. */
export function sniffBytes(bytes: Uint8Array): Sniffed | null {
  if (latin(bytes, 0, Math.min(1024, bytes.length)).includes('%PDF-')) return sniffPdf(bytes)
  if (hasMark(bytes, oleMark)) return sniffOle(bytes)
  if (hasMark(bytes, [0x50, 0x4b, 0x03, 0x04]) || hasMark(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return sniffZip(bytes)
  for (const [type, mark] of binaryMarks) if (hasMark(bytes, mark)) return plain(type)
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return plain('image')
  if (latin(bytes, 0, 2) === 'BM' && bytes[5] === 0 && bytes[6] === 0) return plain('image')
  if (latin(bytes, 0, 2) === 'MZ' && (bytes[3] ?? 1) === 0) return plain('program')
  return null
}

/** The type of a decoded text by its beginning. */
export function sniffText(text: string): FileType {
  const head = text.slice(0, 4096).trimStart()
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b/i.test(head))
    return 'html'
  if (/^MIME-Version:/im.test(head.slice(0, 400)) && /^Content-Type:\s*multipart\/related/im.test(head))
    return 'mht'
  if (!head.startsWith('<?xml') && !head.startsWith('<w:')) return 'text'
  if (/<w:wordDocument|<pkg:package|progid="Word\.Document"/.test(head)) return 'wordml'
  return /<html\b/i.test(head) ? 'html' : 'xml'
}
