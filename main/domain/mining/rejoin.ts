import type { Occurrence } from '#contract/template.ts'
import { nodesOf } from './alike.ts'
import { matchText, matcherOf } from './match.ts'
import type { Matcher } from './match.ts'
import { TakenPlaces } from './packed-template.ts'
import type { PackedTemplate } from './packed-template.ts'
import type { MinedReply } from './packed-reply.ts'
import { PassageIndex } from './passage-index.ts'
import type { UnitTable } from './unit-table.ts'

/**
 * A second look at the library with the passages known: those that turn out to be one are made one, and sentences that no run took,
 * because they are too different from their like, join the passage they are a use of.
 *
 * @param passages  those with most uses first
 *
 * Yields now and then. Near linear.
 */
export function* rejoin(
  passages: readonly PackedTemplate[],
  units: UnitTable,
  replies: readonly MinedReply[],
): Generator<void, PackedTemplate[]> {
  const index = new PassageIndex()
  for (const passage of passages) {
    yield
    index.enter(passage.template, matcherOf(nodesOf(passage.template), passage.textSlots()))
  }
  const added = passages.map((): Occurrence[] => [])
  yield* mergeEqual(index, passages, added)
  yield* findFree(index, units, replies, new TakenPlaces(passages, replies.length), added)
  return passages.flatMap((passage, at) =>
    index.known[at]?.isGone === true ? [] : [passage.withMore(added[at] ?? [])],
  )
}

/** Makes passages one when all uses of the rarer fit the more frequent. */
function* mergeEqual(
  index: PassageIndex,
  passages: readonly PackedTemplate[],
  added: readonly Occurrence[][],
): Generator<void, void> {
  for (const known of index.known.toReversed()) {
    yield
    const passage = passages[known.number]
    if (!passage || known.isGone) continue
    for (const other of index.candidates(passage.textAt(0), known.template.part)) {
      if (other === known || other.sentences !== known.sentences) continue
      if ((passages[other.number]?.count ?? 0) < passage.count) continue
      const fitting = fitAll(other.matcher, passage, added[known.number] ?? [])
      if (fitting === null) continue
      for (const use of fitting) added[other.number]?.push(use)
      known.isGone = true
      break
    }
  }
}

/** The uses of a passage, those added among them, with the values that another gives them; null when one is no use of it. */
function fitAll(
  matcher: Matcher,
  passage: PackedTemplate,
  added: readonly Occurrence[],
): Occurrence[] | null {
  if (matchText(matcher, passage.textAt(0)) === null) return null
  const fitting: Occurrence[] = []
  for (const use of [...passage.occurrences(), ...added]) {
    const values = matchText(matcher, use.text)
    if (values === null) return null
    fitting.push({ ...use, values })
  }
  return fitting
}

/** Finds uses of passages among the sentences that none takes. */
function* findFree(
  index: PassageIndex,
  units: UnitTable,
  replies: readonly MinedReply[],
  taken: TakenPlaces,
  added: readonly Occurrence[][],
): Generator<void, void> {
  for (let at = 0; at < units.length;) {
    if (at % 1000 === 0) yield
    const place = units.place(at)
    const reply = replies[place.reply]
    const isTaken = (start: number, end: number) => taken.shared(place.reply, start, end) > 0
    if (!reply || isTaken(place.start, place.end)) {
      at += 1
      continue
    }
    const texts = (count: number) => {
      const last = at + count - 1
      if (last >= units.length) return null
      const end = units.place(last)
      if (end.paragraph !== place.paragraph || isTaken(place.start, end.end)) return null
      return reply.text.slice(place.start, end.end)
    }
    const found = index.find(texts, place.part)
    if (found)
      added[found.known.number]?.push({
        file: reply.file,
        replyId: reply.id,
        date: reply.reply.date,
        start: place.start,
        end: place.start + found.text.length,
        text: found.text,
        values: found.values,
      })
    at += found?.known.sentences ?? 1
  }
}
