import { fontAliases } from '#domain/gbt9704/lexicon/fonts.ts'
import {
  grid,
  letter,
  letterhead,
  lineLead,
  mmToTwips,
  page,
  pageNumber,
  sizes,
} from '#domain/gbt9704/numbers.ts'
import type { Face, PageRole } from '#domain/gbt9704/page.ts'
import { roleStyles } from '#domain/gbt9704/role-styles.ts'
import { pageNumberDash, screenFallbacks } from './lexicon.ts'

/** All names under which a family may be installed, then what every Chinese desktop has. */
export function familyOf(face: Face): string {
  return `${fontAliases[face].map((name) => `"${name}"`).join(', ')}, ${screenFallbacks[face]}`
}

/** One character of the line: a 28th of the 156 mm. */
const charMm = (page.typeAreaWidthTwips / grid.charsPerLine / 1440) * 25.4

export function charsToCssMm(chars: number): string {
  return `${Number((chars * charMm).toFixed(3))}mm`
}

export const lineHeightPt = grid.lineTwips / 20

function roleRule(role: PageRole): string {
  const style = roleStyles[role]
  const isText = style.halfPoints === sizes.three
  return [
    `.${role}{font-family:${familyOf(style.face)};font-size:${style.halfPoints / 2}pt`,
    `letter-spacing:${isText ? grid.characterSpacingTwips / 20 : 0}pt`,
    `text-align:${style.align === 'both' ? 'justify' : style.align}`,
    `text-indent:${charsToCssMm(style.firstLineChars)}}`,
  ].join(';')
}

/** Page numbers in the margin: odd pages right, even pages left, one 四号 character in, the dash 7 mm under the text. */
function numberRules(extraMm: number): string {
  const content = `"${pageNumberDash} " counter(page) " ${pageNumberDash}"`
  const inset = `calc(${extraMm}mm + ${(pageNumber.sideChars * sizes.four) / 2}pt)`
  // The dash runs through the middle of its line.
  const top = `calc(${pageNumber.belowTypeAreaMm}mm - ${sizes.four / 4}pt)`
  const box = `content:${content};font-family:${familyOf('songti')};font-size:${sizes.four / 2}pt;line-height:1;vertical-align:top;padding-top:${top}`
  return (
    `@page :right{@bottom-right{${box};padding-right:${inset};text-align:right}}` +
    `@page :left{@bottom-left{${box};padding-left:${inset};text-align:left}}`
  )
}

/** Clause 10.1: the mark starts 30 mm under the edge of page 1, which bears a double line near its foot and no number. */
function letterRules(): string {
  const thick = letter.thickEighthPoints / 8
  const thin = letter.thinEighthPoints / 8
  const gap = letter.gapTwips / 20
  const side = `-${letter.ruleOverhangMm}mm`
  const fromTypeArea = page.bottomMm - letter.footRuleFromPaperBottomMm
  return (
    `@page :first{margin-top:${letter.markFromPaperTopMm}mm;` +
    `@bottom-center{content:"";box-sizing:border-box;width:${letter.ruleLengthMm}mm;height:${thick + thin + gap}pt;` +
    `margin-top:calc(${fromTypeArea}mm - ${thick + thin + gap}pt);margin-bottom:auto;` +
    `border-top:${thin}pt solid red;border-bottom:${thick}pt solid red}@bottom-right{content:none}@bottom-left{content:none}}` +
    `.upper-rule{margin:${letter.ruleBelowMarkMm}mm ${side} 0;height:${gap}pt;border:0;border-top:${thick}pt solid red;border-bottom:${thin}pt solid red}` +
    `.letter .documentNumber{text-align:right;margin-top:${letter.numberBelowRuleTwips / 20}pt}`
  )
}

/** The style sheet of an exported page: on screen a sheet of paper, printed the geometry of the standard. No script, nothing loaded. */
export function pageCss(layout: 'document' | 'letter' | 'body'): string {
  const roles = Object.keys(roleStyles) as PageRole[]
  // What stands wider than the printable area makes the browser shrink the page, so the area is as wide as the double lines.
  const overhang = layout === 'letter' ? letter.ruleOverhangMm : 0
  return [
    `@page{size:A4;margin:${page.topMm}mm ${page.rightMm - overhang}mm ${page.bottomMm}mm ${page.leftMm - overhang}mm}`,
    numberRules(overhang),
    layout === 'letter' ? letterRules() : '',
    'html{background:#f2efe9}',
    `body{box-sizing:border-box;width:210mm;min-height:297mm;margin:8mm auto;background:#fff;color:#000;padding:${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm}`,
    `@media print{html{background:none}body{width:auto;min-height:0;margin:0;padding:0 ${overhang}mm}}`,
    'main{width:156mm}',
    `p,h1,h2,h3,h4,h5{margin:0;font-weight:400;line-height:${lineHeightPt}pt;widows:1;orphans:1;overflow-wrap:anywhere;line-break:strict;text-autospace:no-autospace;text-spacing-trim:space-all}`,
    ...roles.map(roleRule),
    `.letterhead{color:red;line-height:1.2;white-space:nowrap}`,
    `.document .letterhead{margin-top:${letterhead.markBelowTypeAreaMm}mm}`,
    `.head-rule{margin:${(mmToTwips(letterhead.ruleBelowNumberMm) - lineLead.belowTwips) / 20}pt 0 0;border:0;border-top:${letterhead.ruleEighthPoints / 8}pt solid red}`,
    `.heiti{font-family:${familyOf('heiti')}}`,
    `.kaiti{font-family:${familyOf('kaiti')}}`,
    '.keep{break-after:avoid}.new-page{break-before:page}',
    '.joint{position:relative;text-align:left}.joint span{position:absolute;transform:translateX(-50%);white-space:nowrap}',
    `.joint::after{content:"";display:block;height:${lineHeightPt}pt}`,
    '.printing{display:flex;justify-content:space-between;padding:0 14pt}',
    'table{width:100%;border-collapse:collapse;margin:0}td{border:.5pt solid #000;padding:2pt 4pt;line-height:1.4;text-indent:0;text-align:left}tr{break-inside:avoid}',
    `.cc{break-inside:avoid;padding:0 14pt 0 56pt;text-indent:-42pt}`,
    '.document .cc{margin-top:20mm;border-top:.35mm solid #000;border-bottom:.35mm solid #000}',
    '.document .printing{border-top:.35mm solid #000;border-bottom:.35mm solid #000}.document .cc + .printing{border-top:none}',
    '.document .cc:has(+ .printing){border-bottom-width:.25mm}',
  ].join('\n')
}
