import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { findChromium, printWithChromium } from '#exporting/chromium-print.ts'
import { exportReply } from '#exporting/export-reply.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'
import { hasProgram, printedPages } from './printed-pages.ts'
import type { PrintedPage } from './printed-pages.ts'

const folder = await mkdtemp(join(tmpdir(), 'nifu-rendered-'))
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const canConvert = hasProgram('soffice', '--version')
const canPrint = findChromium() !== null
if (!canPrint) console.warn('SKIPPED: no Chromium, printed pages are not measured')

/** Text of Chinese characters alone, so that the measured counts do not depend on which Latin font stands in. */
const paragraph = '推进停车位建设方便群众生活出行'.repeat(30)
const reply: Reply = {
  ...exampleReply,
  documentNumber: null,
  cc: [],
  attachments: [],
  blocks: Array.from({ length: 5 }, () => ({ role: 'paragraph', level: 0, text: paragraph })),
}

const areaBottomMm = 297 - 35

/** What can be measured of a page that the text fills. */
function measured(page: PrintedPage): Record<string, unknown> {
  const lines = page.lines.filter((line) => line.middleMm < areaBottomMm)
  const number = page.lines.at(-1)
  const pitches = lines.slice(1).map((line, index) => line.middleMm - (lines[index]?.middleMm ?? 0))
  const mean = pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length
  return {
    paper: [Math.round(page.widthMm), Math.round(page.heightMm)],
    lines: lines.length,
    pitchIs579Twips: Math.abs((mean * 1440) / 25.4 - 579) < 1,
    left: Math.round(Math.min(...lines.map((line) => line.leftMm))),
    right: Math.round(Math.max(...lines.map((line) => line.rightMm))),
    longest: Math.max(...lines.map((line) => line.text.length)),
    number: number?.text,
    numberSide: (number?.leftMm ?? 0) > 105 ? 'right' : 'left',
    numberIsSevenMmBelow: Math.abs((number?.middleMm ?? 0) - areaBottomMm - 7) <= 1,
  }
}

/** 22 lines of 28 characters between 28 and 184 mm (clause 5.2), the number on the outer side (7.5). */
const full = {
  paper: [210, 297],
  lines: 22,
  pitchIs579Twips: true,
  left: 28,
  right: 184,
  longest: 28,
  numberIsSevenMmBelow: true,
}

test.skipIf(!canConvert)(
  'in LibreOffice the second and third page of the docx have 22 lines of 28 characters',
  async () => {
    const exported = await exportReply(reply, { format: 'docx', layout: 'document', edition: 'delivery' })
    if (!exported.ok) throw new Error(exported.error.message)
    const path = join(folder, 'reply.docx')
    await writeFile(path, exported.bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
    })
    const pages = await printedPages(join(folder, 'reply.pdf'))
    expect(pages.slice(1, 3).map(measured)).toEqual([
      { ...full, number: '— 2 —', numberSide: 'left' },
      { ...full, number: '— 3 —', numberSide: 'right' },
    ])
  },
  180_000,
)

test.skipIf(!canPrint)(
  'in Chromium the second and third page of the PDF have 22 lines of 28 characters',
  async () => {
    const options = {
      format: 'pdf',
      layout: 'document',
      edition: 'delivery',
      printHtml: printWithChromium,
    } as const
    const exported = await exportReply(reply, options)
    if (!exported.ok) throw new Error(exported.error.message)
    const path = join(folder, 'printed.pdf')
    await writeFile(path, exported.bytes)
    const pages = await printedPages(path)
    expect(pages.slice(1, 3).map(measured)).toEqual([
      { ...full, number: '— 2 —', numberSide: 'left' },
      { ...full, number: '— 3 —', numberSide: 'right' },
    ])
  },
  180_000,
)
