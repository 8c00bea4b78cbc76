import type { Annex, Edition, Face, Layout, Printing, Removal, SealKind } from '#contract/edition.ts'
import type { Warning } from '#contract/reply.ts'

export type { Face }

/**
 * What a line of the official page is. `resultMark` is the handling result at the top right, `letterhead` the red name of the organ,
 * `signerTitle` the office beside a stamp of the signer's name, `note` the 附注, `cc` the 抄送, `printing` the 印发 line.
 */
export type PageRole =
  | 'resultMark'
  | 'letterhead'
  | 'documentNumber'
  | 'title'
  | 'result'
  | 'salutation'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'table'
  | 'attachment'
  | 'signature'
  | 'signerTitle'
  | 'date'
  | 'note'
  | 'contact'
  | 'annexLabel'
  | 'annexTitle'
  | 'cc'
  | 'printing'

/** A run of a line, UTF-16 offsets, that is set in another face than its role's. */
export type FaceSpan = { start: number; end: number; face: Face }

/**
 * One paragraph of the page. A "\n" in `text` is a forced line break (titles); in a `table` "\n" parts rows and "\t" cells.
 * `linesBefore` are blank lines above it, `rightChars` and `hangingChars` indents of this line alone, in characters. `centres` places
 * the names of a joint signature: the pieces of `text` between "\t" are centred there, in characters from the left. In `printing` a
 * "\t" parts the organ on the left from the date on the right. `breakBefore` begins a new page.
 */
export type PageLine = {
  role: PageRole
  text: string
  faces: FaceSpan[]
  linesBefore: number
  rightChars: number
  hangingChars: number
  centres: number[]
  breakBefore: boolean
}

/** A reply as it stands on paper, without pages: what every writer renders. `title` and `organ` also name the file's author and title. */
export type OfficialPage = {
  layout: Layout
  edition: Edition
  title: string | null
  organ: string | null
  date: string | null
  lines: PageLine[]
  warnings: Warning[]
  /** What the public edition lost, in the order of the page. */
  removed: Removal[]
}

/**
 * How a reply leaves. `hasMark` asks for the red head of a document, null leaves it to number and edition; `coSigners` are the bodies that
 * sign with the organ.
 */
export type LayOutOptions = {
  layout: Layout
  edition: Edition
  seal?: SealKind
  hasMark?: boolean | null
  resultPlace?: 'top-right' | 'under-title'
  coSigners?: readonly string[]
  signerTitle?: string | null
  printing?: Printing | null
  annexes?: readonly Annex[]
  /** The line of address as it was printed, where names and honorific do not say it all (等5名代表). */
  salutation?: string | null
}
