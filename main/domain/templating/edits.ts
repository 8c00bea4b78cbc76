import type {
  Anchor,
  CuratedTemplate,
  Occurrence,
  Place,
  Slot,
  Template,
  TemplateChange,
  TemplateEdit,
} from '#contract/template.ts'
import { parseTemplate } from './language.ts'
import type { TemplateNode } from './language.ts'
import { writeTemplate } from './write.ts'

/**
 * Makes one template out of places of the library, as mining would. Null when they have nothing in common that a template
 * could be made of.
 */
export type Induce = (occurrences: readonly Occurrence[], part: string) => Template | null

/** The uses of a template; of one that carries none those that are kept elsewhere. */
export type UsesOf = (template: CuratedTemplate) => readonly Occurrence[]

const ownUses: UsesOf = ({ occurrences }) => occurrences

/** `dormant`: ids of edits whose template is not there now; it may come back with its replies. */
export type AppliedEdits = { templates: CuratedTemplate[]; dormant: string[] }

/** Places that an anchor remembers at most. */
const mostPlaces = 200
/** Two places are the same when they share this much of both together. */
const leastOverlap = 0.5

/** A template as no clerk has touched it. */
export function uncurated(template: Template, origin: CuratedTemplate['origin'] = 'mined'): CuratedTemplate {
  return {
    ...template,
    state: origin === 'mined' ? 'new' : 'kept',
    origin,
    wording: null,
    isRenamed: false,
    replacedBy: null,
    staleness: null,
    variants: [],
  }
}

/** What finds a template again after mining anew. Of very many places an even choice is remembered. */
export function anchorOf(template: Template): Anchor {
  const { occurrences } = template
  const step = Math.max(1, Math.ceil(occurrences.length / mostPlaces))
  const places = occurrences
    .filter((_, at) => at % step === 0)
    .map(({ replyId, start, end }) => ({ replyId, start, end }))
  return { templateId: template.id, places }
}

/**
 * Makes the clerk's changes to what was mined, oldest first, so that they outlive mining anew: each finds its template by the places it
 * stood at, else by its id.
 *
 * @param templates  as mined and as brought in; not changed
 * @param usesOf     asked once for each template when there are edits; those that an edit makes anew carry their uses
 *
 * O(uses + places of all anchors).
 */
export function applyEdits(
  templates: readonly CuratedTemplate[],
  edits: readonly TemplateEdit[],
  induce: Induce,
  usesOf: UsesOf = ownUses,
): AppliedEdits {
  const shelf = new Shelf(templates, repliesOfAnchors(edits), usesOf)
  const dormant: string[] = []
  for (const edit of edits) {
    const target = shelf.find(edit.anchor)
    if (target === null || !change(shelf, target, edit.change, induce)) dormant.push(edit.id)
  }
  return { templates: shelf.list(), dormant }
}

/** The replies in which anchors look for their template. */
function repliesOfAnchors(edits: readonly TemplateEdit[]): Set<string> {
  const anchors = edits.flatMap(({ anchor, change: made }) => {
    if (made.kind === 'merge') return [anchor, ...made.others]
    return made.kind === 'state' && made.replacement !== null ? [anchor, made.replacement] : [anchor]
  })
  return new Set(anchors.flatMap(({ places }) => places.map(({ replyId }) => replyId)))
}

/** False when the change cannot be made now. */
function change(shelf: Shelf, target: CuratedTemplate, made: TemplateChange, induce: Induce): boolean {
  switch (made.kind) {
    case 'state': {
      const replacement = made.replacement === null ? null : shelf.find(made.replacement)
      shelf.replace(target, { ...target, state: made.state, replacedBy: replacement?.id ?? null })
      return true
    }
    case 'name':
      shelf.replace(target, {
        ...target,
        name: made.name ?? shelf.minedName(target),
        isRenamed: made.name !== null,
      })
      return true
    case 'wording':
      shelf.replace(target, { ...target, wording: made.wording })
      return true
    case 'slot':
      return renameSlot(shelf, target, made.slot, made.name, made.type)
    case 'merge': {
      const others = made.others.flatMap((anchor) => shelf.find(anchor) ?? [])
      return merge(
        shelf,
        target,
        [...new Set(others)].filter((other) => other !== target),
        induce,
      )
    }
    case 'split':
      return split(shelf, target, made.places, induce)
  }
}

