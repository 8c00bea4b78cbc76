import { DamagedError } from './bytes.ts'
import { hugeProperties, operandI16, operandU16, operandU8, operandU32, properties, sprm } from './sprms.ts'

/** What is known of a paragraph's form. `firstLine` is in twips, `firstLineCharacters` in hundredths of a character. */
export type ParagraphFormat = {
  /** 0 left, 1 centred, 2 right; more for justified text. */
  align: number
  firstLine: number
  firstLineCharacters: number
  /** From 0. */
  level: number | null
  /** 0 for none. */
  list: number
  breaksPage: boolean
  inTable: boolean
  depth: number
  endsRow: boolean
  endsInnerCell: boolean
  endsInnerRow: boolean
}

export type CharacterFormat = {
  isDeleted: boolean
  isInserted: boolean
  isHidden: boolean
  halfPoints: number
  symbol: { font: number; code: number } | null
}

export const plainParagraph: Readonly<ParagraphFormat> = {
  align: 0,
  firstLine: 0,
  firstLineCharacters: 0,
  level: null,
  list: 0,
  breaksPage: false,
  inTable: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
}

export const plainCharacter: Readonly<CharacterFormat> = {
  isDeleted: false,
  isInserted: false,
  isHidden: false,
  halfPoints: 20,
  symbol: null,
}

/**
 * Lays properties over a format, which is changed.
 *
 * @param data  the Data stream, where long lists stand; null when there is none
 */
export function applyParagraph(format: ParagraphFormat, grpprl: Uint8Array, data: Uint8Array | null): void {
  for (const property of properties(grpprl)) {
    switch (property.code) {
      case sprm.pHuge:
      case sprm.pHugeOld:
        applyHuge(format, property, data)
        break
      case sprm.pAlign:
      case sprm.pAlign80:
        format.align = operandU8(property)
        break
      case sprm.pFirstLine:
      case sprm.pFirstLine80:
        format.firstLine = operandI16(property)
        break
      case sprm.pFirstLineCharacters:
        format.firstLineCharacters = operandI16(property)
        break
      case sprm.pLevel:
        format.level = Math.min(8, operandU8(property))
        break
      case sprm.pList:
        format.list = operandU16(property)
        break
      case sprm.pPageBreakBefore:
        format.breaksPage = operandU8(property) !== 0
        break
      case sprm.pInTable:
        format.inTable = operandU8(property) !== 0
        break
      case sprm.pRowEnd:
        format.endsRow = operandU8(property) !== 0
        break
      case sprm.pDepth:
        format.depth = Math.min(64, operandU32(property))
        break
      case sprm.pInnerCell:
        format.endsInnerCell = operandU8(property) !== 0
        break
      case sprm.pInnerRowEnd:
        format.endsInnerRow = operandU8(property) !== 0
        break
      default:
    }
  }
}

function applyHuge(
  format: ParagraphFormat,
  property: Parameters<typeof hugeProperties>[1],
  data: Uint8Array | null,
): void {
  try {
    const list = hugeProperties(data, property)
    // A list in the Data stream that points there again would never end.
    if (![...properties(list)].some(({ code }) => code === sprm.pHuge || code === sprm.pHugeOld))
      applyParagraph(format, list, null)
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
  }
}

/** 0 and 1 say no and yes, 128 and 129 as the style says and the other way round. */
function toggled(value: number, style: boolean): boolean {
  return value === 0x80 ? style : value === 0x81 ? !style : value !== 0
}

/** Lays properties over a format, which is changed. `style` is the format of the paragraph's style. */
export function applyCharacter(format: CharacterFormat, grpprl: Uint8Array, style: CharacterFormat): void {
  for (const property of properties(grpprl)) {
    switch (property.code) {
      case sprm.cDeleted:
        format.isDeleted = operandU8(property) !== 0
        break
      case sprm.cInserted:
        format.isInserted = operandU8(property) !== 0
        break
      case sprm.cHidden:
        format.isHidden = toggled(operandU8(property), style.isHidden)
        break
      case sprm.cSize:
        format.halfPoints = operandU16(property)
        break
      case sprm.cSymbol:
        format.symbol = { font: operandU32(property) & 0xffff, code: operandU32(property) >>> 16 }
        break
      default:
    }
  }
}

const leastIndent = 1.5
const mostIndent = 4

export type FirstLine = Pick<ParagraphFormat, 'align' | 'firstLine' | 'firstLineCharacters'>

/** The indent of a first line in whole Chinese characters; 0 for none worth showing, and for centred and right-aligned lines. */
export function indentCharacters(format: FirstLine, halfPoints: number): number {
  if (format.align === 1 || format.align === 2) return 0
  const byCharacters = format.firstLineCharacters / 100
  const characters = byCharacters === 0 ? format.firstLine / (Math.max(1, halfPoints) * 10) : byCharacters
  return characters < leastIndent ? 0 : Math.min(mostIndent, Math.round(characters))
}
