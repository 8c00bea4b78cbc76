import { colophonBox } from './colophon-box.ts'
import type { ColophonBox } from './colophon-box.ts'
import { isSigning, keepsNext } from './keep-together.ts'
import { letterFrame } from './letter-frame.ts'
import { grid, page } from './numbers.ts'
import type { OfficialPage, PageLine } from './page.ts'
import type { Box, Sheet, Sheets } from './sheet.ts'
import { tableBoxes } from './table-boxes.ts'
import { headRule, textBoxes } from './text-boxes.ts'

const bottomTwips = page.heightTwips - page.bottomTwips

function isColophon(line: PageLine): boolean {
  return line.role === 'cc' || line.role === 'printing'
}

/** Whether the red line of a document stands under this line: the number, or the mark when there is no number. */
export function isRuled(lines: readonly PageLine[], index: number): boolean {
  const hasMark = lines.some((line) => line.role === 'letterhead')
  if (!hasMark) return false
  const role = lines[index]?.role
  return role === 'documentNumber' || (role === 'letterhead' && lines[index + 1]?.role !== 'documentNumber')
}

function boxesOf({ lines, layout }: OfficialPage): Box[] {
  const isLetter = layout === 'letter'
  return lines.flatMap((line, index): Box[] => {
    if (isColophon(line) || (isLetter && line.role === 'letterhead')) return []
    const keeps = keepsNext(lines, index)
    if (line.role === 'table') return tableBoxes(line, keeps)
    const boxes = textBoxes(line, { isFirst: index === 0, isLetter, keepsNext: keeps })
    return !isLetter && isRuled(lines, index) ? [...boxes, headRule(line)] : boxes
  })
}

/** Where the page that began with box `start` ends, when box `at` does not fit any more: before the run that must stay with it. */
function breakBefore(boxes: readonly Box[], start: number, at: number): number {
  let place = at
  while (place > start && boxes[place - 1]?.keepsNext === true) place -= 1
  return place === start ? at : place
}

/** The boxes of each page, as ranges, with the height at which each box stands. */
function pagesOf(boxes: readonly Box[], firstTop: number): { box: Box; top: number }[][] {
  const pages: { box: Box; top: number }[][] = []
  let current: { box: Box; top: number }[] = []
  let start = 0
  let at = 0
  let top = firstTop
  const turn = (next: number) => {
    pages.push(current.slice(0, next - start))
    current = []
    start = next
    at = next
    top = page.topTwips
  }
  while (at < boxes.length) {
    const box = boxes[at]!
    // Blank lines at the head of a page are dropped, but for the first page and one that was begun on purpose.
    const before = current.length === 0 && pages.length > 0 && !box.breakBefore ? 0 : box.beforeTwips
    const isOver = top + before + box.heightTwips > bottomTwips + 1
    if (current.length > 0 && (box.breakBefore || isOver)) {
      turn(box.breakBefore ? at : breakBefore(boxes, start, at))
      continue
    }
    current.push({ box, top: top + before })
    top += before + box.heightTwips
    at += 1
  }
  pages.push(current)
  return pages
}

function emptySheet(number: number, isNumbered: boolean): Sheet {
  return { number, isNumbered, texts: [], rules: [], cells: [] }
}

function addColophon(sheet: Sheet, box: ColophonBox): Sheet {
  const top = bottomTwips - box.heightTwips
  const moved = <T extends { topTwips: number }>(each: T): T => ({ ...each, topTwips: each.topTwips + top })
  return {
    ...sheet,
    texts: [...sheet.texts, ...box.texts.map(moved)],
    rules: [...sheet.rules, ...box.rules.map(moved)],
  }
}

/** Lines by which the pages of another program may differ. */
const leeway = 3

/** Whether the end of a page is near the place between the text and the signature, by few lines of text before it or little room after it. */
function isSignatureNear(pages: readonly { box: Box; top: number }[][]): boolean {
  return pages.some((placed) => {
    const first = placed.findIndex(({ box }) => isSigning(box.role))
    if (first < 0) return false
    const last = placed.findLast(({ box }) => isSigning(box.role))
    const end = last === undefined ? 0 : last.top + last.box.heightTwips
    return first < leeway || end + leeway * grid.lineTwips > bottomTwips
  })
}

/** The height at which the last thing on a page ends. */
function endOf(placed: readonly { box: Box; top: number }[]): number {
  const last = placed.at(-1)
  return last === undefined ? page.topTwips : last.top + last.box.heightTwips
}

/**
 * Sets a document on pages, as Word, WPS and LibreOffice set the .docx of it: 22 lines of 28 characters, headings with their text, the signature
 * never alone. The 版记 ends on the last line of the last page, which for a document is an even one (clause 7.4); when the text ends on an odd
 * page or leaves no room it gets a page of its own, and neither that page nor a blank one before it bears a number (7.5).
 *
 * O(n) in the characters.
 */
export function paginate(official: OfficialPage): Sheets {
  const isLetter = official.layout === 'letter'
  const frame = isLetter
    ? letterFrame(official.lines.find((line) => line.role === 'letterhead'))
    : { texts: [], rules: [], textTopTwips: page.topTwips }
  const pages = pagesOf(boxesOf(official), frame.textTopTwips)
  const sheets = pages.map((placed, index): Sheet => {
    const isFramed = isLetter && index === 0
    const sheet = emptySheet(index + 1, !isFramed)
    if (isFramed) {
      sheet.texts.push(...frame.texts)
      sheet.rules.push(...frame.rules)
    }
    for (const { box, top } of placed) {
      const { texts = [], rules = [], cells = [] } = box.place(top)
      sheet.texts.push(...texts)
      sheet.rules.push(...rules)
      sheet.cells.push(...cells)
    }
    return sheet
  })
  const signatureIsNear = isSignatureNear(pages)
  const colophon = colophonBox(official.lines.filter(isColophon), official.layout)
  if (colophon === null) return { sheets, colophonAlone: false, signatureIsNear }
  const hasRoom = endOf(pages.at(-1) ?? []) + grid.lineTwips <= bottomTwips - colophon.heightTwips + 1
  const isRightSide = isLetter || sheets.length % 2 === 0
  if (hasRoom && isRightSide) {
    const last = sheets.at(-1) ?? emptySheet(1, true)
    return {
      sheets: [...sheets.slice(0, -1), addColophon(last, colophon)],
      colophonAlone: false,
      signatureIsNear,
    }
  }
  if (!isLetter && isRightSide) sheets.push(emptySheet(sheets.length + 1, false))
  return {
    sheets: [...sheets, addColophon(emptySheet(sheets.length + 1, false), colophon)],
    colophonAlone: true,
    signatureIsNear,
  }
}
