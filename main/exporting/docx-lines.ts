import { AlignmentType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx'
import { isSigning, keepsNext } from '#domain/gbt9704/keep-together.ts'
import { headRuleGapTwips, markHalfPoints, markLeadTwips, markLineTwips } from '#domain/gbt9704/mark-size.ts'
import { charsToTwips, grid, letter, letterhead, mmToTwips, text } from '#domain/gbt9704/numbers.ts'
import type { OfficialPage, PageLine } from '#domain/gbt9704/page.ts'
import { isRuled } from '#domain/gbt9704/paginate.ts'
import { redBorder } from './docx-margins.ts'
import { hint, lineRuns, markRuns } from './docx-runs.ts'
import { contentTable } from './docx-tables.ts'
import { withoutControls } from './escape-xml.ts'
import { styleNames } from './lexicon.ts'

function indentOf(line: PageLine): Pick<IParagraphOptions, 'indent'> {
  const right = line.rightChars === 0 ? {} : { right: charsToTwips(line.rightChars) }
  if (line.hangingChars === 0) return line.rightChars === 0 ? {} : { indent: right }
  const hanging = charsToTwips(line.hangingChars)
  return { indent: { ...right, left: charsToTwips(text.firstLineChars + line.hangingChars), hanging } }
}

/** The names of a joint signature at centred tab stops. */
function centred(line: PageLine): Pick<IParagraphOptions, 'alignment' | 'tabStops'> & {
  children: ParagraphChild[]
} {
  return {
    alignment: AlignmentType.LEFT,
    tabStops: line.centres.map((chars) => ({ type: TabStopType.CENTER, position: charsToTwips(chars) })),
    children: line.text
      .split('\t')
      .map((name) => new TextRun({ font: hint, children: [new Tab(), withoutControls(name)] })),
  }
}

/** The red line under the number, or under the mark when there is no number (clause 7.2.7). */
function headBorder(above: PageLine): Pick<IParagraphOptions, 'border'> {
  const pointsBelow = Math.round(headRuleGapTwips(above) / 20)
  return { border: { bottom: redBorder(letterhead.ruleEighthPoints, pointsBelow) } }
}

/** The mark of the document layout, its ink 35 mm under the upper edge of the type area (clause 7.2.4). */
function markParagraph(line: PageLine, isFirst: boolean, ruled: boolean): Paragraph {
  const size = markHalfPoints(line.text)
  const above = isFirst ? 0 : grid.lineTwips
  return new Paragraph({
    style: styleNames.letterhead.id,
    spacing: {
      before: mmToTwips(letterhead.markBelowTypeAreaMm) - above - markLeadTwips(size),
      line: markLineTwips(size),
      lineRule: LineRuleType.EXACT,
    },
    ...(ruled ? headBorder(line) : {}),
    children: markRuns(line.text, size),
  })
}

function paragraphOf(line: PageLine, isKept: boolean, ruled: boolean): Paragraph {
  return new Paragraph({
    style: styleNames[line.role].id,
    ...(isKept ? { keepNext: true } : {}),
    ...(line.breakBefore ? { pageBreakBefore: true } : {}),
    ...(line.linesBefore === 0 ? {} : { spacing: { before: line.linesBefore * grid.lineTwips } }),
    ...indentOf(line),
    ...(ruled ? headBorder(line) : {}),
    ...(line.centres.length > 0 ? centred(line) : { children: lineRuns(line) }),
  })
}

/**
 * Whether a paragraph is held to the next. The last one of the text is held to the signature only where the end of a page is near: LibreOffice moves a
 * paragraph that is held as a whole and would leave half a page empty.
 */
function isHeld({ lines }: OfficialPage, index: number, signatureIsNear: boolean): boolean {
  const isText = lines[index]?.role === 'body' || lines[index]?.role === 'table'
  return keepsNext(lines, index) && (signatureIsNear || !isText || !isSigning(lines[index + 1]?.role))
}

/** The lines of a page but for the 版记 and what stands in a header, as paragraphs and tables. */
export function lineChildren(official: OfficialPage, signatureIsNear: boolean): FileChild[] {
  const { lines, layout } = official
  const isLetter = layout === 'letter'
  return lines.flatMap((line, index): FileChild[] => {
    if (line.role === 'cc' || line.role === 'printing') return []
    const isKept = isHeld(official, index, signatureIsNear)
    const ruled = !isLetter && isRuled(lines, index)
    if (line.role === 'letterhead') return isLetter ? [] : [markParagraph(line, index === 0, ruled)]
    if (line.role === 'table') return contentTable(line, isKept)
    if (isLetter && line.role === 'documentNumber') {
      return [
        new Paragraph({
          style: styleNames.documentNumber.id,
          keepNext: true,
          alignment: AlignmentType.RIGHT,
          spacing: { before: letter.numberBelowRuleTwips },
          children: lineRuns(line),
        }),
      ]
    }
    return [paragraphOf(line, isKept, ruled)]
  })
}
