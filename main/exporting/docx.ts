import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { FileChild, IBorderOptions, IParagraphOptions, IRunOptions } from 'docx'
import {
  charsToTwips,
  grid,
  letter,
  letterhead,
  mmToTwips,
  page,
  pageNumber,
  red,
  sizes,
  text,
} from '#domain/gbt9704/numbers.ts'
import type { FaceSpan, OfficialPage, PageLine } from '#domain/gbt9704/page.ts'
import { finishPackage } from './docx-package.ts'
import { characterStyleId, footerLineTwips } from './docx-styles.ts'
import { colophonTable, contentTable } from './docx-tables.ts'
import { withoutControls } from './escape-xml.ts'
import { pageNumberDash, styleNames } from './lexicon.ts'
import { markHalfPoints } from './mark-size.ts'

/** Runs carry the hint alone; the four fonts stand in the style, so that changing the style changes the text. */
const hint = { hint: 'eastAsia' }

function runsOf(
  words: string,
  format: Pick<IRunOptions, 'style' | 'size' | 'sizeComplexScript'> = {},
): TextRun[] {
  return withoutControls(words)
    .split('\n')
    .map((part, index) => {
      const run = { text: part, font: hint, ...format }
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

function indentOf(line: PageLine): Pick<IParagraphOptions, 'indent'> {
  const right = line.rightChars === 0 ? {} : { right: charsToTwips(line.rightChars) }
  if (line.hangingChars === 0) return line.rightChars === 0 ? {} : { indent: right }
  const hanging = charsToTwips(line.hangingChars)
  return { indent: { ...right, left: charsToTwips(text.firstLineChars + line.hangingChars), hanging } }
}

function paragraphOf(line: PageLine, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleNames[line.role].id,
    ...(keepNext ? { keepNext } : {}),
    ...(line.linesBefore === 0 ? {} : { spacing: { before: line.linesBefore * grid.lineTwips } }),
    ...indentOf(line),
    children: lineRuns(line),
  })
}

function redBorder(eighthPoints: number, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthPoints, color: red, space }
}

function markRuns(mark: string, halfPoints: number): TextRun[] {
  return runsOf(mark, { size: halfPoints, sizeComplexScript: halfPoints })
}

/** The mark of the document layout and the line under the number (clause 7.2.4 to 7.2.7). */
function documentHead(line: PageLine): Paragraph {
  if (line.role === 'letterhead') {
    const size = markHalfPoints(line.text)
    return new Paragraph({
      style: styleNames.letterhead.id,
      spacing: {
        before: mmToTwips(letterhead.markBelowTypeAreaMm),
        line: size * 12,
        lineRule: LineRuleType.EXACT,
      },
      children: markRuns(line.text, size),
    })
  }
  const pointsBelow = Math.round(mmToTwips(letterhead.ruleBelowNumberMm) / 20)
  return new Paragraph({
    style: styleNames.documentNumber.id,
    spacing: { before: line.linesBefore * grid.lineTwips },
    border: { bottom: redBorder(letterhead.ruleEighthPoints, pointsBelow) },
    children: lineRuns(line),
  })
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

function letterHeader(mark: PageLine | undefined): Header {
  if (mark === undefined) return new Header({ children: [new Paragraph({ style: 'Header' })] })
  const size = markHalfPoints(mark.text)
  return new Header({
    children: [
      new Paragraph({
        style: styleNames.letterhead.id,
        spacing: { line: size * 12, lineRule: LineRuleType.EXACT },
        children: markRuns(mark.text, size),
      }),
      doubleRule(letter.thickEighthPoints, letter.thinEighthPoints, mmToTwips(letter.ruleBelowMarkMm)),
    ],
  })
}

/** — 1 — with the dash 7 mm under the type area; `distance` is how far the footer's lower edge stands from the paper's. */
function numberFooter(side: 'left' | 'right', distance: number): Footer {
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

const numberFromPaperBottom = page.bottomTwips - mmToTwips(pageNumber.belowTypeAreaMm) - footerLineTwips / 2

/** Whether the next line must not go to another page without this one: what leads to the signature, and the signature itself. */
function keepsNext(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1]?.role
  return next === 'attachment' || next === 'signature' || next === 'date'
}

function childrenOf(officialPage: OfficialPage): FileChild[] {
  const { lines, layout } = officialPage
  const hasHead = layout === 'document' && lines[0]?.role === 'letterhead'
  return lines.flatMap((line, index): FileChild[] => {
    if (hasHead && (line.role === 'letterhead' || line.role === 'documentNumber')) return [documentHead(line)]
    if (line.role === 'letterhead') return []
    if (line.role === 'table') return contentTable(line.text)
    if (line.role === 'cc') return colophonTable(line, layout)
    if (layout === 'letter' && line.role === 'documentNumber') {
      return [
        new Paragraph({
          style: styleNames.documentNumber.id,
          alignment: AlignmentType.RIGHT,
          spacing: { before: letter.numberBelowRuleTwips },
          children: lineRuns(line),
        }),
      ]
    }
    return [paragraphOf(line, keepsNext(lines, index))]
  })
}

/**
 * Writes the page as .docx. Depends on the page alone; equal pages give equal bytes.
 *
 * Fonts are named, not embedded: the standard's families are licensed to the office.
 */
export async function writeDocx(officialPage: OfficialPage): Promise<Uint8Array> {
  const isLetter = officialPage.layout === 'letter'
  const mark = officialPage.lines.find((line) => line.role === 'letterhead')
  const footerDistance = isLetter ? mmToTwips(letter.footRuleFromPaperBottomMm) : numberFromPaperBottom
  const footers = {
    default: numberFooter('right', footerDistance),
    even: numberFooter('left', footerDistance),
  }
  const footRule = () =>
    new Footer({ children: [doubleRule(letter.thinEighthPoints, letter.thickEighthPoints, 0)] })
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          ...(isLetter ? { titlePage: true } : {}),
          page: {
            size: { width: page.widthTwips, height: page.heightTwips },
            margin: {
              top: page.topTwips,
              right: page.rightTwips,
              bottom: page.bottomTwips,
              left: page.leftTwips,
              header: isLetter ? mmToTwips(letter.markFromPaperTopMm) : 851,
              footer: footerDistance,
              gutter: 0,
            },
          },
          grid: { linePitch: grid.lineTwips },
        },
        ...(isLetter ? { headers: { first: letterHeader(mark) } } : {}),
        footers: isLetter ? { ...footers, first: footRule() } : footers,
        children: childrenOf(officialPage),
      },
    ],
  })
  const packed = await Packer.toBuffer(document)
  return finishPackage(new Uint8Array(packed), officialPage)
}
