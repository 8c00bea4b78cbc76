import type { Occurrence, Template } from '#contract/template.ts'
import { hashText } from '#domain/text/hash.ts'
import { constantText } from '#domain/templating/constants.ts'
import { tokensOfUses } from './alike.ts'
import type { ReplyFields } from './alike.ts'
import { buildTemplate } from './build.ts'
import { joinDates } from './dates.ts'
import { induce } from './induce.ts'
import { joinConstants, rowText } from './items.ts'
import type { Item } from './items.ts'
import { passageName } from './names.ts'
import { datesOf } from './uses.ts'

/** Letters that occurrences must share for a template to say anything. */
const leastConstant = 2

/**
 * Makes one template of places that somebody chose, whatever mining would have said of them: what they all share is constant, what
 * varies a slot.
 *
 * @param replyOf  the fields of a reply by its id, which bind slots to the card; null for a reply that is gone
 * @returns        null when they share next to nothing
 */
export function induceOccurrences(
  occurrences: readonly Occurrence[],
  part: string,
  replyOf: ReplyFields,
): Template | null {
  const rows = tokensOfUses(occurrences, part, replyOf)
  return templateOfItems(joinDates(joinConstants(induce(rows))), occurrences, part)
}

/** The template that induced items make; null when its words say next to nothing, or an occurrence would not come out again. */
export function templateOfItems(
  items: readonly Item[],
  occurrences: readonly Occurrence[],
  part: string,
): Template | null {
  const { nodes, template, slots, values } = buildTemplate(items, occurrences.length)
  const constants = constantText(template)
  if (constants.replace(/\P{Script=Han}/gu, '').length < leastConstant) return null
  if (occurrences.some(({ text }, at) => rowText(items, at) !== text)) return null
  return {
    id: `p${hashText(`${part}\u0001${constants}`)}`,
    kind: 'passage',
    name: passageName(nodes),
    part,
    template,
    slots,
    occurrences: occurrences.map((occurrence, at) => ({ ...occurrence, values: values[at] ?? {} })),
    ...datesOf(occurrences),
  }
}
