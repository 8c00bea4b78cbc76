import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import { familyNames, postScriptNames } from '#domain/gbt9704/lexicon/fonts.ts'
import type { Face, OfficialPage } from '#domain/gbt9704/page.ts'
import { roleStyles } from '#domain/gbt9704/role-styles.ts'
import { exportFailures, exportWarnings } from './messages.ts'
import { writeSheets } from './sheets-html.ts'

/** Prints a stand-alone HTML document on A4 and returns the PDF. May reject. */
export type PrintHtml = (html: string) => Promise<Uint8Array>

/** The PostScript names of the fonts in a PDF, lower case, without the prefix of a subset. */
export function fontsInPdf(bytes: Uint8Array): string[] {
  const source = new TextDecoder('latin1').decode(bytes)
  const names = Array.from(source.matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g), (match) => match[1] ?? '')
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '').toLowerCase()))]
}

/**
 * Blanks what the browser writes about itself and the system (Creator, Producer), which a published file should not tell. Byte for byte, since the
 * offsets in a PDF must stay.
 */
export function withoutProgramNames(bytes: Uint8Array): Uint8Array {
  const source = new TextDecoder('latin1').decode(bytes)
  const cleaned = bytes.slice()
  for (const match of source.matchAll(/\/(?:Creator|Producer)\s*\(((?:[^()\\]|\\.){0,500})\)/g)) {
    const end = match.index + match[0].length - 1
    cleaned.fill(0x20, end - (match[1]?.length ?? 0), end)
  }
  return cleaned
}

/** Blanks when the file was printed, byte for byte as above. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const source = new TextDecoder('latin1').decode(bytes)
  const cleaned = bytes.slice()
  for (const match of source.matchAll(/\/(?:CreationDate|ModDate)\s*\(D:\d{4,14}[^()]{0,10}\)/g)) {
    cleaned.fill(0x20, match.index, match.index + match[0].length)
  }
  return cleaned
}

/** The families that the page asks for and no font of the PDF belongs to. Page numbers are in 宋体. */
function substitutedFamilies(page: OfficialPage, bytes: Uint8Array): Face[] {
  const wanted = new Set<Face>(['songti'])
  for (const line of page.lines) {
    wanted.add(roleStyles[line.role].face)
    for (const span of line.faces) wanted.add(span.face)
  }
  const fonts = fontsInPdf(bytes)
  const isIn = (face: Face) => fonts.some((font) => postScriptNames[face].some((name) => font.includes(name)))
  return [...wanted].filter((face) => !isIn(face))
}

/**
 * Prints the pages, as they are shown, through the port. The public edition does not tell when.
 *
 * @returns with a warning that names every family for which another font stands in, since a printed page does not show that by itself;
 *   `unsupported` without a port, `internal` when the port rejects or gives no PDF
 */
export async function writePdf(
  page: OfficialPage,
  printHtml: PrintHtml | undefined,
): Promise<{ ok: true; bytes: Uint8Array; warnings: Warning[] } | { ok: false; error: Failure }> {
  if (printHtml === undefined) return { ok: false, error: exportFailures.noPrinter() }
  const bytes = await printHtml(writeSheets(page).html).catch(() => null)
  const isPdf = bytes !== null && new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
  if (!isPdf) return { ok: false, error: exportFailures.printFailed() }
  const missing = substitutedFamilies(page, bytes)
  const names = missing.map((face) => familyNames[face])
  const unnamed = withoutProgramNames(bytes)
  return {
    ok: true,
    bytes: page.edition === 'public' ? withoutTimes(unnamed) : unnamed,
    warnings: names.length === 0 ? [] : [exportWarnings.fontsSubstituted(names)],
  }
}
