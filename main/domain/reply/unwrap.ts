import type { Part } from '#contract/reply.ts'
import { isMarkdownHeading } from '#domain/text/markdown.ts'
import type { SourceMap } from '#domain/text/source-runs.ts'
import { parseWholeDate } from './dates.ts'
import type { BodyLine } from './geometry.ts'
import { findParagraphStarts } from './geometry.ts'
import {
  addresseeOrganEnd,
  answerLineEnd,
  greetingAlone,
  honorificAlone,
  honorificEnd,
  titleRest,
  yearStart,
} from './lexicon/formulas.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import type { Line } from './lines.ts'
import { markOf } from './marks.ts'
import { isOpening } from './opening.ts'
import { isOrganName, isSignature } from './organ.ts'
import { headLimit } from './table-rows.ts'
import { readSalutation } from './salutation.ts'
import { findTitle } from './title.ts'
import { UnwrappedText } from './unwrapped-text.ts'

/** Marks that never run on over the line's end. */
const wholeParts: ReadonlySet<Part> = new Set(['date', 'result', 'publicity', 'documentNumber', 'table'])
const longestAddress = 4
const longestOpening = 10

/** Whether Latin words meet where two lines are joined. */
function needsSpace(left: string, right: string): boolean {
  return /[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right)
}

/** A salutation that runs over several lines, from `from`: its last line, or -1. */
function endOfSalutation(lines: readonly Line[], from: number): number {
  let joined = ''
  for (let at = from; at < Math.min(lines.length, from + longestAddress); at++) {
    joined += lines[at]?.text ?? ''
    if (readSalutation(joined) !== null) return at
    if (/[。：:》”]/.test(joined) || !/[、，]/.test(joined)) return -1
  }
  return -1
}

/** Whether a gap parts a line from the one before it, in a text whose lines are not all parted by gaps. */
function standsApart(lines: readonly Line[]): (line: number) => boolean {
  const gaps = lines.filter(({ afterGap }) => afterGap).length
  return (line) => gaps < 0.6 * lines.length && lines[line]?.afterGap === true
}

/** The number of lines of the head (title, number, result …), and the last line of the salutation; equal when there is none. */
function measureHead(lines: readonly Line[], profile: ReplyProfile): { head: number; salutation: number } {
  const limit = headLimit(lines.length, (index) => lines[index]?.text ?? '')
  const marks = lines.slice(0, limit).map((line) => (markOf(line.text, profile) === null ? line.text : null))
  const title = findTitle(marks, standsApart(lines))
  for (let at = title === null ? 0 : title.last + 1; at < limit; at++) {
    const text = lines[at]?.text ?? ''
    if (marks[at] === null) continue
    const end = endOfSalutation(lines, at)
    if (end >= 0) return { head: at, salutation: end + 1 }
    if (isOpening(text) || isOpening(text + (lines[at + 1]?.text ?? ''))) return { head: at, salutation: at }
  }
  let head = title === null ? 0 : title.last + 1
  while (head < limit && marks[head] === null) head++
  return { head, salutation: head }
}

/** Names parted by spaces only get the mark that a list has. Two words may be one name with a stray space, and so may be those of one organ: they stay. */
function separateNames(raw: string): string {
  const words = raw.split(/[\s\u3000]+/)
  const isList = words.length > 2 && words.every((word) => /^\p{Script=Han}{2,8}[：:]?$/u.test(word))
  if (!isList || /[、，,]/.test(raw)) return raw
  const bare = words.map((word) => word.replace(/[：:]$/, ''))
  if (!honorificEnd.test(bare.join('')) && !bare.every((word) => addresseeOrganEnd.test(word))) return raw
  return words.reduce((list, word) => `${list}${honorificAlone.test(word) ? '' : '、'}${word}`)
}

/** Organs that sign side by side get the mark that a list has. */
function separateOrgans(raw: string, profile: ReplyProfile): string {
  const organs = raw.split(/[ \t\u3000]{2,}|\u3000/)
  return organs.length > 1 && organs.every((organ) => isOrganName(organ, profile)) ? organs.join('、') : raw
}

