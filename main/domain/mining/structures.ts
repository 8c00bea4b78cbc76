import { writeLineRole } from '#contract/line-role.ts'
import type { MinedReply } from './packed-reply.ts'
import { packedLibrary, PackedTemplate } from './packed-template.ts'
import type { PackedLibrary } from './packed-template.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { renderNodes } from '#domain/templating/render.ts'
import { writeTemplate } from '#domain/templating/write.ts'
import { hashText } from '#domain/text/hash.ts'
import { findAtoms, planAtoms } from './atoms.ts'
import { nameItems } from './build.ts'
import { halfBracketsToChoices } from './choices.ts'
import type { Form, FormBlock } from './forms.ts'
import { FormValues } from './form-values.ts'
import { formOf, mergeOrders } from './forms.ts'
import { induce } from './induce.ts'
import { spreadRows } from './items.ts'
import {
  anyKind,
  bodySlot,
  closingSlot,
  headingSlot,
  optionalPart,
  optionalSection,
  partSlot,
  structureName,
} from './lexicon.ts'
import { commonHeading } from './names.ts'
import { shapeOf } from './structure-shape.ts'
import { isOddForm, lineCounts } from './odd-forms.ts'
import { SlotNames } from './slots.ts'
import { tokenise } from './tokens.ts'
import type { Token } from './tokens.ts'

/** One place of a structure: the block that each reply has there, null where it has none. */
type Place = { role: string; level: number; section: number; blocks: (FormBlock | null)[] }

/**
 * The skeletons of whole replies: for each kind of item and each form (in sections or not) the parts in their order,
 * the lines with their slots, headings and texts of the body as slots. Parts and sections that only some replies have stand in
 * clauses. Each line of the template is preceded by a comment that tells its role: `{{!-- 一级标题 --}}`.
 *
 * @returns templates of kind `structure` with at least two occurrences; a kind that has but one reply gets its skeleton from that one
 */
export function* mineStructures(library: PackedLibrary): Generator<void, PackedTemplate[]> {
  const { replies } = library
  yield
  const forms = replies.flatMap((reply, index) => formOf(reply, index) ?? [])
  const kindOf = ({ reply }: Form) => replies[reply]?.reply.kind ?? ''
  const structures: PackedTemplate[] = []
  for (const [kind, ofKind] of groupBy(forms, kindOf)) {
    const groups = [...groupBy(ofKind, ({ sections }) => sections.length > 0).values()]
    const shared: PackedTemplate[] = []
    for (const group of groups) {
      yield
      shared.push(...(yield* structuresOf(group, kind, library, 2)))
    }
    if (shared.length === 0)
      for (const group of groups.slice(0, 1))
        shared.push(...(yield* structuresOf(group.slice(-1), kind, library, 1)))
    structures.push(...shared)
  }
  return structures
}

/** As `mineStructures`, of a few replies at once. Some 0.3 ms a reply. */
export function structuresOfFew(replies: readonly MinedReply[]): Template[] {
  const mining = mineStructures(packedLibrary(replies))
  for (;;) {
    const step = mining.next()
    if (step.done) return step.value.map((one) => one.unpacked())
  }
}

/** The forms of one group that fit into one order of parts make a structure; those left over are tried among themselves. */
function* structuresOf(
  forms: readonly Form[],
  kind: string,
  library: PackedLibrary,
  least: number,
): Generator<void, PackedTemplate[]> {
  const counts = lineCounts(forms)
  let rest: readonly Form[] =
    forms.length === 1 ? forms : forms.filter((form) => !isOddForm(form, counts, forms.length))
  const structures: PackedTemplate[] = []
  while (rest.length >= least) {
    const heads = mergeOrders(rest.map(({ head }) => head.map(({ role }) => role)))
    const tails = mergeOrders(rest.map(({ tail }) => tail.map(({ role }) => role)))
    const fits = rest.map((_, at) => heads.places[at] !== null && tails.places[at] !== null)
    const fitting = rest.filter((_, at) => fits[at])
    if (fitting.length < least) break
    const places = [
      ...linePlaces(
        heads.order,
        fitting.map(({ head }) => head),
      ),
      ...bodyPlaces(fitting),
      ...linePlaces(
        tails.order,
        fitting.map(({ tail }) => tail),
      ),
    ]
    const structure = yield* structureOf(cutOptionalEnd(places), fitting, kind, library)
    if (structure && structure.count >= least) structures.push(structure)
    rest = rest.filter((_, at) => !fits[at])
  }
  return structures
}

