import type { Layout } from '#contract/edition.ts'
import { colophon, page, sizes } from './numbers.ts'
import type { PageLine } from './page.ts'
import type { PlacedRule, PlacedText } from './sheet.ts'
import { charTwips, textBoxes } from './text-boxes.ts'

/** The lines of the 版记, from its own upper edge. */
export type ColophonBox = { heightTwips: number; texts: PlacedText[]; rules: PlacedRule[] }

/** Organ left and date right, each one 四号 character in. */
function printingTexts(line: PageLine): PlacedText[] {
  const side = colophon.sideChars * charTwips(sizes.four)
  const [organ = '', date = ''] = line.text.split('\t')
  const common = {
    role: line.role,
    faces: [],
    topTwips: 0,
    heightTwips: colophon.lineTwips,
    leftTwips: page.leftTwips + side,
    widthTwips: page.typeAreaWidthTwips - 2 * side,
    halfPoints: sizes.four,
  }
  return [
    { ...common, text: organ, align: 'left' },
    { ...common, text: date, align: 'right' },
  ]
}

/**
 * The 版记 (clause 7.4): its elements one under another, a line of 0.35 mm above the first and below the last, of 0.25 mm between them, as wide as the
 * type area; a letter has no lines (10.1).
 *
 * @returns null when there is none
 */
export function colophonBox(lines: readonly PageLine[], layout: Layout): ColophonBox | null {
  if (lines.length === 0) return null
  const texts: PlacedText[] = []
  const rules: PlacedRule[] = []
  let top = 0
  const rule = (eighthPoints: number) => {
    if (layout === 'letter') return
    rules.push({
      topTwips: top,
      leftTwips: page.leftTwips,
      widthTwips: page.typeAreaWidthTwips,
      eighthPoints,
      color: 'black',
    })
  }
  lines.forEach((line, index) => {
    rule(index === 0 ? colophon.outerEighthPoints : colophon.innerEighthPoints)
    const rows =
      line.role === 'printing'
        ? [printingTexts(line)]
        : textBoxes(line, { isFirst: false, isLetter: false, keepsNext: false }).map(
            (box) => box.place(0).texts ?? [],
          )
    for (const row of rows) {
      texts.push(...row.map((each) => ({ ...each, topTwips: top })))
      top += colophon.lineTwips
    }
  })
  rule(colophon.outerEighthPoints)
  return { heightTwips: top, texts, rules }
}
