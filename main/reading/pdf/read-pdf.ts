import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import { layOutPages } from '../layout/lay-out.ts'
import { Legibility } from '../layout/legibility.ts'
import { layoutFailures, layoutWarnings } from '../layout/messages.ts'
import type { PageRows } from '../layout/piece.ts'
import { readRows } from '../layout/rows.ts'
import type { Reader } from '../reader.ts'
import { FileBinaryData } from './cmaps.ts'
import { loadPdfLibrary } from './library.ts'
import { pdfFailures, pdfWarnings } from './messages.ts'
import { readPagePieces } from './page-pieces.ts'

/** Characters that a page of text has at least; scanners may add a stamp or a number of their own. */
const fewestCharacters = 20

/** The library keeps what it parsed; a long file is cleaned up after every so many pages. */
const pagesBetweenCleaning = 50

/** What was found on all pages. */
type Found = {
  pages: PageRows[]
  legibility: Legibility
  empty: number[]
  unreadable: number[]
  verticalPages: number
  radicals: number
  annotations: number
  formFields: number
}

/** Stands for what makes canvases and filters: nothing is drawn. */
class NoDrawing {
  create(): null {
    return null
  }
  destroy(): void {}
}

async function readPages(document: PDFDocumentProxy): Promise<Found> {
  const found: Found = {
    pages: [],
    legibility: new Legibility(),
    empty: [],
    unreadable: [],
    verticalPages: 0,
    radicals: 0,
    annotations: 0,
    formFields: 0,
  }
  for (let number = 1; number <= document.numPages; number++) {
    try {
      await readPage(document, number, found)
    } catch {
      found.unreadable.push(number)
    }
    if (number % pagesBetweenCleaning === 0) await document.cleanup()
  }
  return found
}

async function readPage(document: PDFDocumentProxy, number: number, found: Found): Promise<void> {
  const page = await document.getPage(number)
  const read = await readPagePieces(page)
  page.cleanup()
  const before = found.legibility.visible
  for (const piece of read.pieces) found.legibility.add(piece.text)
  const visible = found.legibility.visible - before
  if (visible === 0) found.empty.push(number)
  if (read.verticalCharacters > 0.5 * visible) found.verticalPages++
  found.radicals += read.radicals
  found.annotations += read.annotations
  found.formFields += read.formFields
  found.pages.push(readRows(read))
}

/** Whether a file has its last line; the library goes on without it, perhaps with less than there was. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048))
  return Buffer.from(tail).includes('%%EOF')
}

/** How many images a file holds: their dictionaries always stand in the open. */
function countImages(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = source.indexOf('/Image'); at >= 0; at = source.indexOf('/Image', at + 6)) {
    const isWhole = !/[A-Za-z]/.test(String.fromCharCode(source[at + 6] ?? 32))
    if (isWhole && /\/Subtype\s*$/.test(source.toString('latin1', Math.max(0, at - 16), at))) count++
  }
  return count
}

/** Why the pages gave no text that could be read, or null. */
function failureOf(found: Found, pages: number, bytes: Uint8Array, name: string): Failure | null {
  const { legibility, unreadable } = found
  if (unreadable.length === pages) return pdfFailures.damaged(name)
  if (legibility.isGarbled) return layoutFailures.garbled(name)
  if (legibility.visible >= fewestCharacters * pages) return null
  const images = countImages(bytes)
  if (legibility.visible === 0) {
    return images > 0 ? layoutFailures.scanned(name) : layoutFailures.noText(name)
  }
  return 2 * images >= pages ? layoutFailures.scanned(name) : null
}

/** Pages that may have lost something; the last one of a file without images is only blank. */
function doubtfulPages({ empty }: Found, pages: number, images: number): number[] {
  return images > 0 ? empty : empty.filter((page, index) => page !== pages - (empty.length - 1 - index))
}

function warningsOf(found: Found, empty: readonly number[], attachments: number): Warning[] {
  const warnings: Warning[] = []
  if (found.unreadable.length > 0) warnings.push(layoutWarnings.unreadablePages(found.unreadable))
  if (empty.length > 0) warnings.push(layoutWarnings.emptyPages(empty))
  if (found.verticalPages > 0) warnings.push(layoutWarnings.vertical(found.verticalPages))
  if (found.radicals > 0) warnings.push(pdfWarnings.radicals(found.radicals))
  if (found.formFields > 0) warnings.push(pdfWarnings.formFields(found.formFields))
  if (found.annotations > 0) warnings.push(pdfWarnings.annotations(found.annotations))
  if (attachments > 0) warnings.push(pdfWarnings.attachments(attachments))
  return warnings
}

async function countAttachments(document: PDFDocumentProxy): Promise<number> {
  const attachments: unknown = await document.getAttachments().catch(() => null)
  if (attachments instanceof Map) return attachments.size
  return typeof attachments === 'object' && attachments !== null ? Object.keys(attachments).length : 0
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}

/**
 * Reads the text of a PDF file by its places on the pages. Fonts are never drawn, scripts never run, and nothing is loaded
 * but character maps from the program's own folder.
 *
 * One page is held in full at a time; of the others only their rows. About a hundred pages a second.
 */
export const readPdf: Reader = async (bytes, name) => {
  const library = await loadPdfLibrary()
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    BinaryDataFactory: FileBinaryData,
    CanvasFactory: NoDrawing,
    FilterFactory: NoDrawing,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    stopAtErrors: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    const found = await readPages(document)
    const failure = failureOf(found, document.numPages, bytes, name)
    if (failure !== null) return { ok: false, error: failure }
    const empty = doubtfulPages(found, document.numPages, countImages(bytes))
    const warnings = warningsOf(found, empty, await countAttachments(document))
    if (!hasEnd(bytes)) warnings.unshift(pdfWarnings.incomplete())
    const { text, warnings: fromLayout } = layOutPages(found.pages)
    return { ok: true, text, warnings: [...warnings, ...fromLayout] }
  } catch (error) {
    const isLocked = isNamed(error, 'PasswordException')
    return { ok: false, error: isLocked ? pdfFailures.encrypted(name) : pdfFailures.damaged(name) }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
