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
const leastHost = 4
const mostMisread = 12
const nearShare = 0.9
const leastConstants = 16
/** The uses of one passage that are laid side by side anew. */
const mostUses = 400

/** `words` are the usual words without the slots, `codes` the same masked; `others` are those that it takes. */
type Known = Passage & { codes: Uint16Array; others: Known[]; uses: number }

/**
 * Makes passages of few uses part of another whose constants they have but for what is misread where too few uses agree to tell it. They stay by
 * themselves when the two together would need more slots than the other.
 *
 * @param passages  those with most uses first, of a library that was misread
 *
 * Yields now and then. Near linear: what a passage takes is laid side by side once, and in halves where that does not fit.
 */
export function* joinMisread(
  passages: readonly Template[],
  replyOf: ReplyFields,
  reading: Reading,
): Generator<void, Template[]> {
  const known = passages.map((template): Known => {
    const words = usualText(nodesOf(template))
    return { template, words, codes: maskText(words).codes, others: [], uses: template.occurrences.length }
  })
  const index = new PieceIndex(known)
  const gone = new Set<Known>()
  for (const rarer of known.toReversed()) {
    yield
    if (rarer.uses > mostMisread) continue
    const host = index
      .candidates(rarer, Math.max(leastHost, rarer.uses))
      .find((other) => !gone.has(other) && isMisreadOf(rarer, other))
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
  reading: Reading,
): Generator<void, { template: Template; left: Template[] }> {
  if (others.length === 0) return { template: host, left: [] }
  yield
  const uses = [host, ...others.map(({ template }) => template)].flatMap(({ occurrences }) => occurrences)
  const together = induceAnew(uses, host.part, replyOf, reading)
  if (together && slotsOf(together) <= slotsOf(host))
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

function isMisreadOf(rarer: Known, host: Known): boolean {
  const { codes } = host
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
  reading: Reading,
): Template | null {
  const rows = uses.map(({ text, replyId }) => tokensOfUse(text, replyId, part, replyOf))
  return templateOfItems(joinDates(joinConstants(induceMisread(rows, reading))), uses, part)
}
