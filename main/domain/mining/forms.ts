import type { Paragraph } from '#contract/reply.ts'
import type { MinedReply } from './packed-reply.ts'

/** A run of paragraphs that a structure treats as one: a line of the page, a heading of level 1, or the text under one. */
export type FormBlock = { role: string; level: number; start: number; end: number }

/** A reply as a structure sees it: what comes before the body, the body's sections, what comes after. */
export type Form = {
  reply: number
  head: FormBlock[]
  intro: FormBlock | null
  sections: Section[]
  tail: FormBlock[]
}
export type Section = { heading: FormBlock; text: FormBlock | null }

const bodyParts = new Set<string>(['heading', 'paragraph', 'table'])
/** Parts that stand apart from the flow of a reply; a reply that has one inside its body still has the same form. */
const headParts = new Set<string>(['documentNumber', 'title', 'result', 'salutation', 'opening'])

/** The form of a reply; null for a text without an opening and without a title. */
export function formOf(reply: MinedReply, index: number): Form | null {
  const { paragraphs } = reply
  if (!paragraphs.some(({ part }) => part === 'title' || part === 'opening')) return null
  const lastHead = paragraphs.findLastIndex(({ part }) => headParts.has(part))
  const firstBody = paragraphs.findIndex(({ part }) => bodyParts.has(part))
  const bodyStart = firstBody < 0 ? lastHead + 1 : firstBody
  const lastBody = paragraphs.findLastIndex(({ part }) => bodyParts.has(part))
  const body = firstBody < 0 ? [] : paragraphs.slice(bodyStart, lastBody + 1)
  if (body.some(({ part }) => !bodyParts.has(part))) return null
  const { intro, sections } = sectionsOf(body)
  return {
    reply: index,
    head: paragraphs.slice(0, bodyStart).map(lineBlock),
    intro,
    sections,
    tail: paragraphs.slice(Math.max(lastBody + 1, bodyStart)).map(lineBlock),
  }
}

function lineBlock({ part, level, start, end }: Paragraph): FormBlock {
  return { role: part, level, start, end }
}

function sectionsOf(body: readonly Paragraph[]): { intro: FormBlock | null; sections: Section[] } {
  const sections: Section[] = []
  let intro: FormBlock | null = null
  for (const paragraph of body) {
    const last = sections.at(-1)
    if (paragraph.part === 'heading' && paragraph.level <= 1)
      sections.push({ heading: lineBlock(paragraph), text: null })
    else if (last) last.text = extend(last.text, paragraph)
    else intro = extend(intro, paragraph)
  }
  return { intro, sections }
}

function extend(block: FormBlock | null, { start, end }: Paragraph): FormBlock {
  return block ? { ...block, end } : { role: 'paragraph', level: 0, start, end }
}

/**
 * Merges sequences of roles into one order that holds each as a subsequence.
 *
 * @returns for each sequence the places of its blocks in the order, or null where it cannot be fitted in without a role standing twice
 */
export function mergeOrders(sequences: readonly (readonly string[])[]): {
  order: string[]
  places: (number[] | null)[]
} {
  const longest = sequences.toSorted((a, b) => b.length - a.length)[0] ?? []
  let order = [...longest]
  for (const sequence of sequences) {
    if (placesIn(order, sequence)) continue
    const merged = insertMissing(order, sequence)
    if (merged) order = merged
  }
  return { order, places: sequences.map((sequence) => placesIn(order, sequence)) }
}

/** Where the roles of a sequence stand in an order, each at the first place after the one before; null when one is missing. */
export function placesIn(order: readonly string[], sequence: readonly string[]): number[] | null {
  const places: number[] = []
  let at = -1
  for (const role of sequence) {
    at = order.indexOf(role, at + 1)
    if (at < 0) return null
    places.push(at)
  }
  return places
}

function insertMissing(order: readonly string[], sequence: readonly string[]): string[] | null {
  const merged = [...order]
  let at = 0
  for (const role of sequence) {
    const found = merged.indexOf(role, at)
    if (found >= 0) at = found + 1
    else if (order.includes(role) && !sequence.slice(sequence.indexOf(role) + 1).includes(role)) return null
    else {
      merged.splice(at, 0, role)
      at += 1
    }
  }
  return merged
}
