import type { ProposalFacts } from '#contract/proposal.ts'
import { kindSchema } from '#contract/reply.ts'
import { findDates, parseWholeDate } from '#domain/reply/dates.ts'
import { bodyOf } from '#domain/reply/meeting.ts'
import { readHandlingBodies } from './bodies.ts'
import { cellsOf, findProposalLabels } from './labels.ts'
import type { LabelledText } from './labels.ts'
import {
  beforeMeeting,
  bareTitle,
  bodyOfKind,
  honorificOfKind,
  kindAtEnd,
  kindSigns,
  meetingName,
  meetingSign,
  numberFrame,
  numberInHead,
  titleEnding,
  titleMarks,
  titleStart,
} from './lexicon/words.ts'
import type { ProposalLabel } from './lexicon/labels.ts'
import { isGroup, namesIn, namesInTable } from './members.ts'

const headLines = 16
const tailLines = 6

/**
 * What a proposal says of its case.
 *
 * @param lines  the lines as the file had them, with the spaces between names
 */
export function readProposalFacts(lines: readonly string[]): ProposalFacts {
  const visible = lines.map((line) => halfWidth(line)).filter((line) => line.trim() !== '')
  const labels = findProposalLabels(visible)
  const head = visible.slice(0, headLines)
  const subject = subjectOf(visible, labels)
  const kind = kindOf(head, labels, subject)
  const meeting = meetingOf(head, labels)
  const named = valuesOf(labels, 'proposers').flatMap(namesIn)
  const proposers = named.length > 0 ? [...new Set(named)] : namesInTable(visible)
  const seconders = valuesOf(labels, 'seconders').flatMap(namesIn)
  const isPersons = proposers.some((name) => !isGroup(name))
  return {
    body: kind === null ? (meeting === null ? null : bodyOf(meeting)) : bodyOfKind[kind],
    kind,
    meeting,
    number: numberOf(head, labels),
    subject,
    proposers,
    seconders: [...new Set(seconders)].filter((name) => !proposers.includes(name)),
    honorific: kind === null || !isPersons ? null : honorificOfKind[kind],
    ...readHandlingBodies(labels),
    proposedOn: dateOf(labels, 'proposedOn') ?? dateAtEnd(visible),
    assignedOn: dateOf(labels, 'assignedOn'),
    deadline: dateOf(labels, 'deadline'),
  }
}

/** Full-width digits, letters and colons as half-width ones; spaces stay. */
function halfWidth(line: string): string {
  return line.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

function valuesOf(labels: readonly LabelledText[], wanted: ProposalLabel): string[] {
  return labels.flatMap(({ label, value }) => (label === wanted && value !== '' ? [value] : []))
}

/** The labelled title, joined with its second line where it was broken; else the first line that looks like one. */
function subjectOf(lines: readonly string[], labels: readonly LabelledText[]): string | null {
  const labelled = labels.find(({ label, value }) => label === 'subject' && value !== '')
  if (labelled !== undefined) {
    const next = lines[labelled.line + 1] ?? ''
    const isOpen = !titleEnding.test(bareTitleOf(labelled.value)) && cellsOf(next).length === 1
    const joined = labelled.value + next.trim()
    const hasLabel = labels.some(({ line }) => line === labelled.line + 1)
    const whole =
      isOpen && !hasLabel && titleEnding.test(joined) && joined.length < 90 ? joined : labelled.value
    return bareTitleOf(whole)
  }
  const head = lines.slice(0, headLines).map(bareTitleOf)
  for (const [index, line] of head.entries()) {
    if (bareTitle.test(line)) return line
    const joined = line + (head[index + 1] ?? '')
    if (line.length > 8 && !/[。：:]/u.test(joined) && line.startsWith(titleStart) && bareTitle.test(joined))
      return joined
  }
  return null
}

function bareTitleOf(text: string): string {
  return text
    .replace(/[\s\u3000]/g, '')
    .replace(titleMarks, '')
    .replace(/[。.]$/u, '')
}

function kindOf(
  head: readonly string[],
  labels: readonly LabelledText[],
  subject: string | null,
): ProposalFacts['kind'] {
  const printed = [
    ...labels.map(({ word }) => word),
    ...head.filter((line) => line.length < 40 && bareTitleOf(line) !== subject),
  ]
  for (const [sign, kind] of kindSigns)
    if (printed.some((text) => sign.test(text.replace(/[\s\u3000]/g, '')))) return kind
  const atEnd = kindSchema.safeParse(kindAtEnd.exec(subject ?? '')?.groups?.['kind'])
  return atEnd.success ? atEnd.data : null
}

function meetingOf(head: readonly string[], labels: readonly LabelledText[]): string | null {
  const labelled = valuesOf(labels, 'meeting').map((value) => value.replace(/[\s\u3000]/g, ''))
  const [value] = labelled.filter((text) => meetingSign.test(text))
  if (value !== undefined) return value
  for (const line of head) {
    const match = meetingName.exec(line.replace(/[\s\u3000]/g, ''))
    if (match !== null) return match[0].replace(beforeMeeting, '')
  }
  return null
}

function numberOf(head: readonly string[], labels: readonly LabelledText[]): string | null {
  for (const value of valuesOf(labels, 'number')) {
    const match = numberFrame.exec(value.trim())
    if (match !== null) return match[1] ?? null
  }
  for (const line of head) {
    const match = line.length < 60 ? numberInHead.exec(line) : null
    if (match !== null) return match[1] ?? null
  }
  return null
}

function dateOf(labels: readonly LabelledText[], wanted: ProposalLabel): string | null {
  return (
    valuesOf(labels, wanted).flatMap((value) => findDates(value.replace(/[\s\u3000]/g, '')))[0]?.iso ?? null
  )
}

function dateAtEnd(lines: readonly string[]): string | null {
  const dates = lines.slice(-tailLines).map((line) => parseWholeDate(line.replace(/[\s\u3000]/g, '')))
  return dates.findLast((date) => date !== null)?.iso ?? null
}
