import type { Part } from '#contract/reply.ts'
import { isClosing } from './closing.ts'
import {
  annexHead,
  answerLineEnd,
  greetingAlone,
  noText,
  sentenceEnd,
  sentenceInside,
  unknownLabel,
  unnumberedHeading,
} from './lexicon/formulas.ts'
import { cellMark } from './lexicon/marks.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { markOf } from './marks.ts'
import { markerOf } from './numbering.ts'
import { continuesOpening, isOpening } from './opening.ts'
import { isOrganName, isSignature } from './organ.ts'
import { readSalutation, splitSalutation } from './salutation.ts'
import { splitParts } from './split.ts'
import { headLimit } from './table-rows.ts'
import { findTitle } from './title.ts'

/** A normalised paragraph and the part it plays. */
export type PartText = { text: string; part: Part; level: number }

const longestHeading = 60
const longestTail = 14

/** Lines of one title have been joined before, so that every paragraph stands apart. */
const isParagraph = (): boolean => true

/** How many paragraphs stand before the text: title, marks, salutation. */
function measureHead(texts: readonly string[], profile: ReplyProfile): number {
  const limit = headLimit(texts.length, (index) => texts[index] ?? '')
  const marks = texts.slice(0, limit).map((text) => markOf(text, profile))
  const title = findTitle(
    texts.slice(0, limit).map((text, index) => (marks[index] === null ? text : null)),
    isParagraph,
  )
  const from = title === null ? 0 : title.last + 1
  let closed = from
  for (let at = from; at < limit; at++) {
    const text = texts[at] ?? ''
    if (marks[at] !== null) {
      if (closed === at && marks[at] !== 'table') closed++
      continue
    }
    if (splitSalutation(text) !== null) return at
    if (readSalutation(text) !== null && (text.length < 60 || at < 8)) return at + 1
    if (isOpening(text)) return at
  }
  return closed
}

function headParts(texts: readonly string[], profile: ReplyProfile): PartText[] {
  const pieces = texts.flatMap((text) => splitParts(text, profile))
  const marks = pieces.map((text) => markOf(text, profile))
  const title = findTitle(
    pieces.map((text, index) => (marks[index] === null ? text : null)),
    isParagraph,
  )
  const parts: PartText[] = []
  pieces.forEach((text, index) => {
    const mark = marks[index] ?? null
    if (title !== null && index > title.first && index <= title.last) {
      const last = parts.at(-1)
      if (last !== undefined) last.text += text
    } else if (title?.first === index) parts.push({ text, part: 'title', level: 0 })
    else if (mark !== null) parts.push({ text, part: mark === 'table' ? 'other' : mark, level: 0 })
    else parts.push({ text, part: readSalutation(text) === null ? 'other' : 'salutation', level: 0 })
  })
  return parts
}

/** Where the annexes begin that follow the signed reply, or the note that names them; the text's end when there are none. */
function findAnnex(texts: readonly string[], from: number, profile: ReplyProfile): number {
  const last = texts.findLastIndex((text) => annexHead.test(text))
  let announced = false
  for (let at = from; at <= last; at++) {
    const text = texts[at] ?? ''
    if (announced && annexHead.test(text)) return at
    const mark = markOf(splitParts(text, profile).at(-1) ?? '', profile)
    if ((mark === 'date' || mark === 'attachment') && at > from && !annexHead.test(text)) announced = true
  }
  return texts.length
}

/** Whether a paragraph of the tail lists a further attachment: 2.现场照片 under an earlier 附件：1.… */
function continuesAttachments(
  texts: readonly string[],
  at: number,
  from: number,
  profile: ReplyProfile,
): boolean {
  if (markerOf(texts[at] ?? '').level !== 3 || sentenceInside.test(texts[at] ?? '')) return false
  for (let before = at - 1; before >= Math.max(from, at - 12); before--) {
    const text = texts[before] ?? ''
    if (markOf(text, profile) === 'attachment') return true
    if (markerOf(text).level !== 3) return false
  }
  return false
}

/** The signature that stands right above or before a date near the end: what follows is tail, known or not. -1 when there is none. */
function findSignature(texts: readonly string[], from: number, to: number, profile: ReplyProfile): number {
  for (let at = to - 1; at >= Math.max(from, to - longestTail); at--) {
    const text = texts[at] ?? ''
    const pieces = splitParts(text, profile)
    if (markOf(pieces.at(-1) ?? '', profile) !== 'date') continue
    if (pieces.length > 1 && isOrganName(pieces[0] ?? '', profile)) return at
    if (at > from && isSignature(texts[at - 1] ?? '', profile)) return at - 1
  }
  return -1
}

/** Whether a paragraph's own form says that it belongs to the tail. Rows before the signature belong to the text. */
function isTailMark(text: string, profile: ReplyProfile): boolean {
  const mark = markOf(text, profile)
  return mark !== null && mark !== 'table'
}

