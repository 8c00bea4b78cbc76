import type { DraftBlock } from '#contract/draft.ts'
import { blockText } from '#renderer/editor/serialize.ts'
import { draftStrings } from '#renderer/strings/draft.ts'

const indent = '　　'
const unindented: ReadonlySet<DraftBlock['role']> = new Set([
  'title',
  'result',
  'salutation',
  'signature',
  'date',
])

/** A draft as a plain text file: paragraphs with the usual indent, lines ended as Windows' own editor wants them. */
export function plainFile(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => (unindented.has(block.role) ? '' : indent) + blockText(block))
    .join('\r\n')
    .concat('\r\n')
}

/** Hands a draft over as a text file, without the host: for when the host cannot save. Returns the file's name. */
export function downloadText(title: string, blocks: readonly DraftBlock[]): string {
  const name = draftStrings.textFile(title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim())
  const url = URL.createObjectURL(
    new Blob(['\ufeff', plainFile(blocks)], { type: 'text/plain;charset=utf-8' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
  return name
}
