import type { Warning } from '#contract/reply.ts'
import { widthInChars } from '#domain/gbt9704/char-width.ts'
import { grid } from '#domain/gbt9704/numbers.ts'
import type { OfficialPage, PageLine } from '#domain/gbt9704/page.ts'
import { roleStyles } from '#domain/gbt9704/role-styles.ts'
import { fullWidthSpace } from './lexicon.ts'
import { exportWarnings } from './messages.ts'

/** What a web system's reply box usually takes (domain rule: 正文 only, no title, number or signature). */
const usualBodyLimit = 2500

/** Names side by side, each about where its centre is. */
function spread(line: PageLine): string {
  return line.text.split('\t').reduce((row, name, index) => {
    const start = (line.centres[index] ?? 0) - widthInChars(name) / 2
    const gap = Math.max(index === 0 ? 0 : 1, Math.round(start - widthInChars(row)))
    return `${row}${fullWidthSpace.repeat(gap)}${name}`
  }, '')
}

function indented(line: PageLine): string {
  if (line.centres.length > 0) return spread(line)
  if (line.role === 'printing') return line.text.replace('\t', fullWidthSpace.repeat(2))
  const style = roleStyles[line.role]
  const width = widthInChars(line.text)
  const chars =
    style.align === 'right' ? Math.max(0, grid.charsPerLine - line.rightChars - width) : style.firstLineChars
  return `${fullWidthSpace.repeat(Math.floor(chars))}${line.text}`
}

/** Printed characters: all but white space. */
function countCharacters(lines: readonly PageLine[]): number {
  return lines.reduce((sum, line) => sum + Array.from(line.text.replace(/\s/gu, '')).length, 0)
}

/**
 * Writes the page as plain UTF-8 text without BOM, lines parted by "\n": every paragraph on one line, two full-width spaces of indent. The `body`
 * layout says how many characters it has, and warns over `bodyLimit`.
 */
export function writeTxt(
  page: OfficialPage,
  bodyLimit: number = usualBodyLimit,
): { bytes: Uint8Array; warnings: Warning[] } {
  const out = page.lines.flatMap((line) => [
    ...(page.layout === 'body' ? [] : new Array<string>(line.linesBefore).fill('')),
    indented(line),
  ])
  const bytes = new TextEncoder().encode(`${out.join('\n')}\n`)
  if (page.layout !== 'body') return { bytes, warnings: [] }
  const count = countCharacters(page.lines)
  const warning =
    count > bodyLimit ? exportWarnings.bodyTooLong(count, bodyLimit) : exportWarnings.bodyLength(count)
  return { bytes, warnings: [warning] }
}
