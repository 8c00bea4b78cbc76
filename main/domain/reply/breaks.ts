import { splitSentences } from '#domain/text/sentences.ts'
import { isClosing } from './closing.ts'
import { findDates } from './dates.ts'
import { findLabels } from './labels.ts'
import { breakPlaces, closeHeading, runOnHeading, sectionStart, wideSpace } from './lexicon/breaks.ts'
import { noBreakBefore, sentenceEnd, sentenceInside } from './lexicon/formulas.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { leadingDocumentNumber, leadingResult, markOf } from './marks.ts'
import { markerOf } from './numbering.ts'
import { isOrganName } from './organ.ts'
import { readSalutation } from './salutation.ts'
import { isTitle } from './title.ts'

/** Below this a text without line breaks is taken as one paragraph. */
const shortestRunOn = 80

/** How far from either end of a text labels are taken as parts of head or tail. */
const edge = 320

/** Whether a run of text is a whole part of a reply, so that a space behind it stands for a break. */
function isWholePart(text: string, profile: ReplyProfile): boolean {
  if (sentenceEnd.test(text) || isTitle(text) || readSalutation(text) !== null || isOrganName(text, profile))
    return true
  const isHeading =
    markerOf(text).level > 0 && text.length <= 40 && !sentenceInside.test(text) && !/[，、]$/.test(text)
  return isHeading || markOf(text, profile) !== null
}

/** No part of head or tail is longer: what is, ends where a sentence ends. */
const longestPart = 200

/** Decides at every single space whether it stands for a break or is only space. O(n), for long runs are not looked at whole. */
function breakAtSpaces(line: string, profile: ReplyProfile): string[] {
  const paragraphs: string[] = []
  let words: string[] = []
  let length = 0
  for (const piece of line.split(' ').filter((word) => word !== '')) {
    const bare = length > longestPart ? (words.at(-1) ?? '') : words.join('')
    const endsPart = length > longestPart ? sentenceEnd.test(bare) : isWholePart(bare, profile)
    if (words.length > 0 && (endsPart || sectionStart.test(piece) || markOf(piece, profile) !== null)) {
      paragraphs.push(words.join(' '))
      words = []
      length = 0
    }
    words.push(piece)
    length += piece.length
  }
  return words.length === 0 ? paragraphs : [...paragraphs, words.join(' ')]
}

/** Cuts signature and date off the end of a text that has no spaces either, and labels near both ends. */
function breakEdges(line: string, profile: ReplyProfile): string[] {
  const places = new Set<number>()
  for (const date of findDates(line)) {
    if (date.start < line.length - edge) continue
    const sentence = Math.max(
      ...['。', '！', '？', '）'].map((mark) => line.lastIndexOf(mark, date.start - 1)),
    )
    const organ = line.slice(sentence + 1, date.start)
    if (!isOrganName(organ, profile)) continue
    places.add(sentence + 1)
    places.add(date.start)
    places.add(date.end)
  }
  for (const label of findLabels(line)) {
    const result = label.field === 'handlingResult' ? leadingResult(label.value, profile) : null
    if (result !== null) places.add(label.valueStart + result.length)
    const near = label.start < edge || label.start > line.length - edge
    if (near && label.start > 0 && !noBreakBefore.test(line.slice(0, label.start))) places.add(label.start)
  }
  const number = leadingDocumentNumber(line)
  if (number !== null) {
    places.add(number.length)
    const result = leadingResult(line.slice(number.length), profile)
    if (result !== null) places.add(number.length + result.length)
  }
  const cuts = [...places].toSorted((a, b) => a - b)
  return [0, ...cuts]
    .map((from, index) => line.slice(from, cuts[index] ?? line.length))
    .filter((piece) => piece !== '')
}

/** Cuts the sentences of courtesy off the end of a text, one paragraph each. */
function breakClosing(line: string): string[] {
  const sentences = splitSentences(line).map(({ start, end }) => line.slice(start, end))
  const closing: string[] = []
  for (let last = sentences.at(-1); last !== undefined && sentences.length > 1; last = sentences.at(-1)) {
    if (!isClosing(last)) break
    closing.unshift(last)
    sentences.pop()
  }
  return sentences.length === 0 ? [line] : [sentences.join(''), ...closing]
}

/** The last paragraph that ends a sentence is where courtesy stands. */
function breakLastText(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.length > 40 && sentenceEnd.test(line))
  return lines.flatMap((line, index) => (index === last ? breakClosing(line) : [line]))
}

/**
 * Gives a text that lost its line breaks its paragraphs back: at wide spaces; at single ones behind what is a whole part
 * or before the number of a section; behind title, salutation and 答复如下：; before the numbers of sections; before
 * signature, date and labels. A heading that runs into its paragraph without any mark stays with it. A text that has
 * line breaks comes back as it is.
 */
export function restoreBreaks(raw: string, profile: ReplyProfile): string {
  const text = raw.trim()
  if (/[\n\r]/.test(text) || text.length < shortestRunOn) return raw
  let lines = text.replace(wideSpace, '\n').split('\n')
  lines = lines.flatMap((line) => breakAtSpaces(line, profile))
  let broken = lines.join('\n')
  for (const pattern of breakPlaces) broken = broken.replace(pattern, '\n')
  return breakLastText(broken.split('\n').flatMap((line) => breakEdges(line, profile)))
    .map((line) => line.replace(runOnHeading, '$1\n').replace(closeHeading, '$1\n'))
    .join('\n')
}
