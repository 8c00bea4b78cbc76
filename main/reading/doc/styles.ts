import type { ByteView } from './bytes.ts'
import { DamagedError, viewOf } from './bytes.ts'
import type { CharacterFormat, ParagraphFormat } from './formats.ts'
import { applyCharacter, applyParagraph, plainCharacter, plainParagraph } from './formats.ts'
import type { Place } from './information-block.ts'

/** The formats that a style gives, with all it takes from those it is based on. */
export type Style = { paragraph: Readonly<ParagraphFormat>; character: Readonly<CharacterFormat> }

type Definition = { base: number; paragraph: Uint8Array; character: Uint8Array }

const paragraphKind = 1
const noBase = 0xfff
const deepestBase = 32

/**
 * Reads the style sheet ([MS-DOC] 2.9.271). A sheet that is damaged gives the styles that stand before the damage.
 *
 * @returns the style of a number; a plain one for unknown numbers
 */
export function readStyles(table: ByteView, place: Place): (index: number) => Style {
  const definitions: (Definition | null)[] = []
  try {
    readSheet(table.slice(place.at, place.length), definitions)
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
  }
  const known = new Map<number, Style>()
  return (index) => {
    const found = known.get(index) ?? resolve(index, definitions)
    known.set(index, found)
    return found
  }
}

function readSheet(bytes: Uint8Array, definitions: (Definition | null)[]): void {
  const sheet = viewOf(bytes)
  if (bytes.length < 6) return
  const headBytes = sheet.u16(0)
  const count = sheet.u16(2)
  const baseBytes = sheet.u16(4)
  let at = 2 + headBytes
  for (let index = 0; index < count; index++) {
    const length = sheet.u16(at)
    definitions.push(length === 0 ? null : readDefinition(sheet.slice(at + 2, length), baseBytes))
    at += 2 + length + (length % 2)
  }
}

function readDefinition(bytes: Uint8Array, baseBytes: number): Definition | null {
  try {
    const style = viewOf(bytes)
    const kind = style.u16(2) & 0xf
    if (kind !== paragraphKind) return null
    const base = style.u16(2) >> 4
    const parts = style.u16(4) & 0xf
    let at = baseBytes + 2 + style.u16(baseBytes) * 2 + 2
    const lists: Uint8Array[] = []
    for (let part = 0; part < Math.min(parts, 2); part++) {
      const length = style.u16(at)
      lists.push(style.slice(at + 2, length))
      at += 2 + length + (length % 2)
    }
    const [paragraph, character] = lists
    return {
      base,
      paragraph: paragraph?.subarray(2) ?? new Uint8Array(0),
      character: character ?? new Uint8Array(0),
    }
  } catch (error) {
    if (error instanceof DamagedError) return null
    throw error
  }
}

function resolve(index: number, definitions: readonly (Definition | null)[]): Style {
  const chain: Definition[] = []
  let at = index
  while (at !== noBase && chain.length < deepestBase) {
    const definition = definitions[at]
    if (definition === undefined || definition === null) break
    chain.push(definition)
    at = definition.base
  }
  const paragraph = { ...plainParagraph }
  const character = { ...plainCharacter }
  for (const definition of chain.reverse()) {
    applyParagraph(paragraph, definition.paragraph, null)
    applyCharacter(character, definition.character, character)
  }
  return { paragraph, character }
}
