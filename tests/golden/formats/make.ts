// Makes the files of this folder anew: the sample replies in every format that is read. Needs LibreOffice (soffice) and takes
// a minute; it is run by hand (node tests/golden/formats/make.ts), never by the tests, which read what is committed.
//
//   plain/      the replies as text, opened by LibreOffice and saved in each format: what "save as" makes of a text
//   laid-out/   the replies as the program's own official documents (docx), saved by LibreOffice in the other formats
//   small/      one short invented reply in every format, for tests that read thousands of files
//   locked/     the same shut with the password 123456 (needs zip, too); restricted.pdf can be read, not printed
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportReply } from '#exporting/export-reply.ts'
import { seedReplies } from '#tests/exporting/seed-replies.ts'
import { sampleText } from '#tests/reading/bytes.ts'
import { layOutLetter, paragraphsOf } from '#tests/reading/ofd/letter.ts'
import { writeOfd } from '#tests/reading/ofd/write-ofd.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'nifu-formats-'))

/** LibreOffice's name of the filter behind each extension. */
const filters: Record<string, string> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  rtf: 'rtf:Rich Text Format',
  pdf: 'pdf:writer_pdf_Export',
  html: 'html:HTML (StarWriter)',
  odt: 'odt:writer8',
  xml: 'xml:MS Word 2003 XML',
}

/** Word 2003 XML is a format of the past: one short file of it will do. */
const usual = Object.keys(filters).filter((format) => format !== 'xml')

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
  for (const format of usual) convert(texts, format, join(here, 'plain'), true)
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
  for (const format of usual) if (format !== 'docx') convert(documents, format, folder)
}

function makeSmall(): string {
  const text = join(work, 'sample.txt')
  writeFileSync(text, sampleText)
  for (const format of Object.keys(filters)) convert([text], format, join(here, 'small'), true)
  return text
}

const quote = (text: string) => `"${text}"`

/** Saves a text with a password; only a program inside LibreOffice can. */
function makeLocked(text: string): void {
  const saved = ['docx', 'doc', 'odt'].map((format) => {
    const [extension = '', filter = ''] = (filters[format] ?? '').split(':')
    const password =
      format === 'docx'
        ? 'saving(1).Name="EncryptionData":saving(1).Value=secrets()'
        : 'saving(1).Name="Password":saving(1).Value="123456"'
    const out = quote(`file://${join(here, 'locked', `sample.${extension}`)}`)
    return `saving(0).Name="FilterName":saving(0).Value=${quote(filter)}:${password}:doc.storeToURL(${out},saving())`
  })
  const program = [
    'Sub SaveLocked',
    'Dim opening(2) As New com.sun.star.beans.PropertyValue',
    'Dim saving(1) As New com.sun.star.beans.PropertyValue',
    'Dim secrets(1) As New com.sun.star.beans.NamedValue',
    'secrets(0).Name="OOXPassword":secrets(0).Value="123456":secrets(1).Name="CryptoType":secrets(1).Value="Standard"',
    'opening(0).Name="Hidden":opening(0).Value=True',
    'opening(1).Name="FilterName":opening(1).Value="Text (encoded)"',
    'opening(2).Name="FilterOptions":opening(2).Value="UTF8"',
    `doc=StarDesktop.loadComponentFromURL(${quote(`file://${text}`)},"_blank",0,opening())`,
    ...saved,
    'doc.close(True)',
    'End Sub',
  ].join('\n')
  const basic = join(work, 'profile/user/basic/Standard')
  mkdirSync(basic, { recursive: true })
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
  writeFileSync(
    join(basic, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Locking"/></library:library>`,
  )
  writeFileSync(
    join(basic, 'Locking.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Locking" script:language="StarBasic">${program.replaceAll('"', '&quot;')}</script:module>`,
  )
  execFileSync('soffice', [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    'macro:///Standard.Locking.SaveLocked',
  ])
  const secret =
    '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"123456"}}'
  filters['pdf-locked'] = `pdf:writer_pdf_Export:${secret}`
  convert([text], 'pdf-locked', join(here, 'locked'), true)
  const restricted =
    '{"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"123456"},"Printing":{"type":"long","value":"0"}}'
  filters['pdf-restricted'] = `pdf:writer_pdf_Export:${restricted}`
  const readable = join(work, 'restricted.txt')
  copyFileSync(text, readable)
  convert([readable], 'pdf-restricted', join(here, 'locked'), true)
  execFileSync('zip', ['-q', '-j', '-X', '-P', '123456', join(here, 'locked/sample.zip'), text])
}

/** No program here writes OFD: the tests' own writer does, each set in another of the ways in which producers write text. */
function makeOfd(): void {
  for (const { file, ...reply } of seedReplies) {
    const pages = layOutLetter(paragraphsOf(reply))
    writeFileSync(join(here, 'plain', `${shortName(file)}.ofd`), writeOfd(pages, { style: 'whole-lines' }))
    writeFileSync(join(here, 'laid-out', `${shortName(file)}.ofd`), writeOfd(pages, { style: 'runs' }))
  }
  const lines = sampleText.split('\n').map((text) => ({ text, align: 'left' as const }))
  writeFileSync(join(here, 'small/sample.ofd'), writeOfd(layOutLetter(lines)))
}

for (const folder of ['plain', 'laid-out', 'small', 'locked'])
  mkdirSync(join(here, folder), { recursive: true })
makePlain()
await makeLaidOut()
makeLocked(makeSmall())
makeOfd()
rmSync(work, { recursive: true })
