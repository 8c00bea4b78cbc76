/** Offset of a place in a source, kept inside it. `line` counts from 1, `column` from 0, in UTF-16 code units. */
export function offsetAt(source: string, line: number, column: number): number {
  const lines = source.split('\n')
  const index = Math.max(0, Math.min(line, lines.length) - 1)
  const before = lines.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0)
  return before + Math.max(0, Math.min(column, lines[index]?.length ?? 0))
}

/** A line of a source in runs of plain text and tags. */
export function tagRuns(line: string): { text: string; isTag: boolean }[] {
  return line
    .split(/(\{\{[^{}]*\}\}\}?|\{\{\{[^{}]*\}\}\})/)
    .map((text, index) => ({ text, isTag: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
