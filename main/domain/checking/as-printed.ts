import type { Source } from '#contract/reply.ts'
import { findDates } from '#domain/reply/dates.ts'
import type { Checked, Mark } from './checked.ts'
import { type Alteration, alterationOf, spacedWord } from './lexicon/as-printed.ts'
import { findingMessages } from './messages.ts'

/** So many places of a kind are told one by one; of more the first stands for all. */
const mostPlaces = 12

/**
 * What reading a file has already put right, so that the file itself gets corrected too: told where it stood, by the characters
 * of the file. A reading without its source tells what its warnings say, without a place.
 */
export function alteredMarks({ read }: Checked): Mark[] {
  const { source } = read
  if (source === undefined) {
    return read.warnings
      .filter(({ code }) => alterations.has(code))
      .map(({ message }) => markAt(0, 0, findingMessages.altered(message)))
  }
  const byKind = new Map<Alteration, Mark[]>()
  const add = (kind: Alteration, start: number, end: number, printed: string) => {
    const found = byKind.get(kind) ?? []
    found.push(markAt(start, end, findingMessages.alteredAt(kind, printed, read.text.slice(start, end))))
    byKind.set(kind, found)
  }
  addChanged(read.text, source, add)
  addDropped(read.text, source, add)
  const marks = [...byKind].flatMap(([kind, found]) => {
    const [first] = found
    if (first === undefined || found.length <= mostPlaces) return found
    return [{ ...first, message: findingMessages.alteredOften(kind, found.length) }]
  })
  return [...marks, ...joinedSignature(read, source)]
}

/** Codes of the warnings of normalising that tell of a slip in writing. */
const alterations: ReadonlySet<string> = new Set([
  'half-width-punctuation',
  'straight-quotes',
  'markdown-residue',
])

type Add = (kind: Alteration, start: number, end: number, printed: string) => void

function markAt(start: number, end: number, message: string): Mark {
  return { start, end, message, suggestion: null }
}

/** Characters that were printed otherwise: within the runs of the map. */
function addChanged(text: string, { text: printed, map }: Source, add: Add): void {
  for (let run = 0; run < map.length; run += 3) {
    const [at = 0, from = 0, length = 0] = map.slice(run, run + 3)
    if (text.slice(at, at + length) === printed.slice(from, from + length)) continue
    const kindAt = (unit: number) => {
      const was = printed.charAt(from + unit)
      return unit >= length || was === text.charAt(at + unit) ? null : alterationOf(was)
    }
    for (let unit = 0; unit < length;) {
      const kind = kindAt(unit)
      let end = unit + 1
      while (kind === 'full-width' && kindAt(end) === kind) end++
      if (kind !== null) add(kind, at + unit, at + end, printed.slice(from + unit, from + end))
      unit = end
    }
  }
}

/** What was left out: between two runs of one line. The two characters around it are pointed at. */
function addDropped(text: string, { text: printed, map }: Source, add: Add): void {
  const spaces = new Set([...printed.matchAll(spacedWord)].map(({ index }) => index))
  for (let run = 3; run < map.length; run += 3) {
    const [, beforeAt = 0, beforeLength = 0, at = 0, to = 0] = map.slice(run - 3, run + 2)
    const from = beforeAt + beforeLength
    const dropped = printed.slice(from, to)
    const kind = spaces.has(from) ? 'space' : alterationOf(dropped.trim())
    if (dropped === '' || dropped.includes('\n') || kind === null || text.charAt(at - 1) === '\n') continue
    add(kind, at - 1, at + 1, dropped)
  }
}

/** The body that signs and the date on one line. */
function joinedSignature({ text, reply: { organ, date } }: Checked['read'], source: Source): Mark[] {
  if (organ === null || date === null) return []
  const isJoined = source.text
    .split('\n')
    .map((line) => line.replace(/\s/g, ''))
    .some((line) => line.startsWith(organ) && findDates(line).length > 0)
  const start = text.lastIndexOf(organ)
  if (!isJoined || start < 0) return []
  return [markAt(start, start + organ.length, findingMessages.signatureOnOneLine())]
}
