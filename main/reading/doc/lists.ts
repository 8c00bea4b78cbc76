import { formatName } from '../word/number-formats.ts'
import type { Level, List } from '../word/numbering.ts'
import type { ByteView } from './bytes.ts'
import { DamagedError, utf16Text } from './bytes.ts'
import type { ParagraphFormat } from './formats.ts'
import { applyParagraph, plainParagraph } from './formats.ts'
import type { Place } from './information-block.ts'

/** One level with the paragraph format that it brings along. */
export type DocLevel = Level & { format97: Uint8Array }

/** A list as its paragraphs use it, and the level that a paragraph style has in it. */
export type DocList = List & {
  levelOfStyle(style: number): number | null
  grpprlOf(level: number): Uint8Array
}

type Definition = { key: string; styles: number[]; levels: DocLevel[] }

const mostLevels = 9
/** Word writes no longer labels; one made up would be repeated before every paragraph. */
const longestLabel = 64
const noStyle = 0xfff
const suffixes = ['tab', 'space', 'nothing'] as const

/**
 * Reads the lists of a document ([MS-DOC] 2.9.131, 2.9.132 and 2.9.150).
 *
 * @returns finds the list that a paragraph names, from 1; null where the file does not say how it counts
 */
export function readLists(table: ByteView, lists: Place, uses: Place): (index: number) => DocList | null {
  const definitions = new Map<number, Definition>()
  const found: (DocList | null)[] = []
  try {
    readDefinitions(table, lists, definitions)
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
  }
  try {
    readUses(table, uses, definitions, found)
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
  }
  return (index) => found[index - 1] ?? null
}

function readDefinitions(table: ByteView, place: Place, definitions: Map<number, Definition>): void {
  if (place.length < 2) return
  const count = table.u16(place.at)
  let at = place.at + 2 + count * 28
  for (let index = 0; index < count; index++) {
    const head = place.at + 2 + index * 28
    const id = table.u32(head)
    const isSimple = (table.u8(head + 26) & 1) === 1
    const styles = Array.from({ length: mostLevels }, (_, level) => table.u16(head + 8 + level * 2))
    const levels: DocLevel[] = []
    const definition = { key: String(id), styles, levels }
    for (let level = 0; level < (isSimple ? 1 : mostLevels); level++) {
      const read = readLevel(table, at)
      levels.push(read.level)
      at = read.end
    }
    definitions.set(id, definition)
  }
}

function readLevel(table: ByteView, at: number): { level: DocLevel; end: number } {
  const flags = table.u8(at + 5)
  const characterBytes = table.u8(at + 24)
  const paragraphBytes = table.u8(at + 25)
  const textAt = at + 28 + paragraphBytes + characterBytes
  const length = table.u16(textAt)
  const text = utf16Text(table.slice(textAt + 2, length * 2)).slice(0, longestLabel)
  const holders = new Set(Array.from(table.slice(at + 6, mostLevels)).filter((place) => place > 0))
  const template = Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index)
    return holders.has(index + 1) && code < mostLevels ? `%${code + 1}` : text.charAt(index)
  }).join('')
  const noRestart = (flags & 0x08) !== 0
  const level: DocLevel = {
    start: table.i32(at),
    format: formatName(table.u8(at + 4)),
    text: template,
    isLegal: (flags & 0x04) !== 0,
    restartsAfter: noRestart ? table.u8(at + 26) : null,
    suffix: suffixes[table.u8(at + 15)] ?? 'tab',
    styleId: undefined,
    paragraph: {},
    isHidden: false,
    format97: table.slice(at + 28, paragraphBytes),
  }
  return { level, end: textAt + 2 + length * 2 }
}

function readUses(
  table: ByteView,
  place: Place,
  definitions: ReadonlyMap<number, Definition>,
  found: (DocList | null)[],
): void {
  if (place.length < 4) return
  const count = table.u32(place.at)
  let at = place.at + 4 + count * 16
  for (let index = 0; index < count; index++) {
    const head = place.at + 4 + index * 16
    const definition = definitions.get(table.u32(head))
    const overrides = table.u8(head + 12)
    at += 4
    const levels = new Map(definition?.levels.entries() ?? [])
    const startsAt = new Map<number, number>()
    for (let item = 0; item < overrides; item++) {
      const flags = table.u32(at + 4)
      const level = flags & 0xf
      const hasStart = (flags & 0x10) !== 0
      const start = table.i32(at)
      at += 8
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, at)
        levels.set(level, read.level)
        at = read.end
        if (hasStart) startsAt.set(level, read.level.start)
      } else if (hasStart) startsAt.set(level, start)
    }
    found.push(definition === undefined ? null : listOf(definition, levels, startsAt))
  }
}

function listOf(
  definition: Definition,
  levels: Map<number, DocLevel>,
  startsAt: Map<number, number>,
): DocList {
  return {
    key: definition.key,
    levels,
    startsAt,
    levelOfStyle: (style) => {
      const level = style === noStyle ? -1 : definition.styles.indexOf(style)
      return level < 0 ? null : level
    },
    grpprlOf: (level) => levels.get(level)?.format97 ?? new Uint8Array(0),
  }
}

/** The indents that a level gives its paragraphs, laid over those of their style. */
export function levelFormat(style: Readonly<ParagraphFormat>, list: DocList, level: number): ParagraphFormat {
  const own = { ...plainParagraph, ...style }
  applyParagraph(own, list.grpprlOf(level), null)
  return { ...own, list: style.list, level: style.level }
}
