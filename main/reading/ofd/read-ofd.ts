import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import { openZip } from '../archive/open-zip.ts'
import { layOutPages } from '../layout/lay-out.ts'
import { Legibility } from '../layout/legibility.ts'
import { layoutFailures, layoutWarnings } from '../layout/messages.ts'
import type { PageRows, Piece } from '../layout/piece.ts'
import { readRows } from '../layout/rows.ts'
import type { Reader } from '../reader.ts'
import type { OfdDocument } from './document.ts'
import { readDocument } from './document.ts'
import { ofdFailures, ofdWarnings } from './messages.ts'
import type { OfdPage } from './page-pieces.ts'
import { readPage } from './page-pieces.ts'
import type { OfdPackage } from './package.ts'
import { DamagedPackage, makePackage } from './package.ts'

/** Characters that a page of text has at least. */
const fewestCharacters = 20

/** What was found on all pages. */
type Found = {
  pages: PageRows[]
  legibility: Legibility
  empty: number[]
  unreadable: number[]
  verticalPages: number
  withTemplateText: number
  images: number
}

function isVertical({ pieces }: { pieces: readonly Piece[] }): boolean {
  return pieces.length > 0 && pieces.filter(({ angle }) => angle === 90).length > 0.5 * pieces.length
}

/** Pages whose own text is none take that of their templates: some producers put a whole form there. */
function readPages(source: OfdPackage, document: OfdDocument): Found {
  const found: Found = {
    pages: [],
    legibility: new Legibility(),
    empty: [],
    unreadable: [],
    verticalPages: 0,
    withTemplateText: 0,
    images: 0,
  }
  for (const [index, path] of document.pagePaths.entries()) {
    try {
      addPage(readPage(source, document, path), index + 1, found)
    } catch (error) {
      if (!(error instanceof DamagedPackage)) throw error
      found.unreadable.push(index + 1)
    }
  }
  return found
}

function addPage(page: OfdPage, number: number, found: Found): void {
  const hasOwnText = page.pieces.some(({ text }) => text.trim() !== '')
  const hasTemplateText = page.templatePieces.some(({ text }) => text.trim() !== '')
  const pieces = hasOwnText ? page.pieces : page.templatePieces
  if (hasOwnText && hasTemplateText) found.withTemplateText++
  if (!hasOwnText && !hasTemplateText) found.empty.push(number)
  if (isVertical({ pieces })) found.verticalPages++
  for (const { text } of pieces) found.legibility.add(text)
  found.images += page.images
  found.pages.push(readRows({ width: page.width, height: page.height, pieces }))
}

function failureOf(found: Found, pages: number, name: string): Failure | null {
  const { legibility, images, unreadable } = found
  if (pages === 0 || unreadable.length === pages) return ofdFailures.damaged(name)
  if (legibility.isGarbled) return layoutFailures.garbled(name)
  if (legibility.visible === 0) return images > 0 ? layoutFailures.scanned(name) : layoutFailures.noText(name)
  const isSparse = legibility.visible < fewestCharacters * pages
  return isSparse && 2 * images >= pages ? layoutFailures.scanned(name) : null
}

function warningsOf(found: Found, document: OfdDocument): Warning[] {
  const warnings: Warning[] = []
  if (document.otherDocuments > 0) warnings.push(ofdWarnings.otherDocuments(document.otherDocuments))
  if (found.unreadable.length > 0) warnings.push(layoutWarnings.unreadablePages(found.unreadable))
  if (found.empty.length > 0) warnings.push(layoutWarnings.emptyPages(found.empty))
  if (found.verticalPages > 0) warnings.push(layoutWarnings.vertical(found.verticalPages))
  if (found.withTemplateText > 0) warnings.push(ofdWarnings.templates(found.withTemplateText))
  if (document.seals > 0) warnings.push(ofdWarnings.seals(document.seals))
  if (document.annotations > 0) warnings.push(ofdWarnings.annotations(document.annotations))
  if (document.attachments > 0) warnings.push(ofdWarnings.attachments(document.attachments))
  return warnings
}

function isXml(name: string): boolean {
  return /\.xml$/i.test(name)
}

/**
 * Reads the text of an OFD file (GB/T 33190-2016) by its places on the pages. Only its XML is unpacked: images, fonts and
 * seals stay packed.
 */
export const readOfd: Reader = (bytes, name, limits) => {
  const opened = openZip(bytes, isXml, limits.maxUnpackedBytes)
  if (!opened.ok) {
    const failures = {
      damaged: ofdFailures.damaged,
      encrypted: ofdFailures.encrypted,
      'too-large': ofdFailures.tooLarge,
    }
    return { ok: false, error: failures[opened.fault](name) }
  }
  const names = [...opened.files.keys()]
  if (names.some((file) => /(^|\/)Encryptions\.xml$/i.test(file)))
    return { ok: false, error: ofdFailures.encrypted(name) }
  try {
    const source = makePackage(opened.files)
    const document = readDocument(source)
    const found = readPages(source, document)
    const failure = failureOf(found, document.pagePaths.length, name)
    if (failure !== null) return { ok: false, error: failure }
    const { text, warnings } = layOutPages(found.pages)
    return { ok: true, text, warnings: [...warningsOf(found, document), ...warnings] }
  } catch (error) {
    if (error instanceof DamagedPackage) return { ok: false, error: ofdFailures.damaged(name) }
    throw error
  }
}
