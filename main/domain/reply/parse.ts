import type { Paragraph, ReadReply, SourcedReply, Warning } from '#contract/reply.ts'
import { normaliseText } from '#domain/text/normalise.ts'
import type { SourceMap } from '#domain/text/source-runs.ts'
import { addRun, alignText, composeMaps } from '#domain/text/source-runs.ts'
import { restoreBreaks } from './breaks.ts'
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
 * Reads a whole reply from text as it was printed or extracted: lines broken at the page's edge are joined, a text that lost
 * all its breaks gets them back, the text is normalised, and every paragraph gets its part. Never fails: what is not found is null, and a text that is no
 * reply at all carries the warning `not-a-reply`.
 *
 * @param raw decoded text with any line ends; `source` keeps it as it is, with the place of every piece of the text
 *
 * O(n) time.
 */
export function parseReply(raw: string, profile: ReplyProfile = defaultProfile): SourcedReply {
  const broken = restoreBreaks(raw, profile)
  const { lines, pageNumbers } = readLines(broken)
  const unwrapped = unwrapLines(lines, profile)
  const normalised = normaliseText(unwrapped.text)
  const parts = assignParts(
    normalised.text.split('\n').filter((paragraph) => paragraph !== ''),
    profile,
  )
  const { changes } = normalised
  const warnings = pageNumbers > 0 ? [...changes, parseWarnings.pageNumbers(pageNumbers)] : changes
  const read = composeReply(parts, warnings, profile)
  const toNormalised = mapParts(parts, normalised.text)
  const toBroken = composeMaps(composeMaps(toNormalised, normalised.map()), unwrapped.map)
  const map = broken === raw ? toBroken : composeMaps(toBroken, alignText(broken, raw))
  return { ...read, source: { text: raw, map } }
}

/** Where the parts, joined by "\n", stand in the text whose paragraphs were cut and joined for them. */
function mapParts(parts: readonly PartText[], text: string): SourceMap {
  const map: SourceMap = []
  let at = 0
  let from = 0
  for (const part of parts) {
    while (text[from] === '\n') from++
    if (text.startsWith(part.text, from)) {
      addRun(map, at, from, part.text.length)
      from += part.text.length
    } else {
      const runs = alignText(part.text, text.slice(from))
      const start = from
      for (let run = 0; run < runs.length; run += 3) {
        const length = runs[run + 2] ?? 0
        addRun(map, at + (runs[run] ?? 0), start + (runs[run + 1] ?? 0), length)
        from = start + (runs[run + 1] ?? 0) + length
      }
    }
    at += part.text.length + 1
  }
  return map
}
