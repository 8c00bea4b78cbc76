import { join } from 'node:path'
import type { RunIndex } from '#domain/comparing/run-index.ts'
import type { Pool } from '#domain/suggesting/pool.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'

/** Beside the database; may be deleted at any time. */
const runFile = 'compare-runs.cache'
/** Counts the forms of what is kept and of how runs are hashed. */
const version = 1

/**
 * What a kept index of runs belongs to. A pool of the same replies with some of them hidden has the same paragraphs, so that
 * it goes with the same runs.
 *
 * @param replies  what the pool was made from
 */
export function runStamp(replies: unknown, pool: Pool): string {
  return JSON.stringify([version, replies, pool.text.length, pool.starts.length])
}

/**
 * The runs of a pool as they were kept; null when none, or none of this stamp, were. Some milliseconds for 10,000 replies
 * instead of seconds for building them.
 */
export function readRunIndex(folder: string, stamp: string, pool: Pool): RunIndex | null {
  const columns = readIndexFile(join(folder, runFile), (kept) => kept === stamp)?.columns
  const [offsets, paragraphs, shape] = ['offsets', 'paragraphs', 'shape'].map((name) => columns?.get(name))
  if (!(offsets instanceof Int32Array) || !(paragraphs instanceof Int32Array)) return null
  if (!(shape instanceof Int32Array) || offsets.at(-1) !== paragraphs.length) return null
  const [shift = 0, isSampled = 0] = shape
  if (offsets.length !== 2 ** (32 - shift) + 1) return null
  return { pool, offsets, paragraphs, shift, isSampled: isSampled === 1 }
}

/** Keeps the runs of a pool in place of those before. Where the folder cannot be written they are built anew next time. */
export function writeRunIndex(folder: string, stamp: string, index: RunIndex): void {
  const shape = Int32Array.of(index.shift, Number(index.isSampled))
  writeIndexFile(
    join(folder, runFile),
    stamp,
    new Map([
      ['offsets', index.offsets],
      ['paragraphs', index.paragraphs],
      ['shape', shape],
    ]),
  )
}
