import { AlignmentType, Document, LineRuleType, Packer, Paragraph } from 'docx'
import type { FileChild, IParagraphOptions } from 'docx'
import { charsToTwips, grid, letter, letterhead, mmToTwips, page, text } from '#domain/gbt9704/numbers.ts'
import type { OfficialPage, PageLine } from '#domain/gbt9704/page.ts'
import { letterFooter, letterHeader, numberFooter, numberFromPaperBottom, redBorder } from './docx-margins.ts'
import { finishPackage } from './docx-package.ts'
import { lineRuns, markRuns } from './docx-runs.ts'
import { colophonTable, contentTable } from './docx-tables.ts'
import { styleNames } from './lexicon.ts'
import { markHalfPoints } from './mark-size.ts'

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
        footers: isLetter ? { ...footers, first: letterFooter() } : footers,
        children: childrenOf(officialPage),
      },
    ],
  })
  const packed = await Packer.toBuffer(document)
  return finishPackage(new Uint8Array(packed), officialPage)
}
