import type { Warning } from '#contract/reply.ts'
import { docWarnings } from '../doc/messages.ts'
import type { Reader } from '../reader.ts'
import { noteMargin } from '../doc/margins.ts'
import { wordFailures } from '../word/messages.ts'
import { omissionWarnings, withoutTextFailure } from '../word/omissions.ts'
import { pageText } from '../word/page-text.ts'
import { interpretRtf } from './interpreter.ts'
import { rtfWarnings } from './messages.ts'

const opening = '{\\rtf'

const mostStrange = 0.02

/** How many characters no text has: control characters, places that no code page knows. */
function countStrange(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) count++
  }
  return count
}

/**
 * Reads an RTF file. A file that was cut off is read as far as it goes, with a warning.
 *
 * O(n) time.
 */
export const readRtf: Reader = (bytes, name) => {
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  if (!head.trimStart().startsWith(opening)) return { ok: false, error: wordFailures.damaged(name) }
  const { blocks, omissions, margins, uncounted, isCutOff, isTooLong } = interpretRtf(bytes)
  if (isTooLong) return { ok: false, error: wordFailures.tooLarge(name) }
  for (const { place, text } of margins) noteMargin(omissions, place, text)
  const text = pageText(blocks)
  if (text.trim() === '') {
    const isDamaged = isCutOff && omissions.pictures + omissions.objects === 0
    return { ok: false, error: isDamaged ? wordFailures.damaged(name) : withoutTextFailure(omissions, name) }
  }
  if (countStrange(text) > text.length * mostStrange) return { ok: false, error: wordFailures.damaged(name) }
  const warnings: Warning[] = []
  if (isCutOff) warnings.push(rtfWarnings.cutOff())
  if (uncounted > 0) warnings.push(docWarnings.uncounted(uncounted))
  return { ok: true, text, warnings: [...warnings, ...omissionWarnings(omissions)] }
}
