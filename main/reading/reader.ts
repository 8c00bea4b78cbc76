import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

/**
 * What a reader makes of a file: its text, line by line, as a printed page would show it. Everything that follows
 * (undoing wrapped lines, normalising, finding the parts) works on this text alone, whatever the format was, so the
 * readers say in it all that they know of the page:
 *
 * - Lines or whole paragraphs are parted by "\n"; a paragraph that is known to be whole is one line.
 * - An empty line stands where the page had a wider gap.
 * - The indent of a first line stands before it as U+3000, one for each Chinese character.
 * - "\f" stands before the first line of every page but the first, where pages are known.
 * - A row of a table is one line, its cells parted by "\t", even where it has one cell ("\t" then ends it). A tab that was
 *   typed is two U+3000, so that "\t" means nothing else. A cell with more than two paragraphs, or more than 200 characters,
 *   belongs to a form that lays out a whole text: its paragraphs are lines of their own.
 * - Numbers that the program counts by itself (一、 （一） 1.) are written out.
 *
 * What stands outside the text (headers, footers, footnotes, comments, page numbers) is left out and told by a warning
 * that names what and how many. A text without a single visible character is the failure `no-text`.
 */
export type SourceText = { ok: true; text: string; warnings: Warning[] } | { ok: false; error: Failure }

/** Bounds for what a reader may unpack or build, against files made to exhaust the machine. */
export type ReadLimits = {
  /** Of the file itself. */
  maxBytes?: number
  /** Of all that an archive holds, unpacked. */
  maxUnpackedBytes?: number
}

/**
 * Reads one format. The type of the bytes has been told before, by their content.
 *
 * @param name  of the file, for messages only
 * @returns expected failures as values, each with a Chinese message that names the file and the way out
 */
export type Reader = (bytes: Uint8Array, name: string, limits: ReadLimits) => SourceText | Promise<SourceText>
