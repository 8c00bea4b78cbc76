import { viewOf } from './bytes.ts'
import type { WordDocument } from './document.ts'
import { positions } from './document.ts'
import { operandU8, properties, sprm } from './sprms.ts'

const sectionBytes = 12
const nothing = 0xffffffff
const nextPage = 2
const nextColumn = 1

/**
 * Where the sections of the main text end, by the position of their last character, and whether a new page begins there.
 * How a section begins is said by itself, not by the one before.
 */
export function readSectionEnds(document: WordDocument): Map<number, boolean> {
  const place = document.info.place('sections')
  const ends = positions(document.table, place, sectionBytes)
  const count = ends.length - 1
  const sectionEnds = new Map<number, boolean>()
  for (let index = 0; index < count - 1; index++) {
    const at = place.at + (count + 1) * 4 + (index + 1) * sectionBytes
    sectionEnds.set((ends[index + 1] ?? 0) - 1, breakKind(document, document.table.u32(at + 2)) > nextColumn)
  }
  return sectionEnds
}

/** 0 goes on, 1 next column, 2 next page, 3 and 4 next even or odd page. */
function breakKind(document: WordDocument, at: number): number {
  const { bytes } = document.document
  if (at === nothing || at + 2 > bytes.length) return nextPage
  const length = viewOf(bytes).u16(at)
  if (at + 2 + length > bytes.length) return nextPage
  let kind = nextPage
  for (const property of properties(document.document.slice(at + 2, length))) {
    if (property.code === sprm.sBreakKind) kind = operandU8(property)
  }
  return kind
}
