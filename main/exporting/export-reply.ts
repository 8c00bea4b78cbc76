import type { ExportFormat, Removal } from '#contract/edition.ts'
import type { Failure } from '#contract/failure.ts'
import type { ReadReply, Reply, Warning } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { layoutWarnings } from '#domain/gbt9704/messages.ts'
import type { LayOutOptions } from '#domain/gbt9704/page.ts'
import { notCarried } from '#domain/gbt9704/read-document.ts'
import { writeDocx } from './docx.ts'
import type { FontNames } from './docx-styles.ts'
import { writeHtml } from './html.ts'
import { writePdf } from './pdf.ts'
import type { PrintHtml } from './pdf.ts'
import { writeTxt } from './txt.ts'

export type ExportOptions = LayOutOptions & {
  format: ExportFormat
  /** Names by which this computer has the families, for a docx to ask for. */
  fonts?: FontNames
  /** Characters that a web system takes, for the `body` layout. */
  bodyLimit?: number
  /** Needed for PDF only. */
  printHtml?: PrintHtml
  /** The document that is written anew: what it says and the page does not is told. */
  source?: ReadReply
}

/** `removed` is what the public edition lost. */
export type Exported =
  { ok: true; bytes: Uint8Array; warnings: Warning[]; removed: Removal[] } | { ok: false; error: Failure }

/** What the document said and no form of the page would: what an edition or a layout leaves out on purpose is told otherwise. */
function lostOf(source: ReadReply, reply: Reply, form: LayOutOptions): string[] {
  return notCarried(source, layOut(reply, { ...form, layout: 'document', edition: 'delivery' }))
}

/**
 * Lays a reply out and writes it in one format. Warnings say what is missing, was left out or was replaced; none of them stops the export.
 * Only PDF can fail.
 */
export async function exportReply(reply: Reply, options: ExportOptions): Promise<Exported> {
  const { format, fonts, bodyLimit, printHtml, source, ...form } = options
  const page = layOut(reply, form)
  const { removed } = page
  const lost = source === undefined || form.layout === 'body' ? [] : lostOf(source, reply, form)
  const warnings = lost.length === 0 ? page.warnings : [...page.warnings, layoutWarnings.notCarried(lost)]
  switch (format) {
    case 'docx':
      return { ok: true, bytes: await writeDocx(page, fonts), warnings, removed }
    case 'html':
      return { ok: true, bytes: new TextEncoder().encode(writeHtml(page)), warnings, removed }
    case 'txt': {
      const written = writeTxt(page, bodyLimit)
      return { ok: true, bytes: written.bytes, warnings: [...warnings, ...written.warnings], removed }
    }
    case 'pdf': {
      const printed = await writePdf(page, printHtml)
      return printed.ok ? { ...printed, warnings: [...warnings, ...printed.warnings], removed } : printed
    }
  }
}
