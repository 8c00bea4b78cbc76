// Makes the files of this folder anew: the sample replies in every format that is read. Needs LibreOffice (soffice) and takes
// a minute; it is run by hand (node tests/golden/formats/make.ts), never by the tests, which read what is committed.
//
//   plain/      the replies as text, opened by LibreOffice and saved in each format: what "save as" makes of a text
//   laid-out/   the replies as the program's own official documents (docx), saved by LibreOffice in the other formats
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportReply } from '#exporting/export-reply.ts'
import { seedReplies } from '#tests/exporting/seed-replies.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'nifu-formats-'))

/** LibreOffice's name of the filter behind each extension. */
const filters: Readonly<Record<string, string>> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  rtf: 'rtf:Rich Text Format',
  pdf: 'pdf:writer_pdf_Export',
  html: 'html:HTML (StarWriter)',
  odt: 'odt:writer8',
}

/** Saves files in another format; those of one call share one start of LibreOffice. */
function convert(files: readonly string[], format: string, folder: string, isText = false): void {
  execFileSync('soffice', [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    ...(isText ? ['--infilter=Text (encoded):UTF8'] : []),
    '--convert-to',
    filters[format] ?? format,
    '--outdir',
    folder,
    ...files,
  ])
}

/** `000_name.txt` is 000 here. */
const shortName = (file: string) => file.slice(0, 3)

function makePlain(): void {
  const texts = readdirSync(seeds).map((file) => {
    const path = join(work, `${shortName(file)}.txt`)
    copyFileSync(join(seeds, file), path)
    return path
  })
  for (const format of Object.keys(filters)) convert(texts, format, join(here, 'plain'), true)
  for (const file of readdirSync(seeds)) {
    const name = join(here, 'plain', shortName(file))
    copyFileSync(`${name}.doc`, `${name}.wps`)
  }
}

async function makeLaidOut(): Promise<void> {
  const folder = join(here, 'laid-out')
  const documents: string[] = []
  for (const { file, ...reply } of seedReplies) {
    const exported = await exportReply(reply, { format: 'docx', layout: 'document', edition: 'delivery' })
    if (!exported.ok) throw new Error(exported.error.message)
    const path = join(folder, `${shortName(file)}.docx`)
    writeFileSync(path, exported.bytes)
    documents.push(path)
  }
  for (const format of Object.keys(filters)) if (format !== 'docx') convert(documents, format, folder)
}

for (const folder of ['plain', 'laid-out']) mkdirSync(join(here, folder), { recursive: true })
makePlain()
await makeLaidOut()
rmSync(work, { recursive: true })
