import type { Template } from '#contract/template.ts'
import { maskText } from '#domain/text/mask.ts'
import { nodesOf, PieceIndex, tokensOfUse, usualText } from './alike.ts'
import type { Passage, ReplyFields } from './alike.ts'
import { joinDates } from './dates.ts'
import { induceMisread } from './induce.ts'
import { templateOfItems } from './induce-occurrences.ts'
import { joinConstants } from './items.ts'
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
  passages: readonly Template[],
  replyOf: ReplyFields,
  reading: Reading | null,
): Generator<void, Template[]> {
  const known = passages.map((template): Known => {
    const words = usualText(nodesOf(template))
    return { template, words, codes: maskText(words).codes, others: [], uses: template.occurrences.length }
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
  const result: Template[] = []
  for (const one of known) {
    if (gone.has(one)) continue
    const { template, left } = yield* take(one.template, one.others, replyOf, reading)
    result.push(template, ...left)
  }
  return result
}

/** A passage with the others that it can take, and those that it cannot. */
function* take(
  host: Template,
  others: readonly Known[],
  replyOf: ReplyFields,
  reading: Reading | null,
): Generator<void, { template: Template; left: Template[] }> {
  if (others.length === 0) return { template: host, left: [] }
  yield
  const uses = [host, ...others.map(({ template }) => template)].flatMap(({ occurrences }) => occurrences)
  const together = induceAnew(uses, host.part, replyOf, reading)
  if (together && slotsOf(together) <= slotsOf(host) && isAsLong(together, host))
    return { template: { ...together, id: host.id }, left: [] }
  if (others.length === 1) return { template: host, left: others.map(({ template }) => template) }
  const half = others.length >> 1
  const first = yield* take(host, others.slice(0, half), replyOf, reading)
  const second = yield* take(first.template, others.slice(half), replyOf, reading)
  return { template: second.template, left: [...first.left, ...second.left] }
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
  return [rarer, ...rarer.others].every(({ template }) =>
    template.occurrences.every(({ text }) => {
      const { left } = sharedPlaces(codes, maskText(text).codes)
      return left.length >= nearShare * codes.length
    }),
  )
}

/** Finds what all uses share in their texts as they are printed. */
function induceAnew(
  uses: Template['occurrences'],
  part: string,
  replyOf: ReplyFields,
  reading: Reading | null,
): Template | null {
  const rows = uses.map(({ text, replyId }) => tokensOfUse(text, replyId, part, replyOf))
  return templateOfItems(joinDates(joinConstants(induceMisread(rows, reading))), uses, part)
}
