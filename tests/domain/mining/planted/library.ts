import type { StoredReply } from '#contract/reply.ts'
import { parseRecord } from '#domain/reply/record.ts'
import { libraryReply } from '../library.ts'
import type { PlantedReply } from './corpus.ts'

/** A planted reply as the library reads it, with what was planted told in offsets of the text as read. */
export function readPlanted(planted: PlantedReply): { reply: StoredReply; planted: PlantedReply } {
  const reply = { ...libraryReply(planted.id, []), ...parseRecord({ text: planted.text }) }
  const moved = offsetsAfter(planted.text, reply.text)
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: moved(span.start),
    end: moved(span.end),
  })
  const uses = planted.uses.map((use) => ({ ...move(use), slots: use.slots.map(move) }))
  return { reply, planted: { ...planted, text: reply.text, uses, frame: planted.frame.map(move) } }
}

/** Where an offset of a text has gone in the text as normalised, which has lost spaces and changed widths. */
function offsetsAfter(before: string, after: string): (at: number) => number {
  if (before === after) return (at) => at
  const places = new Int32Array(before.length + 1)
  let to = 0
  for (let at = 0; at < before.length; at += 1) {
    places[at] = to
    const isSpace = before.charAt(at).trim() === ''
    if (isSpace && before[at] !== after[to]) continue
    to += 1
  }
  places[before.length] = to
  if (to !== after.length) throw new Error(`${before}\n->\n${after}`)
  return (at) => places[at] ?? to
}
