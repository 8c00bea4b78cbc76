import { expect, test } from 'vitest'
import { charsToTwips, grid, mmToTwips, page, sizes } from '#domain/gbt9704/numbers.ts'

test('the page is A4 with the type area of 156 × 225 mm', () => {
  expect({
    width: page.widthTwips - page.leftTwips - page.rightTwips,
    height: page.heightTwips - page.topTwips - page.bottomTwips,
    areaMm: [page.typeAreaWidthTwips, page.typeAreaHeightTwips],
  }).toEqual({ width: 8844, height: 12756, areaMm: [mmToTwips(156), mmToTwips(225)] })
})

test('22 lines fill the type area and one twip more a line would lose the last', () => {
  expect(Math.floor(page.typeAreaHeightTwips / grid.lineTwips)).toBe(grid.linesPerPage)
  expect(Math.floor(page.typeAreaHeightTwips / (grid.lineTwips + 1))).toBe(grid.linesPerPage - 1)
})

test('28 condensed characters fit into a line, 28 full ones do not', () => {
  const fullTwips = sizes.three * 10
  expect(Math.floor(page.typeAreaWidthTwips / (fullTwips + grid.characterSpacingTwips))).toBe(
    grid.charsPerLine,
  )
  expect(Math.floor(page.typeAreaWidthTwips / fullTwips)).toBe(grid.charsPerLine - 1)
})

test('two characters are 632 twips, not the 640 of characters that are not condensed', () => {
  expect([1, 2, 3.5, 28].map(charsToTwips)).toEqual([316, 632, 1106, page.typeAreaWidthTwips])
})
