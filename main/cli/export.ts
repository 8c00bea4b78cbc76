import { resolve } from 'node:path'
import { findChromium, printWithChromium } from '#exporting/chromium-print.ts'
import { readDocument } from '#domain/gbt9704/read-document.ts'
import { exportReply } from '#exporting/export-reply.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import type { CommandLine } from './arguments.ts'
import { UsageError } from './arguments.ts'
import { usageProblems } from './messages.ts'
import { printLine } from './output.ts'
import { readOne, withWorker } from './read-one.ts'

type ExportLine = Extract<CommandLine, { command: 'export' }>

/**
 * Reads a reply and writes it as an official document. A file of that name is replaced, whole or not at all; the
 * original itself never.
 */
export async function exportFile({ file, out, format, layout, edition }: ExportLine): Promise<number> {
  if (resolve(file) === resolve(out)) throw new UsageError(usageProblems.sameFile, 'export')
  const read = await withWorker((worker) => readOne(worker, file))
  if (!read.ok) {
    await printLine({ file, ok: false, error: read.error })
    return 1
  }
  const printHtml = findChromium() === null ? undefined : (html: string) => printWithChromium(html)
  const document = readDocument(read.value.reply)
  const exported = await exportReply(document.reply, {
    ...document.options,
    source: read.value.reply,
    format,
    layout,
    edition,
    ...(printHtml === undefined ? {} : { printHtml }),
  })
  const written = exported.ok ? await writeFileSafely(out, exported.bytes, { overwrite: true }) : exported
  if (!written.ok || !exported.ok) {
    await printLine({ file, out, ok: false, error: written.ok ? null : written.error })
    return 1
  }
  await printLine({
    out,
    bytes: exported.bytes.byteLength,
    warnings: [...read.value.warnings, ...exported.warnings],
    removed: exported.removed,
  })
  return 0
}
