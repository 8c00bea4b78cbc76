import type { Part } from '#contract/reply.ts'
import { parseWholeDate } from './dates.ts'
import { leadingLabel } from './labels.ts'
import type { LabelField } from './lexicon/labels.ts'
import {
  documentNumber,
  documentNumberEnd,
  noText,
  openDate,
  publicityAfterResult,
  publicityAlone,
  publicityStart,
  publicityWord,
  resultClassWord,
} from './lexicon/formulas.ts'
import { cellMark } from './lexicon/marks.ts'
import type { ReplyProfile } from './lexicon/profile.ts'

const partOfLabel: Readonly<Record<LabelField, Part>> = {
  handlingResult: 'result',
  signer: 'result',
  documentNumber: 'documentNumber',
  publicity: 'publicity',
  contactName: 'contact',
  contactNameAndPhone: 'contact',
  unitAndPhone: 'contact',
  phone: 'contact',
  address: 'contact',
  postcode: 'contact',
  leader: 'contact',
  unit: 'contact',
  cc: 'cc',
  attachments: 'attachment',
  subject: 'other',
  number: 'other',
  proposer: 'other',
  organ: 'other',
  date: 'date',
  text: 'other',
  metadata: 'other',
}

/** A handling result that stands without a label, with the publicity printed beside it. */
export type BareResult = { result: string; publicity: string | null }

/** A result alone on its line is a few words at most. */
const longestBareResult = 40

/** 某某局办公室2024年5月6日印发, 此页无正文. */
const longestPrintLine = 44

const resultLetters = new Map<string, RegExp>()

/** The pattern of a result's letter, made once for each set of letters. */
function resultLetter({ resultLetters: letters }: ReplyProfile): RegExp {
  const known = resultLetters.get(letters)
  if (known !== undefined) return known
  const pattern = new RegExp(`^[（(〔【[]?([${letters}][0-9]?${resultClassWord}?)[）)〕】\\]]?(.*)$`)
  resultLetters.set(letters, pattern)
  return pattern
}

/** Reads a line such as C1类同意公开, 〔A〕〔公开〕, 解决或采纳. Null when it is nothing of the kind. */
export function readBareResult(text: string, profile: ReplyProfile): BareResult | null {
  if (text.length > longestBareResult) return null
  const letter = resultLetter(profile).exec(text)
  if (letter !== null) {
    const rest = (letter[2] ?? '').replace(/^[，、；（(〔【[]+|[）)〕】\]。]+$/g, '')
    if (rest === '') return { result: letter[1] ?? '', publicity: null }
    if (rest.length <= 8 && publicityAfterResult.test(rest))
      return { result: letter[1] ?? '', publicity: rest }
    return null
  }
  const bare = text.replace(/^[（〔【[]|[）〕】\]]$/g, '')
  return profile.resultWords.includes(bare) ? { result: bare, publicity: null } : null
}

/** The handling result that a text begins with, when a longer text follows it without a break. */
export function leadingResult(text: string, profile: ReplyProfile): string | null {
  const words = profile.resultWords
    .filter((word) => text.startsWith(word))
    .toSorted((a, b) => b.length - a.length)
  return words[0] ?? resultLetter(profile).exec(text)?.[1] ?? null
}

/** Whether a whole line tells how far the reply may be made public. */
export function isPublicityLine(text: string): boolean {
  if (text.length > 30 || !text.includes(publicityWord) || !publicityAlone.test(text)) return false
  return /^[（〔【[“]/.test(text) || publicityStart.test(text)
}

/** A document number at the start of a line, and its length. */
export function leadingDocumentNumber(text: string): string | null {
  if (!text.includes(documentNumberEnd)) return null
  return documentNumber.exec(text)?.[0] ?? null
}

/** A text that is a document number and nothing else. */
export function wholeDocumentNumber(text: string): string | null {
  const number = leadingDocumentNumber(text)
  return number === text ? number : null
}

/** Whether what follows a document number on its line is nothing, a result or a labelled value. */
export function endsWithMark(rest: string, profile: ReplyProfile): boolean {
  return rest === '' || readBareResult(rest, profile) !== null || leadingLabel(rest)?.start === 0
}

/**
 * The part that a line plays by its own form, wherever it stands; null for everything whose part depends on its place.
 *
 * @param text normalised
 */
export function markOf(text: string, profile: ReplyProfile): Part | null {
  if (text.includes(cellMark)) return 'table'
  if (text.length > 160) return null
  if (parseWholeDate(text) !== null || openDate.test(text)) return 'date'
  const number = leadingDocumentNumber(text)
  if (number !== null && endsWithMark(text.slice(number.length), profile)) return 'documentNumber'
  const label = leadingLabel(text)
  if (label !== null) return partOfLabel[label.field]
  if (readBareResult(text, profile) !== null) return 'result'
  if (isPublicityLine(text)) return 'publicity'
  return text.length <= longestPrintLine && noText.test(text) ? 'other' : null
}
