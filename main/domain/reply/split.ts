import { findDates } from './dates.ts'
import { findLabels } from './labels.ts'
import { noBreakBefore } from './lexicon/formulas.ts'
import { cellMark } from './lexicon/marks.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { endsWithMark, leadingDocumentNumber } from './marks.ts'
import { isOrganName } from './organ.ts'
import { splitSalutation } from './salutation.ts'

/** 长宁区某某局2022年7月5日 → two paragraphs. */
function splitSignature(text: string, profile: ReplyProfile): string[] | null {
  const date = findDates(text).at(-1)
  if (date === undefined || date.start === 0 || date.end !== text.length) return null
  const organ = text.slice(0, date.start).replace(/[，、；\s]+$/, '')
  return isOrganName(organ, profile) ? [organ, text.slice(date.start)] : null
}

/** Labels that stand side by side, parted by nothing (办理结果：A签发人：某) → one paragraph each. */
function splitLabels(text: string): string[] | null {
  if (/^[（〔【[]/.test(text)) return null
  const labels = findLabels(text)
  if (labels.length < 2 || (labels[0]?.start ?? 1) > 0) return null
  const pieces: string[] = []
  let from = 0
  for (const label of labels.slice(1)) {
    if (noBreakBefore.test(text.slice(0, label.start))) continue
    pieces.push(text.slice(from, label.start))
    from = label.start
  }
  pieces.push(text.slice(from))
  return pieces.length > 1 ? pieces : null
}

function splitNumber(text: string, profile: ReplyProfile): string[] | null {
  const number = leadingDocumentNumber(text)
  if (number === null || number.length === text.length) return null
  const rest = text.slice(number.length)
  return endsWithMark(rest, profile) ? [number, ...(splitLabels(rest) ?? [rest])] : null
}

/**
 * Cuts a paragraph of the head or the tail that holds several parts printed on one line. The pieces joined give the
 * text back, but for a mark between signature and date.
 */
export function splitParts(text: string, profile: ReplyProfile): string[] {
  if (text.length > 200 || text.includes(cellMark)) return [text]
  const salutation = splitSalutation(text)
  if (salutation !== null) return [text.slice(0, salutation), text.slice(salutation)]
  return splitSignature(text, profile) ?? splitNumber(text, profile) ?? splitLabels(text) ?? [text]
}
