import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { nodesOf, PieceIndex, tokensOfUse, usualText } from './alike.ts'
import type { Passage, ReplyFields } from './alike.ts'
import { joinDates } from './dates.ts'
import { induce } from './induce.ts'
import { templateOfItems } from './induce-occurrences.ts'
import { joinConstants } from './items.ts'
import { variantName } from './lexicon.ts'
import type { Matcher } from './match.ts'
import { matchText, matcherOf } from './match.ts'
import type { Slip } from './slips.ts'
import { tokenise } from './tokens.ts'
import { restoreSlips } from './variants.ts'

/** A use as it would read with the usual words in the place of misread ones, and what is printed instead of them. */
type Righted = { use: Occurrence; text: string; slips: Slip[] }

/** `words` are those of its first use put right. */
type Known = Passage & { matcher: Matcher; uses: Righted[] }

/**
 * Makes passages one that differ in misread letters alone: where every use of the rarer, misreadings put right, is a use of the more
 * frequent. What they share is found anew from all their uses together.
 *
 * @param passages  those with most uses first
 *
 * Yields now and then. Near linear.
 */
export function* joinAlike(passages: readonly Template[], replyOf: ReplyFields): Generator<void, Template[]> {
  const known = passages.map(readPassage)
  const index = new PieceIndex(known)
  const joined = new Map<Known, Known[]>()
  const gone = new Set<Known>()
  for (const rarer of known.toReversed()) {
    yield
    const host = index
      .candidates(rarer, rarer.template.occurrences.length)
      .find((other) => !gone.has(other) && takes(other, rarer))
    if (host === undefined) continue
    gone.add(rarer)
    joined.set(host, [...(joined.get(host) ?? []), rarer, ...(joined.get(rarer) ?? [])])
    joined.delete(rarer)
  }
  const result: Template[] = []
  for (const one of known) {
    if (gone.has(one)) continue
    const others = joined.get(one)
    if (others === undefined) {
      result.push(one.template)
      continue
    }
    yield
    const together = induceTogether(one, others, replyOf)
    if (together === null) result.push(one.template, ...others.map(({ template }) => template))
    else result.push(together)
  }
  return result
}

function readPassage(template: Template): Known {
  const nodes = nodesOf(template)
  const uses = template.occurrences.map((use) => putRight(nodes, use))
  return { template, words: uses[0]?.text ?? '', matcher: matcherOf(nodes, template.slots), uses }
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
  return rarer.uses.every(({ text }) => matchText(host.matcher, text) !== null)
}

/** Finds anew what all uses share, as they read when put right; then misread words go back where they stood. */
function induceTogether(host: Known, others: readonly Known[], replyOf: ReplyFields): Template | null {
  const { part } = host.template
  const uses = [host, ...others].flatMap((one) => one.uses)
  const rows = uses.map(({ text, use }) => tokensOfUse(text, use.replyId, part, replyOf))
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
