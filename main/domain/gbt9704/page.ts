import type { Edition, Layout } from '#contract/edition.ts'
import type { Warning } from '#contract/reply.ts'

/** The five families of type that the standard uses. */
export type Face = 'fangsong' | 'xiaobiaosong' | 'kaiti' | 'heiti' | 'songti'

/** What a line of the official page is. `letterhead` is the red name of the organ, `note` the 附注, `cc` the 抄送. */
export type PageRole =
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
  | 'date'
  | 'note'
  | 'contact'
  | 'cc'

/** A run of a line, UTF-16 offsets, that is set in another face than its role's. */
export type FaceSpan = { start: number; end: number; face: Face }

/**
 * One paragraph of the page. A "\n" in `text` is a forced line break (titles); in a `table` "\n" parts rows and "\t" cells.
 * `linesBefore` are blank lines above it, `rightChars` and `hangingChars` indents of this line alone, in characters.
 */
export type PageLine = {
  role: PageRole
  text: string
  faces: FaceSpan[]
  linesBefore: number
  rightChars: number
  hangingChars: number
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
}

/** How a reply leaves. `seal` asks for the signature geometry of a sealed paper; without it the one without seal is used. */
export type LayOutOptions = { layout: Layout; edition: Edition; seal?: boolean }
