import { DamagedError, viewOf } from './bytes.ts'

/** One property of a list of them (grpprl): its code and the bytes of its operand. */
export type Property = { code: number; operand: Uint8Array }

/** The codes that are read, by their names in [MS-DOC] 2.6. */
export const sprm = {
  cDeleted: 0x0800,
  cInserted: 0x0801,
  cHidden: 0x083c,
  cSize: 0x4a43,
  cSymbol: 0x6a09,
  pStyle: 0x4600,
  pPageBreakBefore: 0x2407,
  pLevel: 0x260a,
  pList: 0x460b,
  pAlign: 0x2461,
  pAlign80: 0x2403,
  pFirstLine: 0x8460,
  pFirstLine80: 0x8411,
  pFirstLineCharacters: 0x4457,
  pInTable: 0x2416,
  pRowEnd: 0x2417,
  pDepth: 0x6649,
  pInnerCell: 0x244b,
  pInnerRowEnd: 0x244c,
  pHuge: 0x6646,
  pHugeOld: 0x6645,
  sBreakKind: 0x3009,
} as const

const tableDefinition = 0xd608
const tabChange = 0xc615
const fixedBytes = [1, 1, 2, 4, 2, 2, null, 3] as const

/**
 * The properties in a grpprl, in order; a list that is cut off ends before the property that is not whole.
 *
 * O(n) time.
 */
export function* properties(grpprl: Uint8Array): Generator<Property> {
  const view = viewOf(grpprl)
  let at = 0
  while (at + 2 < grpprl.length) {
    const code = view.u16(at)
    at += 2
    const fixed = fixedBytes[code >> 13] ?? null
    let length: number
    if (fixed !== null) length = fixed
    else if (code === tableDefinition) {
      if (at + 2 > grpprl.length) return
      length = view.u16(at) - 1
      at += 2
    } else {
      length = view.u8(at)
      at += 1
      if (code === tabChange && length === 255) {
        if (at >= grpprl.length) return
        const deleted = view.u8(at) * 4
        if (at + 1 + deleted >= grpprl.length) return
        length = 1 + deleted + 1 + view.u8(at + 1 + deleted) * 3
      }
    }
    if (length < 0 || at + length > grpprl.length) return
    yield { code, operand: grpprl.subarray(at, at + length) }
    at += length
  }
}

/** The first byte, or the first two as a number with or without sign, or the first four. */
export function operandU8({ operand }: Property): number {
  return operand[0] ?? 0
}

export function operandU16({ operand }: Property): number {
  return viewOf(operand).u16(0)
}

export function operandI16({ operand }: Property): number {
  return viewOf(operand).i16(0)
}

export function operandU32({ operand }: Property): number {
  return viewOf(operand).u32(0)
}

/**
 * Properties that a short form in the piece table stands for ([MS-DOC] 2.9.215), as far as they are read.
 *
 * @throws never; unknown ones give nothing
 */
export function shortProperty(index: number, value: number): Uint8Array {
  const code = shortForms[index]
  return code === undefined ? new Uint8Array(0) : Uint8Array.of(code & 0xff, code >> 8, value)
}

const shortForms: Readonly<Record<number, number>> = {
  0x09: sprm.pPageBreakBefore,
  0x0c: sprm.pLevel,
  0x18: sprm.pInTable,
  0x19: sprm.pRowEnd,
  0x41: sprm.cDeleted,
  0x42: sprm.cInserted,
  0x5c: sprm.cHidden,
}

/** A list that stands in the Data stream because it is too long for its page. */
export function hugeProperties(data: Uint8Array | null, property: Property): Uint8Array {
  if (data === null) throw new DamagedError('no data stream')
  const view = viewOf(data)
  const at = operandU32(property)
  return view.slice(at + 2, view.u16(at))
}
