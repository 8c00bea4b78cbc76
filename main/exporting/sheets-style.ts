import { grid, page, sizes } from '#domain/gbt9704/numbers.ts'
import type { PageRole } from '#domain/gbt9704/page.ts'
import { roleStyles } from '#domain/gbt9704/role-styles.ts'
import { familyOf } from './html-style.ts'

/** Twips as CSS points. */
export function pt(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`
}

/** Only 三号 text is condensed; `hwid` gives fonts with proportional digits the half width that the office's fonts have by nature. */
function roleRule(role: PageRole): string {
  const { face, halfPoints } = roleStyles[role]
  const condensed = halfPoints === sizes.three ? `;letter-spacing:${pt(grid.characterSpacingTwips)}` : ''
  return `.${role}{font-family:${familyOf(face)};font-size:${halfPoints / 2}pt${condensed}}`
}

/**
 * The style sheet of pages that are already set: sheets of paper one below another on screen, on the ground of whoever shows them, one to a page in print. Every line has its own place, so nothing
 * flows and no program breaks a line otherwise.
 */
export function sheetsCss(): string {
  const roles = Object.keys(roleStyles) as PageRole[]
  const { widthTwips, heightTwips } = page
  return [
    '@page{size:210mm 297mm;margin:0}',
    'body{margin:0;padding:1px 0}',
    `section{position:relative;box-sizing:border-box;width:${pt(widthTwips)};height:${pt(heightTwips)};margin:16pt auto;overflow:hidden;background:#fff;color:#000;box-shadow:0 1px 4px #0003}`,
    '@media print{body{padding:0}section{width:210mm;height:297mm;margin:0;box-shadow:none;break-after:page}section:last-child{break-after:auto}}',
    'p,div.cell{position:absolute;margin:0}',
    `svg{position:absolute;top:0;left:0;width:${pt(widthTwips)};height:${pt(heightTwips)}}`,
    'p{white-space:pre;font-kerning:none;text-autospace:no-autospace;text-spacing-trim:space-all}',
    'b{font-weight:inherit;font-feature-settings:"hwid"}',
    '.left{text-align:left}.center{text-align:center}.right{text-align:right}.fill{text-align:justify;text-align-last:justify;white-space:pre-wrap;word-break:keep-all;overflow-wrap:normal}',
    '.letterhead{color:red}',
    ...roles.map(roleRule),
    `.heiti{font-family:${familyOf('heiti')}}.kaiti{font-family:${familyOf('kaiti')}}`,
    `.number{font-family:${familyOf('songti')};font-size:${sizes.four / 2}pt;line-height:1}`,
    'div.cell{box-sizing:border-box;border:.5pt solid #000}div.cell p{position:static;padding:0 5.4pt}',
    'div.cell{display:flex;flex-direction:column;justify-content:center}',
  ].join('\n')
}