function renameSlot(
  shelf: Shelf,
  target: CuratedTemplate,
  slot: string,
  name: string,
  type: Slot['type'],
): boolean {
  const known = target.slots.find((one) => one.name === slot)
  if (known === undefined || (name !== slot && target.slots.some((one) => one.name === name))) return false
  const occurrences = shelf.usesOf(target).map((occurrence): Occurrence => {
    const { [slot]: value, ...others } = occurrence.values
    return value === undefined ? occurrence : { ...occurrence, values: { ...others, [name]: value } }
  })
  shelf.replace(target, {
    ...target,
    template: withSlotNamed(target.template, slot, name),
    wording: target.wording === null ? null : withSlotNamed(target.wording, slot, name),
    slots: target.slots.map((one) => (one === known ? { ...one, name, type } : one)),
    occurrences,
  })
  return true
}

function withSlotNamed(template: string, slot: string, name: string): string {
  const { nodes, errors } = parseTemplate(template)
  return errors.length > 0 ? template : writeTemplate(rename(nodes, slot, name))
}

function rename(nodes: readonly TemplateNode[], slot: string, name: string): TemplateNode[] {
  return nodes.map((node): TemplateNode => {
    if (node.kind === 'slot') return node.name === slot ? { ...node, name } : node
    if (node.kind !== 'clause') return node
    return {
      ...node,
      name: node.name === slot ? name : node.name,
      then: rename(node.then, slot, name),
      otherwise: rename(node.otherwise, slot, name),
    }
  })
}

function merge(
  shelf: Shelf,
  target: CuratedTemplate,
  others: readonly CuratedTemplate[],
  induce: Induce,
): boolean {
  if (others.length === 0) return false
  const uses = [target, ...others].flatMap((template) => shelf.usesOf(template))
  const merged = induce(inOrder(uses), target.part)
  if (merged === null) return false
  for (const other of others) shelf.remove(other)
  shelf.replace(target, keepHand(merged, target), merged.name)
  return true
}

/** The chosen places become a template of their own, which stands behind the one they leave. */
function split(shelf: Shelf, target: CuratedTemplate, places: readonly Place[], induce: Induce): boolean {
  const isChosen = (occurrence: Place) => places.some((place) => isSamePlace(place, occurrence))
  const uses = shelf.usesOf(target)
  const left = uses.filter((occurrence) => !isChosen(occurrence))
  const chosen = uses.filter(isChosen)
  if (left.length === 0 || chosen.length === 0) return false
  const rest = induce(left, target.part)
  const own = induce(chosen, target.part)
  if (rest === null || own === null) return false
  // What stays is still the template that the clerk knows.
  const kept = { ...keepHand(rest, target), id: target.id }
  shelf.replace(target, kept, rest.name)
  // Parts that differ in their values alone have the same constants, of which an id is made.
  const id = shelf.has(own.id) ? `${own.id}-${chosen[0]?.replyId ?? ''}` : own.id
  shelf.add(uncurated({ ...own, id }), kept.id)
  return true
}

/** A template induced anew keeps what the clerk had said of the one it comes from. */
export function keepHand(template: Template, hand: CuratedTemplate): CuratedTemplate {
  const { state, origin, wording, isRenamed, replacedBy, staleness, variants } = hand
  const name = isRenamed ? hand.name : template.name
  return { ...template, name, state, origin, wording, isRenamed, replacedBy, staleness, variants }
}

function inOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.toSorted(
    (a, b) =>
      (a.date ?? '').localeCompare(b.date ?? '') || a.replyId.localeCompare(b.replyId) || a.start - b.start,
  )
}

function isSamePlace(a: Place, b: Place): boolean {
  if (a.replyId !== b.replyId) return false
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const both = Math.max(a.end, b.end) - Math.min(a.start, b.start)
  return shared > 0 && shared >= leastOverlap * both
}

