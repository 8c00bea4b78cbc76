import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import type { DamagedPart, MarginPlace } from './messages.ts'
import { wordFailures, wordWarnings } from './messages.ts'

/** What a document has beside the text that was taken from it: counted while it is read. */
export type Omissions = {
  insertions: number
  deletions: number
  comments: number
  hiddenCharacters: number
  textBoxes: number
  footnotes: number
  endnotes: number
  pictures: number
  objects: number
  equations: number
  symbols: number
  embeddedFiles: number
  margins: { place: MarginPlace; text: string }[]
  damagedParts: DamagedPart[]
}

export function noOmissions(): Omissions {
  return {
    insertions: 0,
    deletions: 0,
    comments: 0,
    hiddenCharacters: 0,
    textBoxes: 0,
    footnotes: 0,
    endnotes: 0,
    pictures: 0,
    objects: 0,
    equations: 0,
    symbols: 0,
    embeddedFiles: 0,
    margins: [],
    damagedParts: [],
  }
}

/** The warnings that tell of what was left out, the weightiest first. */
export function omissionWarnings(omissions: Omissions): Warning[] {
  const { insertions, deletions, footnotes, endnotes, margins, damagedParts } = omissions
  const told: [number, Warning][] = [
    [damagedParts.length, wordWarnings.damagedParts(damagedParts)],
    [insertions + deletions, wordWarnings.trackedChanges(insertions, deletions)],
    [omissions.embeddedFiles, wordWarnings.embeddedFiles(omissions.embeddedFiles)],
    [margins.length, wordWarnings.headers(margins)],
    [omissions.textBoxes, wordWarnings.textBoxes(omissions.textBoxes)],
    [omissions.hiddenCharacters, wordWarnings.hiddenText(omissions.hiddenCharacters)],
    [omissions.pictures, wordWarnings.pictures(omissions.pictures)],
    [omissions.objects, wordWarnings.objects(omissions.objects)],
    [omissions.equations, wordWarnings.equations(omissions.equations)],
    [omissions.symbols, wordWarnings.symbols(omissions.symbols)],
    [footnotes + endnotes, wordWarnings.footnotes(footnotes, endnotes)],
    [omissions.comments, wordWarnings.comments(omissions.comments)],
  ]
  return told.filter(([count]) => count > 0).map(([, warning]) => warning)
}

/** Why a document without a visible character cannot be read. */
export function withoutTextFailure(omissions: Omissions, name: string): Failure {
  const shown = omissions.pictures + omissions.objects
  if (shown > 0) return wordFailures.onlyPictures(name, shown)
  return omissions.embeddedFiles > 0 ? wordFailures.onlyEmbedded(name) : wordFailures.empty(name)
}
