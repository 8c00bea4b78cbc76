import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { IBorderOptions } from 'docx'
import { letterRuleGapTwips } from '#domain/gbt9704/letter-frame.ts'
import { markHalfPoints, markLineTwips } from '#domain/gbt9704/mark-size.ts'
import { letter, mmToTwips, page, pageNumber, red, sizes } from '#domain/gbt9704/numbers.ts'
import type { PageLine } from '#domain/gbt9704/page.ts'
import { hint, markRuns } from './docx-runs.ts'
import { footerLineTwips } from './docx-styles.ts'
import { pageNumberDash, styleNames } from './lexicon.ts'

/** How far the lower edge of the page number's line stands from the paper's, so that its dash is 7 mm under the type area. */
export const numberFromPaperBottom =
  page.bottomTwips - mmToTwips(pageNumber.belowTypeAreaMm) - footerLineTwips / 2

/** A plain red line. */
export function redBorder(eighthPoints: number, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthPoints, color: red, space }
}

/** Two plain lines as the borders of one low paragraph, since the double style of borders is drawn differently by every program. */
function doubleRule(top: number, bottom: number, before: number): Paragraph {
  const overhang = -mmToTwips(letter.ruleOverhangMm)
  return new Paragraph({
    style: 'Header',
    spacing: { before, line: letter.gapTwips, lineRule: LineRuleType.EXACT },
    indent: { left: overhang, right: overhang },
    border: { top: redBorder(top), bottom: redBorder(bottom) },
    children: [],
  })
}

/** The head of a letter: the mark 30 mm under the paper's edge, thick line above thin (clause 10.1). It pushes the text of page 1 down. */
export function letterHeader(mark: PageLine | undefined): Header {
  if (mark === undefined) return new Header({ children: [new Paragraph({ style: 'Header' })] })
  const size = markHalfPoints(mark.text)
  return new Header({
    children: [
      new Paragraph({
        style: styleNames.letterhead.id,
        spacing: { line: markLineTwips(size), lineRule: LineRuleType.EXACT },
        children: markRuns(mark.text, size),
      }),
      doubleRule(letter.thickEighthPoints, letter.thinEighthPoints, letterRuleGapTwips(size)),
    ],
  })
}

/** — 1 — with the dash 7 mm under the type area; `distance` is how far the footer's lower edge stands from the paper's. */
export function numberFooter(side: 'left' | 'right', distance: number): Footer {
  const indent = (pageNumber.sideChars * sizes.four * 20) / 2
  const run = { font: hint }
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: indent },
        spacing: { after: numberFromPaperBottom - distance },
        children: [
          new TextRun({ ...run, children: [`${pageNumberDash} `, PageNumber.CURRENT, ` ${pageNumberDash}`] }),
        ],
      }),
    ],
  })
}

/** The foot of a letter's first page: thin line above thick, no number. */
export function letterFooter(): Footer {
  return new Footer({ children: [doubleRule(letter.thinEighthPoints, letter.thickEighthPoints, 0)] })
}

/**
 * The foot of a page without a number; `distance` as for a number. It fills the margin up to the type area: LibreOffice draws the foot of a section
 * that begins on an even page only as high as its text, and would let the type area, and what stands at its end, sink.
 */
export function emptyFooter(distance: number): Footer {
  const spacing = { line: page.bottomTwips - distance, lineRule: LineRuleType.EXACT }
  return new Footer({ children: [new Paragraph({ style: 'Footer', spacing })] })
}