/** Templates in order, found by id and by the places where they stand. */
class Shelf {
  readonly #templates: (CuratedTemplate | null)[]
  readonly #names: string[]
  readonly #byId = new Map<string, number>()
  readonly #byReply = new Map<string, { place: Place; index: number }[]>()
  readonly #after = new Map<number, number[]>()

  readonly #watched: ReadonlySet<string>
  readonly usesOf: UsesOf

  /** @param watched  the replies whose places are asked for */
  constructor(templates: readonly CuratedTemplate[], watched: ReadonlySet<string>, usesOf: UsesOf) {
    this.#watched = watched
    this.usesOf = usesOf
    this.#templates = [...templates]
    this.#names = templates.map(({ name }) => name)
    templates.forEach((template, index) => this.#enter(template, index))
  }

  /** The template that most of an anchor's places lie in, at least half of those that are still there; else the one of its id. */
  find(anchor: Anchor): CuratedTemplate | null {
    const votes = new Map<number, number>()
    let present = 0
    for (const place of anchor.places) {
      const here = (this.#byReply.get(place.replyId) ?? []).filter((entry) => isSamePlace(entry.place, place))
      if (here.length > 0) present += 1
      for (const index of new Set(here.map((entry) => entry.index)))
        votes.set(index, (votes.get(index) ?? 0) + 1)
    }
    const [best] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    if (best !== undefined && best[1] * 2 >= present) return this.#templates[best[0]] ?? null
    return this.#templates[this.#byId.get(anchor.templateId) ?? -1] ?? null
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** The name before the clerk gave another. */
  minedName(template: CuratedTemplate): string {
    return this.#names[this.#templates.indexOf(template)] ?? template.name
  }

  /** `minedName`: of a template that was induced anew. */
  replace(old: CuratedTemplate, template: CuratedTemplate, minedName?: string): void {
    const index = this.#templates.indexOf(old)
    this.#templates[index] = template
    if (minedName !== undefined) this.#names[index] = minedName
    if (template.occurrences === old.occurrences && template.id === old.id) return
    this.#leave(old, index)
    this.#enter(template, index)
  }

  remove(template: CuratedTemplate): void {
    const index = this.#templates.indexOf(template)
    this.#templates[index] = null
    this.#leave(template, index)
  }

  /** Puts a template behind another in the list. */
  add(template: CuratedTemplate, behindId: string): void {
    const index = this.#templates.push(template) - 1
    this.#names[index] = template.name
    this.#enter(template, index)
    const behind = this.#templates.findIndex((one) => one?.id === behindId)
    this.#after.set(behind, [...(this.#after.get(behind) ?? []), index])
  }

  list(): CuratedTemplate[] {
    const placed = new Set([...this.#after.values()].flat())
    return this.#templates
      .flatMap((_, index) => (placed.has(index) ? [] : this.#withFollowers(index)))
      .filter((template) => template !== null)
  }

  #withFollowers(index: number): (CuratedTemplate | null)[] {
    const followers = this.#after.get(index) ?? []
    return [this.#templates[index] ?? null, ...followers.flatMap((follower) => this.#withFollowers(follower))]
  }

  #enter(template: CuratedTemplate, index: number): void {
    this.#byId.set(template.id, index)
    for (const { replyId, start, end } of this.#usesIfWatched(template)) {
      if (!this.#watched.has(replyId)) continue
      const entry = { place: { replyId, start, end }, index }
      const own = this.#byReply.get(replyId)
      if (own) own.push(entry)
      else this.#byReply.set(replyId, [entry])
    }
  }

  #leave(template: CuratedTemplate, index: number): void {
    if (this.#byId.get(template.id) === index) this.#byId.delete(template.id)
    for (const replyId of new Set(this.#usesIfWatched(template).map((use) => use.replyId))) {
      const own = this.#byReply.get(replyId)
      if (own)
        this.#byReply.set(
          replyId,
          own.filter((entry) => entry.index !== index),
        )
    }
  }

  #usesIfWatched(template: CuratedTemplate): readonly Occurrence[] {
    return this.#watched.size === 0 ? [] : this.usesOf(template)
  }
}
