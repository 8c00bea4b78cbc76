import type { ChangeCounts, Characters } from './characters.ts'
import { filterCharacters } from './characters.ts'

/** Marks at the start of a line: headings, quotations, list bullets before Chinese text. */
const lineStart = /^ *(?:(?:#{1,6}|>) +)*(?:#{1,6}(?=[\p{Script=Han}（《“])|(?:[*+-] +)+(?=\p{Script=Han}))?/u

const headingMark = /^\s*#{1,6}(?: |(?=[\p{Script=Han}（《“]))/u

/** Whether a line was a heading of its own in a converter's Markdown. */
export function isMarkdownHeading(raw: string): boolean {
  return headingMark.test(raw)
}

/** A rule or a fence alone on its line, and the line under a table's head. */
const wholeLine = /^ *(?:(?:-{3,}|\*{3,}|={3,}|`{3,}.*)|\|(?: *:?-{2,}:? *\|)+) *$/

/** Emphasis. A single asterisk may be a footnote mark or a multiplication and stays. */
const emphasis = /\*{2,}|~~/g

/**
 * Drops what a converter's Markdown left in one line: emphasis, heading marks, bullets, rules, fences and the outer
 * pipes of a table row, whose inner pipes become ｜.
 */
export function dropMarkdown(line: Characters, counts: ChangeCounts): Characters {
  const text = line.units.join('')
  if (wholeLine.test(text)) {
    counts.markdown++
    return { units: [], origins: [] }
  }
  const dropped = new Set<number>()
  const start = lineStart.exec(text)
  if (start !== null && start[0].trim() !== '') {
    counts.markdown++
    for (let at = 0; at < start[0].length; at++) dropped.add(at)
  }
  for (const mark of text.matchAll(emphasis)) {
    counts.markdown++
    for (let at = 0; at < mark[0].length; at++) dropped.add(mark.index + at)
  }
  const row = /^ *\|(.*)\| *$/.exec(text)
  let units = line.units
  if (row !== null) {
    counts.markdown++
    dropped.add(text.indexOf('|'))
    dropped.add(text.lastIndexOf('|'))
    units = units.map((unit) => (unit === '|' ? '｜' : unit))
  }
  return filterCharacters({ units, origins: line.origins }, (index) => !dropped.has(index))
}