function linePlaces(order: readonly string[], rows: readonly FormBlock[][]): Place[] {
  const { places } = mergeOrders([order, ...rows.map((row) => row.map(({ role }) => role))])
  return order.map((role, at) => ({
    role,
    level: 0,
    section: 0,
    blocks: rows.map((row, index) => row[places[index + 1]?.indexOf(at) ?? -1] ?? null),
  }))
}

/** Sections are matched from the front, the last with the last, which is where the next steps stand. */
function bodyPlaces(forms: readonly Form[]): Place[] {
  const most = Math.max(...forms.map(({ sections }) => sections.length))
  const sectionAt = ({ sections }: Form, at: number) => {
    if (at === most - 1) return sections.at(-1)
    return at < sections.length - 1 ? sections[at] : undefined
  }
  const places: Place[] = [
    { role: 'paragraph', level: 0, section: 0, blocks: forms.map(({ intro }) => intro) },
  ]
  for (let at = 0; at < most; at += 1) {
    places.push({
      role: 'heading',
      level: 1,
      section: at + 1,
      blocks: forms.map((form) => sectionAt(form, at)?.heading ?? null),
    })
    places.push({
      role: 'paragraph',
      level: 0,
      section: at + 1,
      blocks: forms.map((form) => sectionAt(form, at)?.text ?? null),
    })
  }
  return places.filter(({ blocks }) => blocks.some((block) => block !== null))
}

/** A structure ends with a part that all its replies have: what follows it would need a line's end of its own. */
function cutOptionalEnd(places: readonly Place[]): Place[] {
  const last = places.findLastIndex(({ blocks }) => blocks.every((block) => block !== null))
  return places.slice(0, last + 1)
}

function* structureOf(
  places: readonly Place[],
  forms: readonly Form[],
  kind: string,
  library: PackedLibrary,
): Generator<void, PackedTemplate | null> {
  if (places.length === 0) return null
  const { replies } = library
  const names = new SlotNames()
  const values = new FormValues(forms.length)
  const nodes: TemplateNode[] = []
  for (const group of groupPlaces(places)) {
    yield
    nodes.push(...nodesOfPlaces(group, forms, replies, group.at(-1) === places.at(-1), names, values))
  }
  const counts = forms.map(({ sections }) => sections.length)
  const lastHeadings = forms.flatMap(({ reply, sections }) => {
    const heading = sections.at(-1)?.heading
    return heading ? [replies[reply]?.text.slice(heading.start, heading.end) ?? ''] : []
  })
  const template = writeTemplate(nodes)
  const structure: Template = {
    id: `s${hashText(`${kind}\u0001${places.map(({ role, level }) => `${role}${level}`).join(' ')}\u0001${constantsOf(nodes)}`)}`,
    kind: 'structure',
    name: structureName(
      kind === '' ? anyKind : kind,
      Math.min(...counts),
      Math.max(...counts),
      commonHeading(lastHeadings),
    ),
    part: 'structure',
    template,
    slots: names.list(),
    occurrences: [],
    firstUse: null,
    lastUse: null,
    shape: shapeOf(forms, replies),
  }
  return PackedTemplate.of(structure, library, usesOf(nodes, places, forms, values, replies))
}

/** The replies that the skeleton gives to the letter, one by one. */
function* usesOf(
  nodes: readonly TemplateNode[],
  places: readonly Place[],
  forms: readonly Form[],
  values: FormValues,
  replies: readonly MinedReply[],
): Generator<Occurrence> {
  for (const [row, form] of forms.entries()) {
    const reply = replies[form.reply]
    if (!reply) continue
    const blocks = places.flatMap(({ blocks: all }) => all[row] ?? [])
    const start = blocks[0]?.start ?? 0
    const end = blocks.at(-1)?.end ?? 0
    const text = reply.text.slice(start, end)
    const own = values.of(row, (block) => reply.text.slice(block.start, block.end))
    if (renderNodes(nodes, own) !== text) continue
    yield { file: reply.file, replyId: reply.id, date: reply.reply.date, start, end, text, values: own }
  }
}

