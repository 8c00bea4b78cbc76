import type { Corrections, LibraryReply, Paragraph, Part } from '#contract/reply.ts'

/** A part as it is chosen from the margin: headings come with their level, which is 0 for all else. */
export interface PartChoice {
  part: Part
  level: number
}

/** All that a paragraph can be, headings by level. */
export const partChoices: readonly PartChoice[] = [
  ...(['documentNumber', 'title', 'result', 'salutation', 'opening'] as const),
  ...([1, 2, 3, 4] as const),
  ...(['paragraph', 'table', 'closing', 'signature', 'date', 'publicity', 'contact', 'cc'] as const),
  ...(['attachment', 'other'] as const),
].map((choice) =>
  typeof choice === 'number' ? { part: 'heading', level: choice } : { part: choice, level: 0 },
)

function textOf(reply: Pick<LibraryReply, 'text'>, paragraph: Paragraph): string {
  return reply.text.slice(paragraph.start, paragraph.end)
}

/** The corrections with a paragraph as another part; `null` lets what was read stand again. */
export function withPart(
  reply: Pick<LibraryReply, 'text' | 'corrections'>,
  paragraph: Paragraph,
  choice: PartChoice | null,
): Corrections {
  const text = textOf(reply, paragraph)
  const others = reply.corrections.parts.filter((part) => part.text !== text)
  return { ...reply.corrections, parts: choice === null ? others : [...others, { text, ...choice }] }
}

export function isPartCorrected(
  reply: Pick<LibraryReply, 'text' | 'corrections'>,
  paragraph: Paragraph,
): boolean {
  const text = textOf(reply, paragraph)
  return reply.corrections.parts.some((part) => part.text === text)
}

/** Puts what was said of one paragraph, or that nothing was, from one state of the corrections into another. */
export function withPartAsIn(now: Corrections, text: string, then: Corrections): Corrections {
  const before = then.parts.filter((part) => part.text === text)
  return { ...now, parts: [...now.parts.filter((part) => part.text !== text), ...before] }
}
