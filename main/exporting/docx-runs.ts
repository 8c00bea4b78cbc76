import { Tab, TextRun } from 'docx'
import type { IRunOptions } from 'docx'
import type { FaceSpan } from '#domain/gbt9704/page.ts'
import { characterStyleId } from './docx-styles.ts'
import { withoutControls } from './escape-xml.ts'

/** Runs carry the hint alone; the four fonts stand in the style, so that changing the style changes the text. */
export const hint = { hint: 'eastAsia' }

/** The runs of a text in one format; "\n" is a line break, "\t" goes to the next tab stop. */
export function runsOf(
  words: string,
  format: Pick<IRunOptions, 'style' | 'size' | 'sizeComplexScript'> = {},
): TextRun[] {
  return withoutControls(words)
    .split('\n')
    .map((part, index) => {
      const children = part.split('\t').flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece]))
      const run = { ...(children.length === 1 ? { text: part } : { children }), font: hint, ...format }
      return new TextRun(index === 0 ? run : { ...run, break: 1 })
    })
}

/** The runs of a line: its own face, and the spans that are set in another. */
export function lineRuns(line: { text: string; faces: readonly FaceSpan[] }): TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  for (const { start, end, face } of line.faces) {
    if (start > at) runs.push(...runsOf(line.text.slice(at, start)))
    runs.push(...runsOf(line.text.slice(start, end), { style: characterStyleId(face) }))
    at = end
  }
  if (at < line.text.length || runs.length === 0) runs.push(...runsOf(line.text.slice(at)))
  return runs
}

/** The red name of an organ, which has a size of its own. */
export function markRuns(mark: string, halfPoints: number): TextRun[] {
  return runsOf(mark, { size: halfPoints, sizeComplexScript: halfPoints })
}
