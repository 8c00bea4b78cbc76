import type { Paragraph, ReadReply, Warning } from '#contract/reply.ts'
import { normaliseText } from '#domain/text/normalise.ts'
import { readFields } from './fields.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { defaultProfile } from './lexicon/profile.ts'
import { readLines } from './lines.ts'
import { parseWarnings } from './messages.ts'
import type { PartText } from './parts.ts'
import { assignParts } from './parts.ts'
import { unwrapLines } from './unwrap.ts'

/** The reply that paragraphs with known parts make up. */
export function composeReply(
  parts: readonly PartText[],
  warnings: Warning[],
  profile: ReplyProfile,
): ReadReply {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const { text, part, level } of parts) {
    paragraphs.push({ start, end: start + text.length, part, level })
    start += text.length + 1
  }
  const { reply, places } = readFields(parts, profile)
  const found = reply.title !== null || parts.some(({ part }) => part === 'salutation' || part === 'opening')
  return {
    text: parts.map((part) => part.text).join('\n'),
    paragraphs,
    reply,
    places,
    warnings: found ? warnings : [...warnings, parseWarnings.notAReply()],
  }
}

/**
 * Reads a whole reply from text as it was printed or extracted: lines broken at the page's edge are joined, the
 * text is normalised, and every paragraph gets its part. Never fails: what is not found is null, and a text that is no
 * reply at all carries the warning `not-a-reply`.
 *
 * @param raw decoded text with any line ends
 *
 * O(n) time.
 */
export function parseReply(raw: string, profile: ReplyProfile = defaultProfile): ReadReply {
  const { lines, pageNumbers } = readLines(raw)
  const { text, changes } = normaliseText(unwrapLines(lines, profile))
  const parts = assignParts(
    text.split('\n').filter((paragraph) => paragraph !== ''),
    profile,
  )
  const warnings = pageNumbers > 0 ? [...changes, parseWarnings.pageNumbers(pageNumbers)] : changes
  return composeReply(parts, warnings, profile)
}
