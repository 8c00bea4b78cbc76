import { markHalfPoints, markLeadTwips, markLineTwips } from './mark-size.ts'
import { letter, mmToTwips, page } from './numbers.ts'
import type { PageLine } from './page.ts'
import type { PlacedRule, PlacedText } from './sheet.ts'

const thickTwips = (letter.thickEighthPoints * 20) / 8
const thinTwips = (letter.thinEighthPoints * 20) / 8
/** The height of a pair of lines with the room between them. */
export const doubleRuleTwips = thickTwips + letter.gapTwips + thinTwips

function pair(topTwips: number, upper: number, lower: number): PlacedRule[] {
  const widthTwips = mmToTwips(letter.ruleLengthMm)
  const common = {
    leftTwips: page.leftTwips - mmToTwips(letter.ruleOverhangMm),
    widthTwips,
    color: 'red' as const,
  }
  return [
    { ...common, topTwips, eighthPoints: upper },
    { ...common, topTwips: topTwips + (upper * 20) / 8 + letter.gapTwips, eighthPoints: lower },
  ]
}

/** How far the line of the mark stands under the paper's edge, so that its ink is 30 mm down. */
export function letterMarkTopTwips(halfPoints: number): number {
  return mmToTwips(letter.markFromPaperTopMm) - markLeadTwips(halfPoints)
}

/** From the lower edge of the mark's last line to the double line, which is 4 mm under its ink. */
export function letterRuleGapTwips(halfPoints: number): number {
  return Math.max(0, mmToTwips(letter.ruleBelowMarkMm) - markLeadTwips(halfPoints))
}

/**
 * What frames page 1 of a letter (clause 10.1): the mark 30 mm down, thick line above thin 4 mm under it, thin above thick 20 mm from the paper's
 * lower edge. `textTopTwips` is where the text of page 1 begins.
 */
export function letterFrame(mark: PageLine | undefined): {
  texts: PlacedText[]
  rules: PlacedRule[]
  textTopTwips: number
} {
  const foot = page.heightTwips - mmToTwips(letter.footRuleFromPaperBottomMm) - doubleRuleTwips
  const footRules = pair(foot, letter.thinEighthPoints, letter.thickEighthPoints)
  if (mark === undefined) return { texts: [], rules: footRules, textTopTwips: page.topTwips }
  const halfPoints = markHalfPoints(mark.text)
  const height = markLineTwips(halfPoints)
  const top = letterMarkTopTwips(halfPoints)
  const names = mark.text.split('\n')
  const texts = names.map((text, index): PlacedText => ({
    role: mark.role,
    text,
    faces: [],
    topTwips: top + index * height,
    leftTwips: page.leftTwips,
    widthTwips: page.typeAreaWidthTwips,
    heightTwips: height,
    align: 'center',
    halfPoints,
  }))
  const rule = top + names.length * height + letterRuleGapTwips(halfPoints)
  const rules = pair(rule, letter.thickEighthPoints, letter.thinEighthPoints)
  return {
    texts,
    rules: [...rules, ...footRules],
    textTopTwips: Math.max(page.topTwips, rule + doubleRuleTwips),
  }
}
