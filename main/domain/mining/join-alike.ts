import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { nodesOf, PieceIndex, tokensOfUses, usualText } from './alike.ts'
import type { Passage } from './alike.ts'
import { joinDates } from './dates.ts'
import { induce } from './induce.ts'
import { templateOfItems } from './induce-occurrences.ts'
import { joinConstants } from './items.ts'
import { variantName } from './lexicon.ts'
import type { Matcher } from './match.ts'
import { matchText, matcherOf } from './match.ts'
import { fieldsOf, PackedTemplate } from './packed-template.ts'
import type { PackedLibrary } from './packed-template.ts'
import type { Slip } from './slips.ts'
import { tokenise } from './tokens.ts'
import { restoreSlips } from './variants.ts'

/** A use as it would read with the usual words in the place of misread ones, and what is printed instead of them. */
type Righted = { use: Occurrence; text: string; slips: Slip[] }

/** `words` are those of its first use put right; `matcher` is made when it is first asked for. */
type Known = Passage & { matcher: Matcher | null }

/**
 * Makes passages one that differ in misread letters alone: where every use of the rarer, misreadings put right, is a use of the more
 * frequent. What they share is found anew from all their uses together.
 *
 * @param passages  those with most uses first
 *
 * Yields now and then. Near linear.
 */
export function* joinAlike(
  passages: readonly PackedTemplate[],
  library: PackedLibrary,
): Generator<void, PackedTemplate[]> {
  const known = passages.map((passage): Known => {
    const [first] = rightedUses(passage)
    return { passage, words: first?.text ?? '', matcher: null }
  })
  const index = new PieceIndex(known)
  const joined = new Map<Known, Known[]>()
  const gone = new Set<Known>()
  for (const rarer of known.toReversed()) {
    yield
    const host = index
      .candidates(rarer, rarer.passage.count)
      .find((other) => !gone.has(other) && takes(other, rarer))
    if (host === undefined) continue
    gone.add(rarer)
    joined.set(host, [...(joined.get(host) ?? []), rarer, ...(joined.get(rarer) ?? [])])
    joined.delete(rarer)
  }
  const result: PackedTemplate[] = []
  for (const one of known) {
    if (gone.has(one)) continue
    const others = joined.get(one)
    if (others === undefined) {
      result.push(one.passage)
      continue
    }
    yield
    const together = induceTogether(one, others, library)
    if (together === null) result.push(one.passage, ...others.map(({ passage }) => passage))
    else result.push(PackedTemplate.of(together, library))
  }
  return result
}

/** The uses of a passage put right, one after the other. */
function* rightedUses(passage: PackedTemplate): Generator<Righted> {
  const nodes = nodesOf(passage.template)
  for (let at = 0; at < passage.count; at += 1) yield putRight(nodes, passage.occurrence(at))
}

function putRight(nodes: readonly TemplateNode[], use: Occurrence): Righted {
  const righted: Righted = { use, text: '', slips: [] }
  const walk = (list: readonly TemplateNode[]): void => {
    for (const node of list) {
      if (node.kind === 'text') righted.text += node.text
      else if (node.kind === 'slot') righted.text += String(use.values[node.name] ?? '')
      else if (node.kind === 'clause') {
        const isOn = use.values[node.name] === true
        if (!isOn || !node.name.startsWith(variantName)) {
          walk(isOn === node.negated ? node.otherwise : node.then)
          continue
        }
        const start = righted.text.length
        righted.text += usualText(node.otherwise)
        const printed = usualText(node.then)
        righted.slips.push({ start, end: righted.text.length, printed: tokenise(printed, []) })
      }
    }
  }
  walk(nodes)
  return righted
}

function takes(host: Known, rarer: Known): boolean {
  const { passage } = host
  host.matcher ??= matcherOf(nodesOf(passage.template), passage.textSlots())
  for (const { text } of rightedUses(rarer.passage)) if (matchText(host.matcher, text) === null) return false
  return true
}

/** Finds anew what all uses share, as they read when put right; then misread words go back where they stood. */
function induceTogether(host: Known, others: readonly Known[], library: PackedLibrary): Template | null {
  const { part } = host.passage.template
  const uses = [host, ...others].flatMap(({ passage }) => [...rightedUses(passage)])
  const rows = tokensOfUses(
    uses.map(({ text, use }) => ({ text, replyId: use.replyId })),
    part,
    (id) => fieldsOf(library, id),
  )
  const right = joinDates(joinConstants(induce(rows)))
  const items = restoreSlips(
    right,
    uses.map(({ slips }) => slips),
  )
  return templateOfItems(
    items,
    uses.map(({ use }) => use),
    part,
  )
}
