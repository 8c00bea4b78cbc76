import { splitSentences } from '#domain/text/sentences.ts'
import { type Checked, type Mark, type Span, isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { relativeTime } from './lexicon/relative-time.ts'
import { findingMessages } from './messages.ts'
import { ownIdentities } from './own-identity.ts'

/**
 * Words of time that depend on when they were written (去年, 今年2月, 目前) in text that was taken over: in a draft by the origin of its
 * runs, in a file where the library has the sentence. What the clerk confirmed is left alone.
 */
export function staleTimes(checked: Checked): Mark[] {
  const { read } = checked
  const reused = reusedSpans(checked)
  if (reused.length === 0) return []
  return paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) => {
    const quoted = quotedSpans(text)
    return [...text.matchAll(relativeTime)].flatMap(({ index, 0: found }) => {
      const at = start + index
      if (isInside(index, quoted) || !isInside(at, reused)) return []
      return [
        { start: at, end: at + found.length, message: findingMessages.relativeTime(found), suggestion: null },
      ]
    })
  })
}

/** Facts that were taken over and that nobody has confirmed yet. */
export function unconfirmedFacts({ blocks }: Checked): Mark[] {
  return segmentsOf(blocks ?? [])
    .filter(({ state, start, end }) => state === 'unconfirmed' && end > start)
    .map(({ start, end }) => ({ start, end, message: findingMessages.unconfirmed(), suggestion: null }))
}

/** Where the text was taken over from an earlier reply. */
export function reusedSpans(checked: Checked): Span[] {
  const { read, blocks, library } = checked
  if (blocks !== null) {
    return segmentsOf(blocks).filter(
      ({ from, slot, state }) =>
        (from === 'template' || from === 'reply') && slot === null && state === 'plain',
    )
  }
  const own = ownIdentities(checked)
  return paragraphsOf(read, 'paragraph').flatMap(({ start, text }) =>
    splitSentences(text)
      .filter((span) => library.sentences.sourceOf(text.slice(span.start, span.end), own) !== null)
      .map((span) => ({ start: start + span.start, end: start + span.end })),
  )
}

/** The runs of a draft that came from a template or a reply, filled slots that wait to be confirmed included. */
export function takenOver({ blocks }: Pick<Checked, 'blocks'>): Span[] {
  return segmentsOf(blocks ?? []).filter(
    ({ from, state }) => from === 'template' || from === 'reply' || state === 'unconfirmed',
  )
}

type Run = Span & { from: string; slot: string | null; state: string }

/** The runs of a draft with their offsets into its text. */
function segmentsOf(blocks: NonNullable<Checked['blocks']>): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const block of blocks) {
    for (const { text, origin, slot, state } of block.segments) {
      runs.push({ start: at, end: at + text.length, from: origin.from, slot, state })
      at += text.length
    }
    at += 1
  }
  return runs
}
