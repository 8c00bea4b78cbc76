import type { Range } from './source-places.ts'

/** A line of the original, without its end; `opensPage` when a page break stands before it. */
export interface SourceLine extends Range {
  opensPage: boolean
}

/** The lines of the original. Line ends and page breaks belong to no line. */
export function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  for (const line of source.split('\n')) {
    const opensPage = line.startsWith('\f')
    const end = start + line.length - (line.endsWith('\r') ? 1 : 0)
    lines.push({
      start: opensPage ? start + 1 : start,
      end: Math.max(end, opensPage ? start + 1 : start),
      opensPage,
    })
    start += line.length + 1
  }
  return lines
}
