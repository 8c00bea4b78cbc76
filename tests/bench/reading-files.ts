import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { StoredReply } from '#contract/reply.ts'
import { exportReply } from '#exporting/export-reply.ts'
import { layOutLetter } from '#tests/reading/ofd/letter.ts'
import { writeOfd } from '#tests/reading/ofd/write-ofd.ts'
import { officeReplies } from './office.ts'
import { root } from './measure.ts'

export const fixtures = join(root, 'tests/golden/formats')

/** Paths of the committed files of a format, both sets. */
export function fixturesOf(format: string): string[] {
  return ['plain', 'laid-out'].flatMap((set) =>
    readdirSync(join(fixtures, set))
      .filter((file) => file.endsWith(`.${format}`))
      .map((file) => join(fixtures, set, file)),
  )
}

/** Rich text as plain as can be: every character by its number. */
function rtf(text: string): string {
  const escaped = Array.from({ length: text.length }, (_, at) => {
    const unit = text.charCodeAt(at)
    return unit === 10 ? '\\par\n' : `\\u${unit > 32_767 ? unit - 65_536 : unit}?`
  })
  return `{\\rtf1\\ansi\\uc1 ${escaped.join('')}\\par}`
}

async function exported(reply: StoredReply, format: 'docx' | 'html'): Promise<Uint8Array> {
  const made = await exportReply(reply.reply, { format, layout: 'letter', edition: 'delivery' })
  if (!made.ok) throw new Error(made.error.message)
  return made.bytes
}

const ofd = (text: string): Uint8Array =>
  writeOfd(layOutLetter(text.split('\n').map((line) => ({ text: line, align: 'indent' }))))

/** Of twenty files: seven docx, four doc, three txt, two pdf, two html, one ofd, one rtf. */
const mixture = 'dddddddoootttpphhfr'.split('').concat('o')

/**
 * Writes a folder of files as an office has them, each an invented reply of its own; doc and pdf, which nothing here can
 * write, are the committed ones over and over, so that all but the first of each are told as known.
 */
export async function writeMixedFolder(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const docs = fixturesOf('doc')
  const pdfs = fixturesOf('pdf')
  for (const [at, reply] of officeReplies(11, count).entries()) {
    const path = (extension: string) => join(folder, `${String(at).padStart(5, '0')}.${extension}`)
    switch (mixture[at % mixture.length] ?? 't') {
      case 'd':
        writeFileSync(path('docx'), await exported(reply, 'docx'))
        break
      case 'h':
        writeFileSync(path('html'), await exported(reply, 'html'))
        break
      case 'f':
        writeFileSync(path('ofd'), ofd(reply.text))
        break
      case 'r':
        writeFileSync(path('rtf'), rtf(reply.text))
        break
      case 'o':
        copyFileSync(docs[at % docs.length] ?? '', path('doc'))
        break
      case 'p':
        copyFileSync(pdfs[at % pdfs.length] ?? '', path('pdf'))
        break
      default:
        writeFileSync(path('txt'), at % 2 === 0 ? reply.text : iconv.encode(reply.text, 'gb18030'))
    }
  }
}
