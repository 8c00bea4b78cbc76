import type { Finding } from '#contract/finding.ts'
import type { Paragraph, Part, ReadReply } from '#contract/reply.ts'
import type { CaseFacts, GivenCase } from './case.ts'
import type { LibraryFacts } from './library-facts.ts'

/** What a rule looks at. `given` is the case as handed in, `facts` the same with its gaps filled from the text. */
export interface Checked {
  read: ReadReply
  given: GivenCase | null
  facts: CaseFacts
  library: LibraryFacts
}

/** A place that a rule objects to; offsets are UTF-16 code units into `read.text`, end exclusive. */
export interface Mark {
  start: number
  end: number
  message: string
  suggestion: string | null
}

/** One rule. Pure; its marks may come in any order. */
export interface Rule {
  id: string
  severity: Finding['severity']
  run(checked: Checked): Mark[]
}

/** The paragraphs of the given parts, with their text. */
export function paragraphsOf(read: ReadReply, ...parts: Part[]): (Paragraph & { text: string })[] {
  return read.paragraphs
    .filter(({ part }) => parts.includes(part))
    .map((paragraph) => ({ ...paragraph, text: read.text.slice(paragraph.start, paragraph.end) }))
}

/** The spans between “ ” and between 《 》, outermost, within one paragraph: what is quoted or named is not the office's word. */
export function quotedSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/“[^”\n]*”|《[^》\n]*》/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

export function isInside(at: number, spans: readonly { start: number; end: number }[]): boolean {
  return spans.some(({ start, end }) => at >= start && at < end)
}
