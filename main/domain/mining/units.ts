import type { Paragraph, StoredReply } from '#contract/reply.ts'
import { maskCodes, maskedView } from '#domain/text/mask.ts'
import type { Atom } from '#domain/text/mask.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { findAtoms, planAtoms } from './atoms.ts'
import type { AtomSearch } from './atoms.ts'
import { leadingMark, nameSeparator, pieceMarks } from './lexicon.ts'
import type { UnitTable } from './unit-table.ts'

const isPunctuation = /[\p{P}\p{S}]/u

/** Adds the sentences of one reply in text order. Printed numbers at the head of a paragraph belong to none; tables have none. */
export function addUnits(table: UnitTable, reply: StoredReply, index: number, firstParagraph: number): void {
  const search = planAtoms(reply.reply)
  for (const [at, paragraph] of reply.paragraphs.entries())
    if (paragraph.part !== 'table')
      addParagraph(table, reply.text, paragraph, index, firstParagraph + at, search)
}

function addParagraph(
  table: UnitTable,
  text: string,
  paragraph: Paragraph,
  reply: number,
  number: number,
  search: AtomSearch,
): void {
  const printed = text.slice(paragraph.start, paragraph.end)
  const mark = leadingMark.exec(printed)?.[0].length ?? 0
  const body = printed.slice(mark)
  const atoms = findAtoms(body, paragraph.part, search)
  for (const span of mergeCutAtoms(splitSentences(body), atoms)) {
    const sentence = body.slice(span.start, span.end).trimEnd()
    const lead = sentence.length - sentence.trimStart().length
    if (lead === sentence.length) continue
    const start = span.start + lead
    const unitText = sentence.slice(lead)
    const own = atomsInside(atoms, start, start + unitText.length)
    const codes = maskedView(unitText, own)
    const begin = paragraph.start + mark + start
    table.push(
      { reply, paragraph: number, part: paragraph.part, start: begin, end: begin + unitText.length },
      codes,
      shapeOf(unitText, codes, paragraph.part),
    )
  }
}

function atomsInside(atoms: readonly Atom[], from: number, to: number): Atom[] {
  if (atoms.length === 0) return []
  return atoms
    .filter((atom) => atom.start >= from && atom.end <= to)
    .map((atom) => ({ ...atom, start: atom.start - from, end: atom.end - from }))
}

/** A subject or an organ may hold a full stop; a cut inside an atom is undone. */
function mergeCutAtoms(spans: { start: number; end: number }[], atoms: readonly Atom[]) {
  if (atoms.length === 0) return spans
  const merged: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && atoms.some((atom) => atom.start < last.end && atom.end > last.end)) last.end = span.end
    else merged.push({ ...span })
  }
  return merged
}

/**
 * A number that is equal for sentences that are equal but for numbers, titles and fields; where little else is in a sentence it is that of
 * the text itself, and negative. 52 bits: the chance that two of ten million different sentences have the same is about 1 in 90.
 */
function shapeOf(text: string, codes: Uint16Array, part: string): number {
  let letters = 0
  for (const code of codes) if (isLetter(code)) letters += 1
  const isBare = letters < 2 || codes.length - letters > letters * 4
  return isBare
    ? -hashCodes(Uint16Array.from(`${part}:${text}`, (letter) => letter.charCodeAt(0)))
    : hashCodes(codes)
}

/** Of each code whether it is a letter: 0 not yet asked, 1 no, 2 yes. */
const letterKinds = new Uint8Array(65_536).fill(1, 0, 33).fill(2, 0x4e00, 0xa000)

function isLetter(code: number): boolean {
  const known = letterKinds[code]
  if (known !== 0) return known === 2
  const kind = isPunctuation.test(String.fromCharCode(code)) ? 1 : 2
  letterKinds[code] = kind
  return kind === 2
}

/** As `hashText`, over codes, as a number from 1. */
function hashCodes(codes: Uint16Array): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const code of codes) {
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (1048575 & low) + (high >>> 0) + 1
}

/** How many characters of a unit are Chinese characters outside masks: what a template's constants could be made of. */
export function weightOf(codes: Uint16Array): number {
  let weight = 0
  for (const code of codes) if (isHan(code)) weight += 1
  return weight
}

/** A member of a list that ends at a mark only, as the first one does, is taken to have so many characters. */
const usualMember = 4
const separator = nameSeparator.charCodeAt(0)
const listEnds = new Set(Array.from(pieceMarks, (mark) => mark.charCodeAt(0)))

/** As `weightOf`, without the members of lists, for a list is a value however long it is. */
export function weightBesideLists(codes: Uint16Array): number {
  let weight = 0
  let run = 0
  let isMember = false
  for (let at = 0; at <= codes.length; at += 1) {
    const code = codes[at] ?? 0
    const isSeparator = at < codes.length && code === separator
    if (at < codes.length && !isSeparator && !listEnds.has(code)) {
      if (isHan(code)) run += 1
      continue
    }
    const isWhole = isMember && isSeparator
    weight += isWhole ? 0 : isMember || isSeparator ? Math.max(0, run - usualMember) : run
    isMember = isSeparator
    run = 0
  }
  return weight
}

function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code < 0xa000) ||
    (code >= 0x3400 && code < 0x4dc0) ||
    (code >= 0xd800 && code < 0xe000) ||
    code === 0x3007
  )
}

export const firstLetter = maskCodes.firstAtom + 29
