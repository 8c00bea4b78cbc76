/**
 * The numbers of GB/T 9704-2012 (党政机关公文格式), as data. Lengths are in millimetres where the standard says so and in twips
 * (1/1440 inch, 1/20 point) where a writer needs them; type sizes are in half-points as OOXML counts them.
 */

const twipsPerMm = 1440 / 25.4

/** Millimetres as whole twips. */
export function mmToTwips(mm: number): number {
  return Math.round(mm * twipsPerMm)
}

/**
 * Clause 5.1 (A4), 5.2.1 (margins and type area). Top 37 ± 1 mm and left 28 ± 1 mm are given; right and bottom follow from the
 * type area of 156 × 225 mm. The left margin takes one twip more than 28 mm so that the type area is 156 mm, not less.
 */
export const page = {
  widthTwips: 11906,
  heightTwips: 16838,
  topTwips: 2098,
  rightTwips: 1474,
  bottomTwips: 1984,
  leftTwips: 1588,
  topMm: 37,
  rightMm: 26,
  bottomMm: 35,
  leftMm: 28,
  typeAreaWidthTwips: 8844,
  typeAreaHeightTwips: 12756,
} as const

/**
 * Clause 5.2.3: 22 lines of 28 characters fill the type area.
 *
 * 22 × 579 = 12,738 twips fit into 12,756; 22 × 580 do not and give 21 lines. 156 mm hold 27.6 characters of 16 pt, so the
 * characters are condensed by a quarter of a point (28 × 15.75 pt = 441 pt of 442.2). A character grid (`charSpace="-848"`) would do
 * the same and must not be added to it: both together condense twice. Run spacing is the way that Word, WPS and LibreOffice agree on.
 */
export const grid = {
  linesPerPage: 22,
  charsPerLine: 28,
  lineTwips: 579,
  characterSpacingTwips: -5,
} as const

/**
 * What a line of 三号 holds above and below the ink of its characters, where the standard measures in millimetres from the characters themselves. Word and
 * LibreOffice set the baseline four fifths down an exact line (188 and 77 twips), Chromium sets the character in the middle (130); these serve all within a millimetre.
 */
export const lineLead = { aboveTwips: 160, belowTwips: 100 } as const

/** Clause 5.2.2 and 7: type sizes in half-points. 二号 for the title, 三号 for all of the text, 四号 for page number and 抄送. */
export const sizes = { two: 44, three: 32, four: 28 } as const

/** Clause 7.2.4: red of the mark and of the lines (Y80 M80 as RGB); everything else is black (5.2.2). */
export const red = 'FF0000'

/** Clause 7.2.4 to 7.2.7: the head of the document layout. The thickness of the red line is not given; 1.5 pt is customary. */
export const letterhead = {
  /** From the top of the type area to the upper edge of the mark. */
  markBelowTypeAreaMm: 35,
  blankLinesUnderMark: 2,
  blankLinesUnderRule: 2,
  ruleBelowNumberMm: 4,
  ruleEighthPoints: 12,
  maxMarkHalfPoints: 96,
  /** A longer name is set on two lines, or the mark would be hardly larger than the title. */
  maxMarkChars: 16,
} as const

/** Clause 10.1: the letter layout (信函格式). The lines are 170 mm, 7 mm wider than the type area on each side. */
export const letter = {
  markFromPaperTopMm: 30,
  ruleBelowMarkMm: 4,
  footRuleFromPaperBottomMm: 20,
  ruleLengthMm: 170,
  ruleOverhangMm: 7,
  /** The document number stands 7/8 of a 三号 character under the upper double line: 280 twips to its ink. */
  numberBelowRuleTwips: 280 - lineLead.aboveTwips,
  blankLinesAboveTitle: 2,
  thickEighthPoints: 18,
  thinEighthPoints: 6,
  /** Between the thick and the thin line of a pair. */
  gapTwips: 30,
} as const

/** Clause 7.3.1 to 7.3.4: blank lines and indents, in lines and characters. */
export const text = {
  blankLinesUnderTitle: 1,
  firstLineChars: 2,
  blankLinesAboveSignature: 1,
  blankLinesAboveAttachments: 1,
} as const

/** Clause 7.3.5: without a seal (7.3.5.2) and with one (7.3.5.1), in characters. */
export const signature = {
  rightChars: 2,
  dateShiftChars: 2,
  sealedDateRightChars: 4,
} as const

/**
 * Clause 7.3.5.1, several seals: they stand in rows without touching, the last one over the date. A seal is 42 mm wide, so its centre keeps
 * eight characters (44.6 mm) from the next and five lines (51 mm) from the row below.
 */
export const seals = { mostInRow: 3, distanceChars: 8, radiusChars: 3.8, blankLinesBetweenRows: 4 } as const

/**
 * Clause 7.3.5.3: the stamp of the signer's name stands two blank lines under the text, four characters in; the office two characters left of it;
 * the date one blank line below, four characters in. The stamp itself is about five characters (28 mm) wide.
 */
export const nameSeal = {
  blankLinesAbove: 2,
  rightChars: 4,
  widthChars: 5,
  gapChars: 2,
  blankLinesAboveDate: 1,
} as const

/** Clause 7.3.7: 附件 stands on the first line of its page, the title on the third. */
export const annex = { blankLinesAboveTitle: 1, blankLinesUnderTitle: 1 } as const

/** Tables of the text, which the standard does not measure: 四号 in lines of 24 points, the cells' sides as Word has them. */
export const table = { lineTwips: 480, sideTwips: 108 } as const

/** Clause 7.4: the lines of the 版记 in eighths of a point (0.35 mm and 0.25 mm), its side indent in characters and the height of its lines. */
export const colophon = { outerEighthPoints: 8, innerEighthPoints: 6, sideChars: 1, lineTwips: 579 } as const

/** Clause 7.5: the dash of the page number stands 7 mm under the type area, one character in from its outer edge. */
export const pageNumber = { belowTypeAreaMm: 7, sideChars: 1 } as const

/**
 * Indents given in characters, as whole twips. One character is 1/28 of the line (315.9 twips), not the 320 of a 三号 character that is not
 * condensed.
 */
export function charsToTwips(chars: number): number {
  return Math.round((chars * page.typeAreaWidthTwips) / grid.charsPerLine)
}
