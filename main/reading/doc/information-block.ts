import type { ByteView } from './bytes.ts'

/** Where a structure stands in the table stream. */
export type Place = { at: number; length: number }

/** What the file information block ([MS-DOC] 2.5) tells: flags, how many characters each story has, where structures stand. */
export type InformationBlock = {
  version: number
  isEncrypted: boolean
  tableName: '0Table' | '1Table'
  /** Characters of the stories, which follow one another in this order. */
  stories: {
    text: number
    footnotes: number
    headers: number
    macros: number
    comments: number
    endnotes: number
    textBoxes: number
    headerTextBoxes: number
  }
  place(structure: Structure): Place
}

/** Positions of the structures in the list of pairs. */
const structures = {
  styles: 1,
  footnotes: 3,
  comments: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapes: 40,
  endnotes: 47,
  textBoxes: 56,
  lists: 73,
  listUses: 74,
} as const

export type Structure = keyof typeof structures

const mark = 0xa5ec
const firstPair = 154

/** The version of Word 97; older ones keep their text in another form. */
export const oldestVersion = 0xc1

/** @returns null when the stream does not begin as a Word document's does */
export function readInformationBlock(view: ByteView): InformationBlock | null {
  if (view.bytes.length < 12 || view.u16(0) !== mark) return null
  const flags = view.u16(10)
  const version = view.u16(2)
  const isOld = version < oldestVersion
  const count = (at: number) => (isOld ? 0 : Math.max(0, view.i32(at)))
  return {
    version,
    isEncrypted: (flags & 0x0100) !== 0,
    tableName: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    stories: {
      text: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      macros: count(0x58),
      comments: count(0x5c),
      endnotes: count(0x60),
      textBoxes: count(0x64),
      headerTextBoxes: count(0x68),
    },
    place: (structure) => {
      const at = firstPair + structures[structure] * 8
      if (at + 8 > view.bytes.length) return { at: 0, length: 0 }
      return { at: view.u32(at), length: view.u32(at + 4) }
    },
  }
}
