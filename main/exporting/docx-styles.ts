import { fontAliases } from '#domain/gbt9704/lexicon/fonts.ts'
import { charsToTwips, grid, red, sizes, table } from '#domain/gbt9704/numbers.ts'
import type { Face, PageRole } from '#domain/gbt9704/page.ts'
import { roleStyles } from '#domain/gbt9704/role-styles.ts'
import type { RoleStyle } from '#domain/gbt9704/role-styles.ts'
import { escapeXml } from './escape-xml.ts'
import { characterStyleNames, styleNames } from './lexicon.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The names by which a document asks for the families, where they are not the first aliases. */
export type FontNames = Readonly<Partial<Record<Face, string>>>

/** The font that a document asks for: as it is called on this computer, else the first alias of the family. */
function fontName(face: Face, names: FontNames): string {
  return names[face] ?? fontAliases[face][0]
}

/** All four slots and the hint: without them Word sets “ ” — …… and digits in a Latin font. */
function fontsXml(face: Face, names: FontNames): string {
  const name = escapeXml(fontName(face, names))
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

function sizeXml(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

/** Only 三号 text is condensed to 28 characters a line; larger and smaller type keeps its own width. */
function runXml(style: RoleStyle, color: string | null, names: FontNames): string {
  const spacing = style.halfPoints === sizes.three ? grid.characterSpacingTwips : 0
  return (
    `<w:rPr>${fontsXml(style.face, names)}` +
    `${color === null ? '' : `<w:color w:val="${color}"/>`}<w:spacing w:val="${spacing}"/>${sizeXml(style.halfPoints)}</w:rPr>`
  )
}

function paragraphXml(role: PageRole, style: RoleStyle): string {
  // Exact lines clip in table cells, where a row must be free to grow.
  const spacing =
    role === 'table'
      ? `<w:spacing w:before="0" w:after="0" w:line="${table.lineTwips}" w:lineRule="atLeast"/>`
      : ''
  return (
    `<w:pPr>${style.outline > 0 ? '<w:keepNext/>' : ''}${spacing}` +
    `<w:ind w:firstLine="${charsToTwips(style.firstLineChars)}"/><w:jc w:val="${style.align}"/>` +
    `${style.outline > 0 ? `<w:outlineLvl w:val="${style.outline - 1}"/>` : ''}</w:pPr>`
  )
}

function roleStyleXml(role: PageRole, names: FontNames): string {
  const style = roleStyles[role]
  const { id, name } = styleNames[role]
  const isBuiltIn = /^[A-Za-z]/.test(name)
  return (
    `<w:style w:type="paragraph"${isBuiltIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>` +
    `${paragraphXml(role, style)}${runXml(style, role === 'letterhead' ? red : null, names)}</w:style>`
  )
}

function characterStyleXml(face: 'heiti' | 'kaiti', names: FontNames): string {
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${characterStyleId(face)}">` +
    `<w:name w:val="${characterStyleNames[face]}"/><w:qFormat/><w:rPr>${fontsXml(face, names)}</w:rPr></w:style>`
  )
}

/** The id of the character style that sets a run in another face. */
export function characterStyleId(face: Face): string {
  return `Face${face.charAt(0).toUpperCase()}${face.slice(1)}`
}

/** Headers and footers: 四号宋体 in lines just high enough, no indent. */
function marginStyleXml(id: 'Header' | 'Footer', names: FontNames): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.toLowerCase()}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr><w:spacing w:before="0" w:after="0" w:line="${footerLineTwips}" w:lineRule="exact"/></w:pPr>` +
    `<w:rPr>${fontsXml('songti', names)}<w:spacing w:val="0"/>${sizeXml(sizes.four)}</w:rPr></w:style>`
  )
}

/** The line of a page number; a little higher than 四号 so that nothing is clipped. */
export const footerLineTwips = 320

/**
 * The whole of word/styles.xml: real named styles and no theme fonts, which would win over the names (黑体 would print as 等线).
 *
 * `widowControl` is off, since it leaves pages of 21 lines; automatic space between Chinese and digits and punctuation that hangs
 * over the edge are off, since both break the 28 characters.
 */
export function stylesXml(names: FontNames): string {
  const paragraph =
    `<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>` +
    `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${grid.lineTwips}" w:lineRule="exact"/>` +
    `<w:jc w:val="both"/></w:pPr>`
  const normal =
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `${paragraph}</w:style>`
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml('fangsong', names)}<w:spacing w:val="${grid.characterSpacingTwips}"/>` +
    `${sizeXml(sizes.three)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`
  const cells =
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>` +
    `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>` +
    `<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  const roles = Object.keys(styleNames) as PageRole[]
  return (
    `${declaration}<w:styles xmlns:w="${main}">${defaults}${normal}${cells}${roles.map((role) => roleStyleXml(role, names)).join('')}` +
    `${marginStyleXml('Header', names)}${marginStyleXml('Footer', names)}` +
    `${characterStyleXml('heiti', names)}${characterStyleXml('kaiti', names)}</w:styles>`
  )
}

/** word/fontTable.xml: each family with another name under which it may be installed, so that a missing font finds its own kind. */
export function fontTableXml(names: FontNames): string {
  const fonts = (Object.keys(fontAliases) as Face[]).map((face) => {
    const name = fontName(face, names)
    const other = fontAliases[face].find((alias) => alias !== name) ?? name
    return `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`
  })
  return `${declaration}<w:fonts xmlns:w="${main}">${fonts.join('')}</w:fonts>`
}

/** word/settings.xml: odd and even footers, punctuation at its full width, and the layout rules that Word uses for Chinese. */
export function settingsXml(): string {
  return (
    `${declaration}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
    `<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>` +
    `<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>` +
    `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
    `<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
  )
}
