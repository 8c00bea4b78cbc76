import type { Edition, ExportFormat, Layout } from '#contract/edition.ts'
import type { Failure } from '#contract/failure.ts'
import type { Reply, Warning } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import type { LayOutOptions, OfficialPage } from '#domain/gbt9704/page.ts'
import { writeDocx } from './docx.ts'
import { writeHtml } from './html.ts'
import { exportWarnings } from './messages.ts'
import { writePdf } from './pdf.ts'
import type { PrintHtml } from './pdf.ts'
import { writeTxt } from './txt.ts'

export type ExportOptions = {
  format: ExportFormat
  layout: Layout
  edition: Edition
  /** The signature geometry of a sealed paper. */
  seal?: boolean
  /** Needed for PDF only. */
  printHtml?: PrintHtml
}

export type Exported = { ok: true; bytes: Uint8Array; warnings: Warning[] } | { ok: false; error: Failure }

/**
 * The page, with a reminder where the writers cannot know: on which page the text ends, and so whether the 版记 stands at the foot of an even one.
 */
function laidOut(reply: Reply, options: LayOutOptions, format: ExportFormat): OfficialPage {
  const page = layOut(reply, options)
  const isOnPages = format !== 'txt' && options.layout !== 'body'
  if (!isOnPages || !page.lines.some((line) => line.role === 'cc')) return page
  return { ...page, warnings: [...page.warnings, exportWarnings.checkColophon()] }
}

/**
 * Lays a reply out and writes it in one format. Warnings say what is missing, was left out or was replaced; none of them stops the export.
 * Only PDF can fail.
 */
export async function exportReply(reply: Reply, options: ExportOptions): Promise<Exported> {
  const { layout, edition, seal = false } = options
  const page = laidOut(reply, { layout, edition, seal }, options.format)
  switch (options.format) {
    case 'docx':
      return { ok: true, bytes: await writeDocx(page), warnings: page.warnings }
    case 'html':
      return { ok: true, bytes: new TextEncoder().encode(writeHtml(page)), warnings: page.warnings }
    case 'txt': {
      const { bytes, warnings } = writeTxt(page)
      return { ok: true, bytes, warnings: [...page.warnings, ...warnings] }
    }
    case 'pdf': {
      const printed = await writePdf(page, options.printHtml)
      return printed.ok ? { ...printed, warnings: [...page.warnings, ...printed.warnings] } : printed
    }
  }
}