/** Where the tail begins: signature, date, contact and the other marks that follow the last words. */
function findTail(texts: readonly string[], from: number, to: number, profile: ReplyProfile): number {
  const signature = findSignature(texts, from, to, profile)
  let tail = signature < 0 ? to : signature
  while (tail > from) {
    const text = texts[tail - 1] ?? ''
    const isTail =
      isTailMark(text, profile) ||
      splitParts(text, profile).length > 1 ||
      (isSignature(text, profile) && text.length < 40 && !sentenceEnd.test(text)) ||
      (tail < texts.length && unknownLabel.test(text)) ||
      continuesAttachments(texts, tail - 1, from, profile)
    if (!isTail) break
    tail--
  }
  return tail
}

function tailParts(texts: readonly string[], profile: ReplyProfile): PartText[] {
  const parts: PartText[] = []
  for (const text of texts.flatMap((paragraph) => splitParts(paragraph, profile))) {
    const mark = markOf(text, profile)
    if (mark !== null) parts.push({ text, part: mark === 'table' ? 'other' : mark, level: 0 })
    else if (isSignature(text, profile)) parts.push({ text, part: 'signature', level: 0 })
    else parts.push({ text, part: parts.at(-1)?.part === 'attachment' ? 'attachment' : 'other', level: 0 })
  }
  return parts
}

/** Whether a paragraph is a heading alone on its line. `next` is the paragraph after it. */
function isHeading(text: string, level: number, next: string | undefined): boolean {
  if (text.length > longestHeading) return false
  if (level > 0) {
    const body = text.slice(markerOf(text).length)
    if (!sentenceInside.test(body) && !/[：:，]$/.test(body)) return true
    const single = /^[^。！？；]+[。：]$/.test(body) && body.length <= 36
    return single && level <= 2 && next !== undefined && markerOf(next).level !== level
  }
  if (sentenceInside.test(text) || sentenceEnd.test(text) || next === undefined) return false
  return unnumberedHeading.test(text) || (text.length <= 24 && !/[，、]$/.test(text) && !/[，]/.test(text))
}

function bodyParts(texts: readonly string[]): PartText[] {
  let firstClosing = texts.length
  while (firstClosing > 1 && isClosing(texts[firstClosing - 1] ?? '')) firstClosing--
  let opened = texts.findIndex((text, index) => index < 4 && isOpening(text))
  const parts: PartText[] = []
  texts.forEach((text, index) => {
    const { level } = markerOf(text)
    if (index === 0 && greetingAlone.test(text)) {
      parts.push({ text, part: 'other', level: 0 })
      if (opened === 0) opened = 1
    } else if (index === opened) parts.push({ text, part: 'opening', level: 0 })
    else if (
      opened >= 0 &&
      index === opened + 1 &&
      parts.at(-1)?.part === 'opening' &&
      !answerLineEnd.test(texts[opened] ?? '') &&
      continuesOpening(text)
    ) {
      parts.push({ text, part: 'opening', level: 0 })
    } else if (index >= firstClosing) parts.push({ text, part: 'closing', level: 0 })
    else if (text.includes(cellMark)) parts.push({ text, part: 'table', level: 0 })
    else if (isHeading(text, level, index + 1 < firstClosing ? texts[index + 1] : undefined))
      parts.push({ text, part: 'heading', level })
    else parts.push({ text, part: 'paragraph', level })
  })
  return parts
}

/** Annexes, which are no part of the reply, and the 版记 that stands at the very end behind them. */
function annexParts(texts: readonly string[], profile: ReplyProfile): PartText[] {
  const isColophon = (text: string) => {
    const mark = markOf(text, profile)
    return mark === 'cc' || (mark === 'other' && noText.test(text))
  }
  let end = texts.length
  while (end > 0 && isColophon(texts[end - 1] ?? '')) end--
  return texts.map((text, index): PartText => ({
    text,
    part: index < end ? 'other' : (markOf(text, profile) ?? 'other'),
    level: 0,
  }))
}

/**
 * Tells the part of every paragraph of a reply, from what it says and from where it stands. Paragraphs that hold
 * several parts are cut, those of a title joined.
 *
 * @param texts normalised paragraphs, none empty
 */
export function assignParts(texts: readonly string[], profile: ReplyProfile): PartText[] {
  const measured = measureHead(texts, profile)
  const cut = splitSalutation(texts[measured] ?? '')
  const all =
    cut === null
      ? texts
      : texts.flatMap((text, index) => (index === measured ? [text.slice(0, cut), text.slice(cut)] : [text]))
  const head = cut === null ? measured : measured + 1
  const annex = findAnnex(all, head, profile)
  const tail = findTail(all, head, annex, profile)
  return [
    ...headParts(all.slice(0, head), profile),
    ...bodyParts(all.slice(head, tail)),
    ...tailParts(all.slice(tail, annex), profile),
    ...annexParts(all.slice(annex), profile),
  ]
}
