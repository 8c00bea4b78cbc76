import type { FaceSpan, PageRole } from './page.ts'

/** One printed line. Twips from the paper's upper left corner; `fill` stretches it over its whole width. */
export type PlacedText = {
  role: PageRole
  text: string
  faces: FaceSpan[]
  topTwips: number
  leftTwips: number
  widthTwips: number
  heightTwips: number
  align: 'left' | 'center' | 'right' | 'fill'
  halfPoints: number
}

export type PlacedRule = {
  topTwips: number
  leftTwips: number
  widthTwips: number
  eighthPoints: number
  color: 'red' | 'black'
}

/** A cell of a table with its broken lines. */
export type PlacedCell = {
  topTwips: number
  leftTwips: number
  widthTwips: number
  heightTwips: number
  lines: string[]
}

/** A side of paper. `isNumbered` is false on page 1 of a letter, on blank sides and those that bear the 版记 alone. */
export type Sheet = {
  number: number
  isNumbered: boolean
  texts: PlacedText[]
  rules: PlacedRule[]
  cells: PlacedCell[]
}

/**
 * The pages of a document. `colophonAlone` says that the 版记 stands on a side of its own, since the text ends on an odd one or leaves no room;
 * `signatureIsNear` that a slightly different line or two would leave the signature alone, were it not held to the text.
 */
export type Sheets = { sheets: Sheet[]; colophonAlone: boolean; signatureIsNear: boolean }

/** Something that is never cut by the end of a page. `place` sets it at a height. */
export type Box = {
  role: PageRole
  beforeTwips: number
  heightTwips: number
  keepsNext: boolean
  breakBefore: boolean
  place: (topTwips: number) => { texts?: PlacedText[]; rules?: PlacedRule[]; cells?: PlacedCell[] }
}
