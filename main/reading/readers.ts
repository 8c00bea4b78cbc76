import type { Reader } from './reader.ts'
import type { FileType } from './sniff.ts'

/** Loaded when the first file of a format comes, so that reading a text does not load what reads a PDF. */
const readers: Readonly<Partial<Record<FileType, () => Promise<Reader>>>> = {
  docx: async () => (await import('./word/docx.ts')).readDocx,
  wordml: async () => (await import('./word/wordml.ts')).readWordml,
  odt: async () => (await import('./word/odt.ts')).readOdt,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  ofd: async () => (await import('./ofd/read-ofd.ts')).readOfd,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  mht: async () => (await import('./html/read-mht.ts')).readMht,
}

/** The reader of a type; null for types that are not read, and for text and archives, which are no formats of one page. */
export async function loadReader(type: FileType): Promise<Reader | null> {
  return (await readers[type]?.()) ?? null
}
