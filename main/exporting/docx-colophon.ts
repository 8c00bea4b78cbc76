import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  LineRuleType,
  Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Layout } from '#contract/edition.ts'
import { colophonBox } from '#domain/gbt9704/colophon-box.ts'
import { colophon, page, sizes } from '#domain/gbt9704/numbers.ts'
import type { PageLine } from '#domain/gbt9704/page.ts'
import type { PlacedRule } from '#domain/gbt9704/sheet.ts'
import { lineRuns } from './docx-runs.ts'
import { styleNames } from './lexicon.ts'

type Framed = Pick<IParagraphOptions, 'frame'>

/** A line at a height from the paper's upper edge, as wide as the type area: the border of a paragraph of one point in a frame of its own. */
function rule({ topTwips, eighthPoints }: PlacedRule): Paragraph {
  return new Paragraph({
    frame: {
      type: 'absolute',
      width: page.typeAreaWidthTwips,
      height: 20,
      rule: HeightRule.EXACT,
      position: { x: page.leftTwips, y: topTwips },
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: eighthPoints, color: '000000', space: 0 } },
  })
}

/** 抄送 with wrapped lines aligned after its colon, or 印发 with the date at the right; both one 四号 character in. */
function element(line: PageLine, frame: Framed): Paragraph {
  const side = (colophon.sideChars * sizes.four * 20) / 2
  if (line.role === 'printing') {
    return new Paragraph({
      ...frame,
      style: styleNames.printing.id,
      indent: { left: side, right: side },
      tabStops: [{ type: TabStopType.RIGHT, position: page.typeAreaWidthTwips - side }],
      children: lineRuns(line),
    })
  }
  const label = 3 * side
  return new Paragraph({
    ...frame,
    style: styleNames.cc.id,
    indent: { left: side + label, right: side, hanging: label },
    children: lineRuns(line),
  })
}

/**
 * The 版记: its elements between lines of 0.35 mm, 0.25 mm between them, ending on the last line of the type area of the page that its anchor stands
 * on (clause 7.4). The letter layout has no lines (10.1).
 *
 * The elements are one frame on the lower margin and each line is another, all held by the paragraph after them. A floating table would be handier
 * to edit, but LibreOffice before 7.6 keeps one of full width in the text; and so it does with a frame whose paragraphs differ in borders.
 */
export function colophonParagraphs(lines: readonly PageLine[], layout: Layout): Paragraph[] {
  const box = colophonBox(lines, layout)
  if (box === null) return []
  const frame: Framed = {
    frame: {
      type: 'alignment',
      width: page.typeAreaWidthTwips,
      height: box.heightTwips,
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      wrap: FrameWrap.AROUND,
    },
  }
  const top = page.heightTwips - page.bottomTwips - box.heightTwips
  return [
    ...box.rules.map((each) => rule({ ...each, topTwips: top + each.topTwips })),
    ...lines.map((line) => element(line, frame)),
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ]
}
