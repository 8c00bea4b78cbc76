import { useEffect, useMemo, useState } from 'react'
import type { Annex, Edition, ExportFormat, IssueFormInput, Layout, SealKind } from '#contract/edition.ts'
import type { DocumentNumber, IssueTexts, KeptFinding } from '#contract/issue.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { lookForFonts } from './fonts.ts'
import type { MissingFont } from './fonts.ts'
import { changeOwnTexts, keepOwnTexts, useOwnTexts } from './own-choices.ts'
import { printNumber } from './print-number.ts'

export type IssueState = RequestOutput<'issue.state'>

/** What the clerk chose for one case only; null where the proposal of the host stands. */
type OwnChoice = IssueTexts & { number: DocumentNumber | 'none' | null }

export interface IssueChoice {
  layout: Layout
  edition: Edition
  format: ExportFormat
  seal: SealKind
  hasMark: boolean
  own: OwnChoice
  number: DocumentNumber | null
  /** As the preview, the export and the issue take it. */
  form: IssueFormInput
  missing: MissingFont[]
  setOwn(patch: Partial<OwnChoice>): void
}

/** The key under which a finding's reason is kept. */
export function findingKey(finding: { rule: string; text: string }): string {
  return `${finding.rule} ${finding.text}`
}

/** The errors that have a reason, and how many have none. */
export function keptFindings(
  state: IssueState,
  reasons: Readonly<Record<string, string>>,
): { kept: KeptFinding[]; open: number } {
  const errors = state.findings.filter(({ severity }) => severity === 'error')
  const kept = errors.flatMap((finding) => {
    const reason = (reasons[findingKey(finding)] ?? '').trim()
    const { rule, text, message } = finding
    return reason.length < 2 ? [] : [{ rule, text, message, reason }]
  })
  return { kept, open: errors.length - kept.length }
}

/** The number that the dialog begins with: the one it was issued under, else the next of the usual series. */
function proposedNumber(state: IssueState | null): DocumentNumber | null {
  const current = state?.records.find((record) => record.withdrawn === null)
  if (current !== undefined) return current.parts
  const [first] = state?.series ?? []
  return first === undefined ? null : { series: first.series, year: first.year, sequence: first.next }
}

/** The attachments that have a text, a paragraph a line; rows of a pasted table keep their tabs. */
function annexesOf(state: IssueState | null, texts: Readonly<Record<string, string>>): Annex[] {
  return (state?.attachments ?? []).flatMap((title) => {
    const lines = (texts[title] ?? '').split('\n').filter((line) => line.trim() !== '')
    const blocks = lines.map((text) => ({ role: 'paragraph' as const, level: 0, text }))
    return blocks.length === 0 ? [] : [{ title, blocks }]
  })
}

/**
 * Everything that is chosen in the dialog; layout, edition, format and seal are remembered in the settings, what was typed for the case with
 * the draft. The number is proposed anew, since another case may have taken it.
 */
export function useIssueChoice(draftId: string, state: IssueState | null): IssueChoice {
  const chosen = useSettings((store) => store.settings.issue)
  const texts = useOwnTexts(draftId, state?.texts ?? null)
  useEffect(() => () => keepOwnTexts(draftId), [draftId])
  const [ownNumber, setOwnNumber] = useState<OwnChoice['number']>(null)
  const own: OwnChoice = { ...texts, number: ownNumber }
  const found = useMemo(() => lookForFonts(state?.aliases ?? []), [state?.aliases])
  const number = own.number === 'none' ? null : (own.number ?? proposedNumber(state))
  const { layout, edition, format, seal } = chosen
  const hasMark = chosen.hasMark ?? (edition === 'delivery' && number !== null)
  const printing =
    chosen.printedBy === null || state === null || state.date === null
      ? null
      : { organ: chosen.printedBy, date: state.date }
  const form: IssueFormInput = {
    layout,
    edition,
    seal,
    hasMark,
    coSigners: own.coSigners,
    signerTitle: own.signerTitle === '' ? null : own.signerTitle,
    printing,
    annexes: annexesOf(state, own.annexes),
    documentNumber: number === null ? null : printNumber(number),
    fonts: found.fonts,
  }
  return {
    layout,
    edition,
    format,
    seal,
    hasMark,
    own,
    number,
    form,
    missing: found.missing,
    setOwn: ({ number: chosenNumber, ...typed }) => {
      if (chosenNumber !== undefined) setOwnNumber(chosenNumber)
      if (state !== null && Object.keys(typed).length > 0) changeOwnTexts(draftId, state.texts, typed)
    },
  }
}