/** A heading and the text under it that the same replies have belong together. */
function groupPlaces(places: readonly Place[]): Place[][] {
  const groups: Place[][] = []
  for (const place of places) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const isSame = first?.blocks.every((block, row) => (block === null) === (place.blocks[row] === null))
    if (last && first && isSame && first.section > 0 && first.section === place.section) last.push(place)
    else groups.push([place])
  }
  return groups
}

function nodesOfPlaces(
  group: readonly Place[],
  forms: readonly Form[],
  replies: readonly MinedReply[],
  isLast: boolean,
  names: SlotNames,
  values: FormValues,
): TemplateNode[] {
  const [first] = group
  if (!first) return []
  const present = first.blocks.map((block) => block !== null)
  const isHeading = first.role === 'heading'
  const base = isHeading ? optionalSection(first.section) : (optionalPart[first.role] ?? first.role)
  const flag = present.includes(false) ? names.take(base, 'clause', present, false) : null
  const lines = group.flatMap((place, at): TemplateNode[] => {
    const comment: TemplateNode = { kind: 'comment', text: writeLineRole(place.role, place.level) }
    const isEnd = isLast && at === group.length - 1
    return [comment, ...lineNodes(place, forms, replies, names, values), ...(isEnd ? [] : [endOfLine])]
  })
  if (flag === null) return lines
  present.forEach((isPresent, row) => {
    const own = values.rows[row]
    if (own) own[flag] = isPresent
  })
  return [{ kind: 'clause', name: flag, negated: false, then: lines, otherwise: [], ownLines: true }]
}

const endOfLine: TemplateNode = { kind: 'text', text: '\n' }

function lineNodes(
  place: Place,
  forms: readonly Form[],
  replies: readonly MinedReply[],
  names: SlotNames,
  values: FormValues,
): TemplateNode[] {
  const wholeSlot = (base: string): TemplateNode[] => {
    const name = names.take(base, 'text', [], false)
    values.putWhole(name, place.blocks)
    return [{ kind: 'slot', name }]
  }
  if (place.role === 'heading') return wholeSlot(headingSlot)
  if (place.role === 'paragraph') return wholeSlot(bodySlot)
  const texts = place.blocks.map((block, row) => {
    const reply = replies[forms[row]?.reply ?? -1]
    return block && reply ? reply.text.slice(block.start, block.end) : ''
  })
  const rows = place.blocks.flatMap((block, row) => (block ? [row] : []))
  const [only = 0] = rows
  // What one reply alone says in its own words is no part of a form.
  if (
    rows.length === 1 &&
    forms.length > 1 &&
    isOwnText(texts[only] ?? '', place.role, replies[forms[only]?.reply ?? -1])
  )
    return wholeSlot(partSlot(place.role))
  const tokens = rows.map((row): Token[] => {
    const reply = replies[forms[row]?.reply ?? -1]
    const text = texts[row] ?? ''
    return tokenise(text, reply ? findAtoms(text, place.role, planAtoms(reply.reply)) : [])
  })
  const date = (row: number) => replies[forms[row]?.reply ?? -1]?.reply.date ?? ''
  const [newest = 0] = rows.toSorted((a, b) => (date(a) < date(b) ? 1 : -1))
  const items = halfBracketsToChoices(
    spreadRows(tokens.length === 0 ? [] : induce(tokens), rows, texts.length),
    place.blocks.map((block) => block !== null),
    newest,
  )
  const isFree = items.some(
    (item) => item.kind === 'variable' && item.texts.some((text) => text.length > longValue),
  )
  if (place.role === 'closing' && isFree) return wholeSlot(closingSlot)
  return nameItems(items, '', '', names, values.rows)
}

/** Whether a line is long and names nothing that a form would leave open. */
function isOwnText(text: string, role: string, reply: MinedReply | undefined): boolean {
  return (
    text.length > longestFormula &&
    (reply === undefined || findAtoms(text, role, planAtoms(reply.reply)).length === 0)
  )
}

/** A line that one reply alone has may stand in the form as it is up to so many characters. */
const longestFormula = 16

/** Past this a closing's slot is a text of its own, and the closing is better written or taken from the passages. */
const longValue = 24

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function constantsOf(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'clause' ? constantsOf(node.then) : '\u0000'
    })
    .join('')
}
