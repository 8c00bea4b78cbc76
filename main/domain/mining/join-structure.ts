import type { StoredReply } from '#contract/reply.ts'
import type { Occurrence, Slot, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { renderNodes } from '#domain/templating/render.ts'
import { formOf, mergeOrders, placesIn } from './forms.ts'
import type { Form, FormBlock } from './forms.ts'
import type { JoinLibrary } from './join-reply.ts'
import { matcherOf, matchText } from './match.ts'
import type { Matcher } from './match.ts'
import { readSkeleton } from './skeleton-lines.ts'
import type { Skeleton, SkeletonLine } from './skeleton-lines.ts'

type Values = Occurrence['values']
/** A line of a skeleton with what a reply has there, null where it has none. */
type Placed = { line: SkeletonLine; block: FormBlock | null }

/** So many of its replies are looked at for one that is still in the library. */
const usersAsked = 20

interface Known {
  skeleton: Skeleton
  slots: readonly Slot[]
  /** What its replies answer: 提案, 建议; null while none of them could be read. */
  kind: string | null
  matchers: Map<SkeletonLine, Matcher>
}

/** The skeletons of whole replies, ready to take in one reply after the other. */
export class StructureJoiner {
  #known = new Map<string, Known>()
  #library: JoinLibrary

  /** @param structures  that were mined, in their order; of the values of a slot those that tell its form are enough */
  constructor(structures: readonly Template[], library: JoinLibrary) {
    this.#library = library
    for (const structure of structures) this.learn(structure, null)
  }

  /** @param kind  what its replies answer, null when one of them is to be asked */
  learn(structure: Template, kind: string | null): void {
    const skeleton = readSkeleton(structure)
    if (skeleton !== null)
      this.#known.set(structure.id, { skeleton, slots: structure.slots, kind, matchers: new Map() })
  }

  /**
   * The structure that a run over all would put a reply into, with the values by which its skeleton gives the reply's text; null where
   * the reply has a part, or words, that the skeleton does not have yet.
   */
  join(reply: StoredReply): { templateId: string; occurrence: Occurrence } | null {
    const form = formOf(reply, 0)
    const templateId = form === null ? null : this.takerOf(reply, form)
    const known = templateId === null ? undefined : this.#known.get(templateId)
    const occurrence = known && form ? occurrenceOf(known, form, reply) : null
    return occurrence === null || templateId === null ? null : { templateId, occurrence }
  }

  /** The structure that a run over all would put a reply into, its skeleton grown where need be; null for one of its own. */
  takerOf(reply: StoredReply, form: Form | null = formOf(reply, 0)): string | null {
    if (form === null) return null
    for (const [templateId, known] of this.#known) {
      if (this.#kindOf(templateId, known) !== (reply.reply.kind ?? '')) continue
      if (known.skeleton.sections.length > 0 !== form.sections.length > 0) continue
      if (isTakenInBy(known.skeleton, form)) return templateId
    }
    return null
  }

  /** Whether there is a structure for what a reply answers. */
  hasKind(kind: string): boolean {
    return [...this.#known].some(([templateId, known]) => this.#kindOf(templateId, known) === kind)
  }

  /** Structures that are none any more take no reply in. */
  forget(templateIds: ReadonlySet<string>): void {
    for (const id of templateIds) this.#known.delete(id)
  }

  #kindOf(templateId: string, known: Known): string | null {
    for (const userId of known.kind === null ? this.#library.lastUsers(templateId, usersAsked) : []) {
      const user = this.#library.readReply(userId)
      if (user === undefined) continue
      known.kind = user.reply.kind ?? ''
      break
    }
    return known.kind
  }
}

const rolesOf = (parts: readonly { role: string }[]) => parts.map(({ role }) => role)

/** Whether mining would put the form into this structure, its order of parts grown by those that it does not have yet. */
function isTakenInBy({ head, tail }: Skeleton, form: Form): boolean {
  return (
    mergeOrders([rolesOf(head), rolesOf(form.head)]).places.every((places) => places !== null) &&
    mergeOrders([rolesOf(tail), rolesOf(form.tail)]).places.every((places) => places !== null)
  )
}

function occurrenceOf(known: Known, form: Form, reply: StoredReply): Occurrence | null {
  const placed = placeForm(known.skeleton, form)
  if (placed === null) return null
  const values = valuesOf(known, placed, reply.text)
  const blocks = placed.flatMap(({ block }) => block ?? [])
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (values === null || first === undefined || last === undefined) return null
  const { start } = first
  const { end } = last
  const text = reply.text.slice(start, end)
  if (renderNodes(known.skeleton.nodes, values) !== text) return null
  return { file: reply.file, replyId: reply.id, date: reply.reply.date, start, end, text, values }
}

/** The lines of a skeleton with a form's blocks, as mining lays them out; null where a block finds no line, or a line that all have no block. */
function placeForm({ head, intro, sections, tail }: Skeleton, form: Form): Placed[] | null {
  const before = placeLines(head, form.head, false)
  const after = placeLines(tail, form.tail, true)
  if (before === null || after === null || form.sections.length > sections.length) return null
  if (intro === null && form.intro !== null) return null
  const placed: Placed[] = [...before]
  if (intro !== null) placed.push({ line: intro, block: form.intro })
  for (const [at, { heading, text }] of sections.entries()) {
    const own =
      at === sections.length - 1
        ? form.sections.at(-1)
        : at < form.sections.length - 1
          ? form.sections[at]
          : undefined
    if (text === null && own !== undefined && own.text !== null) return null
    placed.push({ line: heading, block: own?.heading ?? null })
    if (text !== null) placed.push({ line: text, block: own?.text ?? null })
  }
  placed.push(...after)
  return placed.every(({ line, block }) => block !== null || line.flag !== null) ? placed : null
}

/** @param isEnd  lines after the last one are no part of the skeleton: not all replies have them */
function placeLines(
  lines: readonly SkeletonLine[],
  blocks: readonly FormBlock[],
  isEnd: boolean,
): Placed[] | null {
  const order = rolesOf(lines)
  let count = blocks.length
  let places = placesIn(order, rolesOf(blocks))
  while (places === null && isEnd && count > 0) {
    count -= 1
    places = placesIn(order, rolesOf(blocks.slice(0, count)))
  }
  if (places === null || !isUsualEnd(blocks.slice(0, count), blocks.slice(count))) return null
  return lines.map((line, at) => {
    const own = places.indexOf(at)
    return { line, block: own < 0 ? null : (blocks[own] ?? null) }
  })
}

/** A second line of one role, or one of no role, may be one that hardly any reply has: such a reply is no example. */
function isUsualEnd(before: readonly FormBlock[], end: readonly FormBlock[]): boolean {
  const roles = rolesOf([...before, ...end])
  return end.every(({ role }) => role !== 'other' && roles.indexOf(role) === roles.lastIndexOf(role))
}

/** What fills the lines of a skeleton; null where the words of a line are others. */
function valuesOf(known: Known, placed: readonly Placed[], text: string): Values | null {
  const values: Values = {}
  for (const { name, type } of known.slots) values[name] = type === 'clause' ? false : ''
  const bound: Values = {}
  for (const { line, block } of placed) {
    if (line.flag !== null) bound[line.flag] = block !== null
    if (block === null) continue
    const own = text.slice(block.start, block.end)
    const found = line.wholeSlot === null ? matchLine(known, line, own, bound) : { [line.wholeSlot]: own }
    if (found === null) return null
    Object.assign(bound, found)
  }
  return { ...values, ...bound }
}

/** @param bound  values of lines before: a slot that stands there too has that value here */
function matchLine(known: Known, line: SkeletonLine, text: string, bound: Values): Values | null {
  const nodes = bindNodes(line.nodes, bound)
  if (nodes !== line.nodes) return matchText(matcherOf(nodes, known.slots, 0), text)
  const matcher = known.matchers.get(line) ?? matcherOf(line.nodes, known.slots, 0)
  known.matchers.set(line, matcher)
  return matchText(matcher, text)
}

/** Nodes with the slots and clauses that have a value put in its words; the nodes themselves where none has. */
function bindNodes(nodes: readonly TemplateNode[], bound: Values): readonly TemplateNode[] {
  const own = nodes.flatMap((node): readonly TemplateNode[] => {
    const value = 'name' in node && Object.hasOwn(bound, node.name) ? bound[node.name] : undefined
    if (node.kind === 'slot') return typeof value === 'string' ? [{ kind: 'text', text: value }] : [node]
    if (node.kind !== 'clause') return [node]
    if (typeof value === 'boolean')
      return bindNodes(value !== node.negated ? node.then : node.otherwise, bound)
    const then = bindNodes(node.then, bound)
    const otherwise = bindNodes(node.otherwise, bound)
    const isSame = then === node.then && otherwise === node.otherwise
    return [isSame ? node : { ...node, then: [...then], otherwise: [...otherwise] }]
  })
  return own.length === nodes.length && own.every((node, at) => node === nodes[at]) ? nodes : own
}
