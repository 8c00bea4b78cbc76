import { breakLines } from './break-lines.ts'
import type { BrokenLine } from './break-lines.ts'
import { widthInChars } from './char-width.ts'
import { headRuleGapTwips, markHalfPoints, markLeadTwips, markLineTwips } from './mark-size.ts'
import { charsToTwips, colophon, grid, letter, letterhead, mmToTwips, page, sizes, text } from './numbers.ts'
import type { FaceSpan, PageLine } from './page.ts'
import { roleStyles } from './role-styles.ts'
import type { Box, PlacedText } from './sheet.ts'

/** How wide a character of this size is set: 三号 condensed, so that 28 of them take a line but for a point; other sizes at their own width. */
export function charTwips(halfPoints: number): number {
  return halfPoints * 10 + (halfPoints === sizes.three ? grid.characterSpacingTwips : 0)
}

/** The spans of a line that fall into a piece of it, measured in the piece. */
export function facesWithin(faces: readonly FaceSpan[], { start, end }: BrokenLine): FaceSpan[] {
  return faces
    .map((span) => ({
      ...span,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }))
    .filter((span) => span.end > span.start)
}

/** Left edges of the first line and of those after it, and the right edge, in twips within the type area. */
function edgesOf(line: PageLine): { first: number; others: number; right: number } {
  const right = page.typeAreaWidthTwips - charsToTwips(line.rightChars)
  if (line.role === 'cc') {
    const side = colophon.sideChars * charTwips(sizes.four)
    return { first: side, others: 4 * side, right: page.typeAreaWidthTwips - side }
  }
  const first = charsToTwips(roleStyles[line.role].firstLineChars)
  const others = line.hangingChars === 0 ? 0 : charsToTwips(text.firstLineChars + line.hangingChars)
  return { first, others, right }
}

/** The printed lines of a paragraph, at height 0. Lines that are not the last one of a justified paragraph are filled. */
function printedLines(line: PageLine, heightTwips: number, halfPoints: number): PlacedText[] {
  const style = roleStyles[line.role]
  const { first, others, right } = edgesOf(line)
  const unit = charTwips(halfPoints)
  const common = { role: line.role, topTwips: 0, heightTwips, halfPoints }
  const place = (piece: BrokenLine, left: number, align: PlacedText['align']): PlacedText => ({
    ...common,
    text: line.text.slice(piece.start, piece.end),
    faces: facesWithin(line.faces, piece),
    leftTwips: page.leftTwips + left,
    widthTwips: right - left,
    align,
  })
  const placed: PlacedText[] = []
  let at = 0
  for (const forced of line.text.split('\n')) {
    const offset = at
    const isCentred = style.align === 'center'
    const room = Math.max(1, (right - first) / unit)
    const broken = isCentred
      ? [{ start: 0, end: forced.length }]
      : breakLines(forced, room, Math.max(1, (right - others) / unit))
    broken.forEach(({ start, end }, index) => {
      const isLast = index === broken.length - 1
      const align = style.align === 'both' ? (isLast ? 'left' : 'fill') : style.align
      placed.push(place({ start: offset + start, end: offset + end }, index === 0 ? first : others, align))
    })
    at = offset + forced.length + 1
  }
  return placed
}

/** The names of a row of a joint signature, each centred on its place. */
function centredTexts(line: PageLine, halfPoints: number): PlacedText[] {
  return line.text.split('\t').map((name, index) => {
    const width = Math.ceil(widthInChars(name) * charTwips(halfPoints)) + 40
    const centre = charsToTwips(line.centres[index] ?? 0)
    return {
      role: line.role,
      text: name,
      faces: [],
      topTwips: 0,
      heightTwips: grid.lineTwips,
      leftTwips: page.leftTwips + centre - Math.round(width / 2),
      widthTwips: width,
      align: 'center',
      halfPoints,
    }
  })
}

function boxOf(texts: readonly PlacedText[], heightTwips: number): Pick<Box, 'heightTwips' | 'place'> {
  return {
    heightTwips,
    place: (topTwips) => ({ texts: texts.map((each) => ({ ...each, topTwips })) }),
  }
}

/** The red mark: its ink begins where the standard has its upper edge. `isFirst` when nothing stands above it. */
function markBoxes(line: PageLine, isFirst: boolean): Box[] {
  const halfPoints = markHalfPoints(line.text)
  const height = markLineTwips(halfPoints)
  const above = isFirst ? 0 : grid.lineTwips
  const before = mmToTwips(letterhead.markBelowTypeAreaMm) - above - markLeadTwips(halfPoints)
  return printedLines(line, height, halfPoints).map((text, index) => ({
    ...boxOf([text], height),
    role: line.role,
    // On the first line of a page a distance is part of the page and not dropped with the blank lines.
    beforeTwips: 0,
    heightTwips: index === 0 ? before + height : height,
    place: (top) => ({ texts: [{ ...text, topTwips: index === 0 ? top + before : top }] }),
    keepsNext: true,
    breakBefore: false,
  }))
}

/** The red line under the number, or under the mark when there is no number (clause 7.2.7). */
export function headRule(above: PageLine): Box {
  const gap = headRuleGapTwips(above)
  return {
    role: 'letterhead',
    beforeTwips: 0,
    heightTwips: gap + (letterhead.ruleEighthPoints * 20) / 8,
    keepsNext: true,
    breakBefore: false,
    place: (top) => ({
      rules: [
        {
          topTwips: top + gap,
          leftTwips: page.leftTwips,
          widthTwips: page.typeAreaWidthTwips,
          eighthPoints: letterhead.ruleEighthPoints,
          color: 'red',
        },
      ],
    }),
  }
}

/**
 * The lines of one paragraph as boxes of one line each. The number of a letter stands at the right, 7/8 of a character under the double line;
 * that distance belongs to it.
 */
export function textBoxes(
  line: PageLine,
  options: { isFirst: boolean; isLetter: boolean; keepsNext: boolean },
): Box[] {
  if (line.role === 'letterhead') return markBoxes(line, options.isFirst)
  const { halfPoints } = roleStyles[line.role]
  const isLetterNumber = options.isLetter && line.role === 'documentNumber'
  const extra = isLetterNumber ? letter.numberBelowRuleTwips : 0
  const rows =
    line.centres.length > 0
      ? [centredTexts(line, halfPoints)]
      : printedLines(line, grid.lineTwips, halfPoints).map((text) => [
          isLetterNumber ? { ...text, align: 'right' as const } : text,
        ])
  const isWhole = roleStyles[line.role].outline > 0 || line.role === 'title' || line.role === 'annexTitle'
  return rows.map((texts, index) => {
    const isLast = index === rows.length - 1
    return {
      role: line.role,
      beforeTwips: index === 0 ? line.linesBefore * grid.lineTwips : 0,
      heightTwips: grid.lineTwips + extra,
      keepsNext: isLast ? options.keepsNext : isWhole,
      breakBefore: index === 0 && line.breakBefore,
      place: (top) => ({ texts: texts.map((each) => ({ ...each, topTwips: top + extra })) }),
    }
  })
}
