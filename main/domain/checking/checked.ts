import type { DraftBlock } from '#contract/draft.ts'
import type { Finding } from '#contract/finding.ts'
import type { Profile } from '#contract/profile.ts'
import type { Point } from '#contract/proposal.ts'
import type { Paragraph, Part, ReadReply, Source } from '#contract/reply.ts'
import type { CaseFacts, GivenCase } from './case.ts'
import type { LibraryFacts } from './library-facts.ts'

/** What a rule looks at. `given` is the case as handed in, `facts` the same with its gaps filled from the text. */
export interface Checked {
  /** With the text it was read from, where there is a file. */
  read: ReadReply & { source?: Source }
  given: GivenCase | null
  facts: CaseFacts
  library: LibraryFacts
  /** The office's rules; null for the general ones. */
  profile: Profile | null
  /** What the proposal asks for; empty where it is not known. */
  points: readonly Point[]
  /** The blocks of a draft, paragraph n being block n; null for the text of a file. */
  blocks: readonly DraftBlock[] | null
  /**
   * What `make` gives, from the last check of the text where it has the key: for what costs much and depends on one paragraph. The key holds
   * all that `make` looks at.
   */
  remember<T>(key: string, make: () => T): T
}

/** A place that a rule objects to; offsets are UTF-16 code units into `read.text`, end exclusive. */
export interface Mark {
  start: number
  end: number
  message: string
  suggestion: string | null
}

/** A paragraph as a rule sees it that looks at one at a time; its marks count from its start. */
export interface Passage {
  text: string
  part: Part
  level: number
}

/** What a rule that looks at one paragraph at a time may know besides: nothing that another paragraph says. */
export type Around = Pick<Checked, 'library' | 'profile'> & {
  /** ISO date on which the reply is, or will be, written; null when the card does not say. */
  date: string | null
}

/**
 * One rule. Pure; its marks may come in any order. A rule with `inParagraph` is asked anew only for paragraphs that changed,
 * one with `run` whenever anything did.
 */
export type Rule = { id: string; severity: Finding['severity'] } & (
  { run(checked: Checked): Mark[] } | { inParagraph(passage: Passage, around: Around): Mark[] }
)

/** The paragraphs of the given parts, with their text. */
export function paragraphsOf(read: ReadReply, ...parts: Part[]): (Paragraph & { text: string })[] {
  return read.paragraphs
    .filter(({ part }) => parts.includes(part))
    .map((paragraph) => ({ ...paragraph, text: read.text.slice(paragraph.start, paragraph.end) }))
}

/** The spans between “ ” and between 《 》, outermost, within one paragraph: what is quoted or named is not the office's word. */
export function quotedSpans(text: string): Span[] {
  return spansOf(text, /“[^”\n]*”|《[^》\n]*》/g)
}

export interface Span {
  start: number
  end: number
}

/** Where a global pattern is found. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

export function isInside(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => at >= start && at < end)
}

/** A case field as given, without its spaces; null where the case is silent about it. */
export function givenText(value: string | null | undefined): string | null {
  const bare = value?.trim() ?? ''
  return bare === '' ? null : bare
}
