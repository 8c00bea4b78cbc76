import type { LibraryReply, Paragraph } from '#contract/reply.ts'
import { hashText } from '#domain/text/hash.ts'
import { maskCodes, maskText } from '#domain/text/mask.ts'
import type { Atom } from '#domain/text/mask.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { findAtoms, planAtoms } from './atoms.ts'
import { hanRun, leadingMark, punctuation } from './lexicon.ts'

/** A sentence of a paragraph. `start`/`end` are offsets into the reply's text; `atoms` are relative to `start`. */
export type Unit = {
  reply: number
  /** Counts paragraphs over the whole library, so that units of one paragraph share it and follow each other. */
  paragraph: number
  part: string
  start: number
  end: number
  text: string
  atoms: Atom[]
  codes: Uint16Array
  /** Equal for sentences that are equal but for numbers, titles and fields; of the text itself when little else is in it. */
  shape: string
}

/** Replies of which no earlier one has the same text, in order. */
export function distinctReplies(replies: readonly LibraryReply[]): LibraryReply[] {
  const seen = new Set<string>()
  return replies.filter((reply) => {
    const key = `${reply.text.length}:${hashText(reply.text)}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The units of one reply in text order. Printed numbers at the head of a paragraph belong to no unit. */
export function unitsOf(reply: LibraryReply, index: number, firstParagraph: number): Unit[] {
  const search = planAtoms(reply.reply)
  return reply.paragraphs.flatMap((paragraph, at) =>
    paragraph.part === 'table'
      ? []
      : unitsOfParagraph(reply.text, paragraph, index, firstParagraph + at, search),
  )
}

function unitsOfParagraph(
  text: string,
  paragraph: Paragraph,
  reply: number,
  number: number,
  search: ReturnType<typeof planAtoms>,
): Unit[] {
  const printed = text.slice(paragraph.start, paragraph.end)
  const mark = leadingMark.exec(printed)?.[0].length ?? 0
  const body = printed.slice(mark)
  const atoms = findAtoms(body, paragraph.part, search)
  const units: Unit[] = []
  for (const span of mergeCutAtoms(splitSentences(body), atoms)) {
    const sentence = body.slice(span.start, span.end).trimEnd()
    const lead = sentence.length - sentence.trimStart().length
    if (sentence.trim() === '') continue
    const start = span.start + lead
    const own = atoms
      .filter((atom) => atom.start >= start && atom.end <= start + sentence.length)
      .map((atom) => ({ ...atom, start: atom.start - start, end: atom.end - start }))
    const unitText = sentence.slice(lead)
    const { codes } = maskText(unitText, own)
    units.push({
      reply,
      paragraph: number,
      part: paragraph.part,
      start: paragraph.start + mark + start,
      end: paragraph.start + mark + start + unitText.length,
      text: unitText,
      atoms: own,
      codes,
      shape: shapeOf(unitText, codes, paragraph.part),
    })
  }
  return units
}

/** A subject or an organ may hold a full stop; a cut inside an atom is undone. */
function mergeCutAtoms(spans: { start: number; end: number }[], atoms: readonly Atom[]) {
  const merged: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && atoms.some((atom) => atom.start < last.end && atom.end > last.end)) last.end = span.end
    else merged.push({ ...span })
  }
  return merged
}

function shapeOf(text: string, codes: Uint16Array, part: string): string {
  let letters = 0
  for (const code of codes) {
    const character = String.fromCharCode(code)
    if (code > 32 && !punctuation.test(character)) letters += 1
  }
  const isBare = letters < 2 || codes.length - letters > letters * 4
  return isBare ? `=${part}:${text}` : String.fromCharCode(...codes.subarray(0, 2000))
}

/** How many characters of a unit are Chinese characters outside masks: what a template's constants could be made of. */
export function weightOf(codes: Uint16Array): number {
  let weight = 0
  for (const code of codes)
    if (code > maskCodes.firstAtom + 28 && hanRun.test(String.fromCharCode(code))) weight += 1
  return weight
}
