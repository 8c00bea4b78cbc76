import { page, pageNumber, mmToTwips, sizes, table } from '#domain/gbt9704/numbers.ts'
import type { FaceSpan, OfficialPage } from '#domain/gbt9704/page.ts'
import { paginate } from '#domain/gbt9704/paginate.ts'
import type { PlacedCell, PlacedRule, PlacedText, Sheet } from '#domain/gbt9704/sheet.ts'
import { escapeXml } from './escape-xml.ts'
import { pageNumberDash } from './lexicon.ts'
import { pt, sheetsCss } from './sheets-style.ts'

/** Text with its half-width runs marked, which fonts with proportional digits are asked to set at half width. */
function charactersHtml(text: string): string {
  return escapeXml(text).replace(/(?:[!-%'-~]|&\w+;|&#39;)+/g, (run) => `<b>${run}</b>`)
}

function spansHtml(text: string, faces: readonly FaceSpan[]): string {
  let html = ''
  let at = 0
  for (const { start, end, face } of faces) {
    html += `${charactersHtml(text.slice(at, start))}<span class="${face}">${charactersHtml(text.slice(start, end))}</span>`
    at = end
  }
  return html + charactersHtml(text.slice(at))
}

function place(box: { topTwips: number; leftTwips: number; widthTwips: number }): string {
  return `top:${pt(box.topTwips)};left:${pt(box.leftTwips)};width:${pt(box.widthTwips)}`
}

function textHtml(placed: PlacedText): string {
  const { role, text, faces, heightTwips, align, halfPoints } = placed
  const size = role === 'letterhead' ? `;font-size:${halfPoints / 2}pt` : ''
  const style = `${place(placed)};height:${pt(heightTwips)};line-height:${pt(heightTwips)}${size}`
  return `<p class="${role} ${align}" style="${style}">${spansHtml(text, faces)}</p>`
}

/** The lines of a page as one drawing: boxes of CSS would be rounded to whole pixels, which are as thick as a line. */
function rulesHtml(rules: readonly PlacedRule[]): string {
  if (rules.length === 0) return ''
  const drawn = rules.map(
    ({ topTwips, leftTwips, widthTwips, eighthPoints, color }) =>
      `<rect x="${leftTwips}" y="${topTwips}" width="${widthTwips}" height="${eighthPoints * 2.5}" fill="${color}"/>`,
  )
  return `<svg viewBox="0 0 ${page.widthTwips} ${page.heightTwips}" aria-hidden="true">${drawn.join('')}</svg>`
}

function cellHtml(cell: PlacedCell): string {
  const lines = cell.lines.map(
    (line) => `<p class="table" style="line-height:${pt(table.lineTwips)}">${charactersHtml(line)}</p>`,
  )
  return `<div class="cell" style="${place(cell)};height:${pt(cell.heightTwips)}">${lines.join('')}</div>`
}

/** — 1 — with its dash 7 mm under the type area, one 四号 character in on the outer side (clause 7.5). */
function numberHtml({ number, isNumbered }: Sheet): string {
  if (!isNumbered) return ''
  const side = number % 2 === 1 ? 'right' : 'left'
  const inset = pageNumber.sideChars * sizes.four * 10
  const top =
    page.heightTwips - page.bottomTwips + mmToTwips(pageNumber.belowTypeAreaMm) - (sizes.four * 10) / 2
  const box = {
    topTwips: top,
    leftTwips: page.leftTwips + inset,
    widthTwips: page.typeAreaWidthTwips - 2 * inset,
  }
  return `<p class="number ${side}" style="${place(box)}">${pageNumberDash} ${number} ${pageNumberDash}</p>`
}

function sheetHtml(sheet: Sheet): string {
  const parts = [
    rulesHtml(sheet.rules),
    ...sheet.texts.map(textHtml),
    ...sheet.cells.map(cellHtml),
    numberHtml(sheet),
  ]
  return `<section>\n${parts.filter((part) => part !== '').join('\n')}\n</section>`
}

/**
 * Writes the pages as they will print, each line in its place: what the clerk is shown and what the PDF is made of. Stands alone, loads nothing.
 *
 * @returns with `pages`, how many sides of paper there are
 */
export function writeSheets(official: OfficialPage): { html: string; pages: number } {
  const { sheets } = paginate(official)
  const html = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(official.title ?? official.organ ?? '')}</title>
<style>
${sheetsCss()}
</style>
</head>
<body>
${sheets.map(sheetHtml).join('\n')}
</body>
</html>
`
  return { html, pages: sheets.length }
}