/** Which lines near the end sign: above a mark such as the date, at the end, or above another that does. */
function signingLines(
  lines: readonly Line[],
  marks: readonly (Part | null)[],
  profile: ReplyProfile,
): boolean[] {
  const signs = new Array<boolean>(lines.length).fill(false)
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 14); index--) {
    const line = lines[index]
    const leadsOn = (marks[index + 1] ?? null) !== null || index === lines.length - 1 || signs[index + 1]
    signs[index] =
      line !== undefined &&
      marks[index] === null &&
      line.width < 30 &&
      leadsOn === true &&
      isSigningLine(line, profile)
  }
  return signs
}

/** One organ or its chief, or several organs side by side. */
function isSigningLine({ text, printed }: Line, profile: ReplyProfile): boolean {
  return isSignature(text, profile) || separateOrgans(printed, profile) !== printed
}

function toBodyLines(lines: readonly Line[], profile: ReplyProfile): BodyLine[] {
  const marks = lines.map((line) => markOf(line.text, profile))
  const signs = signingLines(lines, marks, profile)
  return lines.map((line, index) => {
    const mark = marks[index] ?? null
    const atEnd = index >= lines.length - 14
    const isSigning = signs[index] === true
    const isWhole = (mark !== null && wholeParts.has(mark)) || isMarkdownHeading(line.raw)
    const signedAndDated =
      atEnd && /\p{Script=Han}/u.test(line.text.charAt(0)) && endsWithDate(line.text, profile)
    const isGreeting = index < 3 && greetingAlone.test(line.text)
    return {
      ...line,
      printed: isSigning ? separateOrgans(line.printed, profile) : line.printed,
      startsPart:
        mark !== null ||
        isWhole ||
        followsAnswerLine(lines, index) ||
        isSigning ||
        signedAndDated ||
        isGreeting,
      isWholePart: isWhole || isSigning || signedAndDated || isGreeting,
    }
  })
}

/** Whether a line stands right behind the receipt sentence's 现答复如下： */
function followsAnswerLine(lines: readonly Line[], index: number): boolean {
  return index > 0 && index < longestOpening && answerLineEnd.test(lines[index - 1]?.text ?? '')
}

/** 长宁区某某局2022年7月5日 on one line. */
function endsWithDate(text: string, profile: ReplyProfile): boolean {
  const start = text.search(yearStart)
  return start > 3 && parseWholeDate(text.slice(start)) !== null && isOrganName(text.slice(0, start), profile)
}

/**
 * Undoes wrapped lines: physical lines become paragraphs, joined by "\n". The lines of the head keep their own
 * paragraphs except the title and the salutation, which are joined. The text is still raw: normalise it afterwards.
 *
 * @returns the text, and where its pieces stand in the source
 */
export function unwrapLines(lines: readonly Line[], profile: ReplyProfile): { text: string; map: SourceMap } {
  const { head, salutation } = measureHead(lines, profile)
  const unwrapped = new UnwrappedText()
  const headLines = lines.slice(0, head)
  const title = findTitle(
    headLines.map((line) => (markOf(line.text, profile) === null ? line.text : null)),
    standsApart(lines),
  )
  headLines.forEach((line, index) => {
    const continues = title !== null && index > title.first && index <= title.last
    if (!continues) unwrapped.startParagraph()
    unwrapped.add(continues && titleRest.test(line.text) ? line.text : line.printed, line.raw, line.at)
  })
  const address = lines.slice(head, salutation)
  if (address.length > 0) {
    unwrapped.startParagraph()
    unwrapped.addJoined(address, separateNames)
  }
  const body = toBodyLines(lines.slice(salutation), profile)
  const starts = findParagraphStarts(body)
  for (const [index, line] of body.entries()) {
    if (index === 0 || starts[index] === true) unwrapped.startParagraph()
    else if (needsSpace(body[index - 1]?.raw ?? '', line.raw)) unwrapped.put(' ')
    unwrapped.add(line.printed, line.raw, line.at)
  }
  return { text: unwrapped.text, map: unwrapped.map }
}
