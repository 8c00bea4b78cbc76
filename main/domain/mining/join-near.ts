import type { Template } from '#contract/template.ts'
import { maskedView, maskText } from '#domain/text/mask.ts'
import { nodesOf, PieceIndex, tokensOfUses, usualText } from './alike.ts'
import type { Passage } from './alike.ts'
import { misreadToChoices } from './choices.ts'
import { joinDates } from './dates.ts'
import { induceMisread } from './induce.ts'
import { templateOfItems } from './induce-occurrences.ts'
import { joinConstants } from './items.ts'
import { fieldsOf, PackedTemplate } from './packed-template.ts'
import type { PackedLibrary } from './packed-template.ts'
import type { Reading } from './reading.ts'
import { sharedPlaces } from './shared.ts'

/** A passage of at least so many uses takes others of at most so many that have this share of its constants, if these are long enough to tell. */
const whenMisread = { leastHost: 4, leastConstants: 16 }
const whenClean = { leastHost: 2, leastConstants: 8 }
const mostMisread = 12
const nearShare = 0.9
/** What others have beside the constants of the passage is values that their few uses happen to share: not more than this share of them. */
const mostBeside = 0.4
/** Of a passage's constants so many must stay. */
const leastLeft = 0.8
/** The uses of one passage that are laid side by side anew. */
const mostUses = 400

/** `words` are the usual words without the slots, `codes` the same masked; `others` are those that it takes. */
type Known = Passage & { codes: Uint16Array; others: Known[]; uses: number }

/**
 * Makes passages of few uses part of another whose constants they have but for what their few uses happen to share, or what is misread where
 * too few agree to tell it. They stay by themselves when the two together would need more slots than the other, or say less.
 *
 * @param passages  those with most uses first
 * @param reading   of a library that was misread, else null
 *
 * Yields now and then. Near linear: what a passage takes is laid side by side once, and in halves where that does not fit.
 */
export function* joinNear(
  passages: readonly PackedTemplate[],
  library: PackedLibrary,
  reading: Reading | null,
): Generator<void, PackedTemplate[]> {
  const known = passages.map((passage): Known => {
    const words = usualText(nodesOf(passage.template))
    return { passage, words, codes: maskText(words).codes, others: [], uses: passage.count }
  })
  const index = new PieceIndex(known)
  const { leastHost, leastConstants } = reading === null ? whenClean : whenMisread
  const gone = new Set<Known>()
  for (const rarer of known.toReversed()) {
    yield
    if (rarer.uses > mostMisread) continue
    const host = index
      .candidates(rarer, Math.max(leastHost, rarer.uses))
      .find((other) => !gone.has(other) && isNear(rarer, other, leastConstants))
    if (!host) continue
    gone.add(rarer)
    host.others.push(rarer, ...rarer.others)
    host.uses += rarer.uses
    rarer.others = []
  }
  const result: PackedTemplate[] = []
  for (const one of known) {
    if (gone.has(one)) continue
    const { passage, left } = yield* take(one.passage, one.others, library, reading)
    result.push(passage, ...left)
  }
  return result
}

/** A passage with the others that it can take, and those that it cannot. */
function* take(
  host: PackedTemplate,
  others: readonly Known[],
  library: PackedLibrary,
  reading: Reading | null,
): Generator<void, { passage: PackedTemplate; left: PackedTemplate[] }> {
  if (others.length === 0) return { passage: host, left: [] }
  yield
  const { template } = host
  const uses = [host, ...others.map(({ passage }) => passage)].flatMap((passage) => passage.occurrences())
  const together = induceAnew(uses, template.part, library, reading)
  if (together && slotsOf(together) <= slotsOf(template) && isAsLong(together, template))
    return { passage: PackedTemplate.of({ ...together, id: template.id }, library), left: [] }
  if (others.length === 1) return { passage: host, left: others.map(({ passage }) => passage) }
  const half = others.length >> 1
  const first = yield* take(host, others.slice(0, half), library, reading)
  const second = yield* take(first.passage, others.slice(half), library, reading)
  return { passage: second.passage, left: [...first.left, ...second.left] }
}

function slotsOf({ slots }: Template): number {
  return slots.filter(({ type }) => type !== 'clause').length
}

function isAsLong(together: Template, host: Template): boolean {
  return usualText(nodesOf(together)).length >= leastLeft * usualText(nodesOf(host)).length
}

function isNear(rarer: Known, host: Known, leastConstants: number): boolean {
  const { codes } = host
  if (rarer.codes.length > codes.length * (1 + mostBeside)) return false
  if (codes.length < leastConstants || host.uses + rarer.uses > mostUses) return false
  const least = nearShare * codes.length
  return [rarer, ...rarer.others].every(({ passage }) =>
    [...new Set(passage.texts())].every((text) => {
      const own = maskedView(text)
      return mostShared(codes, own) >= least && sharedPlaces(codes, own).left.length >= least
    }),
  )
}

/** How often each code was met; all zero between two calls. */
const met = new Int32Array(1 << 16)

/** How many codes two texts share in whatever order: no alignment has more, and it takes far longer. */
function mostShared(codes: Uint16Array, other: Uint16Array): number {
  for (const code of other) met[code] = (met[code] ?? 0) + 1
  let shared = 0
  for (const code of codes) {
    const left = met[code] ?? 0
    if (left > 0) shared += 1
    met[code] = left - 1
  }
  for (const code of codes) met[code] = 0
  for (const code of other) met[code] = 0
  return shared
}

/** Finds what all uses share in their texts as they are printed. */
function induceAnew(
  uses: Template['occurrences'],
  part: string,
  library: PackedLibrary,
  reading: Reading | null,
): Template | null {
  const rows = tokensOfUses(uses, part, (id) => fieldsOf(library, id))
  const told = joinConstants(induceMisread(rows, reading))
  return templateOfItems(joinDates(reading === null ? told : misreadToChoices(told)), uses, part)
}
