import type { Occurrence, Slot, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { eachRun } from '#domain/templating/render.ts'
import { nodesOf } from './alike.ts'
import type { CaseFields, MinedReply } from './packed-reply.ts'
import { byUse } from './slots.ts'
import { withUses } from './uses.ts'

/** Of each use its reply, its start and its end, then for each name where its value starts, from the use's start on, and how long it is. */
const ownColumns = 3
const columnsOfValue = 2
/** What stands in the place of a start where the value is none of the use's text; below `otherText` the text is one of the others. */
const isOff = -1
const isOn = -2
const isAbsent = -3
const otherText = -4

/** The replies that packed uses are of, by the number that they have there. */
export type PackedLibrary = { replies: readonly MinedReply[]; numberOf: ReadonlyMap<string, number> }

export function packedLibrary(replies: readonly MinedReply[]): PackedLibrary {
  return { replies, numberOf: new Map(replies.map(({ id }, at) => [id, at])) }
}

/** The fields of a reply of the library by its id; null for one that is not there. */
export function fieldsOf({ replies, numberOf }: PackedLibrary, replyId: string): CaseFields | null {
  return replies[numberOf.get(replyId) ?? -1]?.reply ?? null
}

/**
 * A template whose uses are held in columns: a use is its place in the library, a value a part of its text. 12 bytes a use and 8 for each of
 * its values, instead of some 400 in objects. `template` is the same without uses and without values of its slots.
 */
export class PackedTemplate {
  readonly template: Template
  readonly #library: PackedLibrary
  readonly #names: readonly string[]
  readonly #cells: Int32Array
  readonly #others: readonly string[]

  private constructor(
    template: Template,
    library: PackedLibrary,
    names: readonly string[],
    cells: Int32Array,
    others: readonly string[],
  ) {
    this.template = template
    this.#library = library
    this.#names = names
    this.#cells = cells
    this.#others = others
  }

  /**
   * @param template  its own uses and dates are not asked for where `uses` are given
   * @param uses      read once, one by one; their values bear names of the template's slots
   * @throws RangeError when a use is of a reply that the library has not, or has a value of a name that no slot has
   */
  static of(
    template: Template,
    library: PackedLibrary,
    uses: Iterable<Occurrence> = template.occurrences,
  ): PackedTemplate {
    const rows = new UseRows(template, library)
    for (const use of uses) rows.add(use)
    const { names, others, cells, firstUse, lastUse } = rows
    return new PackedTemplate({ ...withoutUses(template), firstUse, lastUse }, library, names, cells, others)
  }

  get count(): number {
    return this.#cells.length / this.#width
  }

  get #width(): number {
    return ownColumns + columnsOfValue * this.#names.length
  }

  /** The same uses under another id or name. */
  named(names: Pick<Template, 'id' | 'name'>): PackedTemplate {
    const template = { ...this.template, ...names }
    return new PackedTemplate(template, this.#library, this.#names, this.#cells, this.#others)
  }

  /** Tells the place of each use: the number of its reply, start and end. */
  eachPlace(take: (reply: number, start: number, end: number) => void): void {
    const [cells, width] = [this.#cells, this.#width]
    for (let at = 0; at < cells.length; at += width)
      take(cells[at] ?? 0, cells[at + 1] ?? 0, cells[at + 2] ?? 0)
  }

  /** The text of a use, by its number; empty where there is none. */
  textAt(use: number): string {
    const [cells, at] = [this.#cells, use * this.#width]
    return this.#library.replies[cells[at] ?? -1]?.text.slice(cells[at + 1], cells[at + 2]) ?? ''
  }

  /** The texts of all uses. */
  texts(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.textAt(at))
  }

  /** All uses, made anew with each call. */
  occurrences(): Occurrence[] {
    return Array.from({ length: this.count }, (_, at) => this.occurrence(at))
  }

  /** As `occurrences`, one by one. */
  *eachOccurrence(): Generator<Occurrence> {
    for (let at = 0; at < this.count; at += 1) yield this.occurrence(at)
  }

  /** The slots with their values, the most frequent first, then in the order of first use; made anew with each call. */
  slots(): Slot[] {
    return this.#slotsOf(this.template.slots)
  }

  /** As `slots`, without those that are clauses, of which there may be hundreds. */
  textSlots(): Slot[] {
    return this.#slotsOf(this.template.slots.filter(({ type }) => type !== 'clause'))
  }

  #slotsOf(slots: readonly Slot[]): Slot[] {
    return slots.map((slot) => {
      const index = this.#names.indexOf(slot.name)
      const absent = slot.type === 'clause' ? 'false' : ''
      const values = Array.from({ length: this.count }, (_, at) =>
        String((index < 0 ? undefined : this.#valueAt(at, index)) ?? absent),
      )
      return { ...slot, values: byUse(values) }
    })
  }

  /** The template with its uses, the values of its slots and its dates, made anew with each call. */
  unpacked(): Template {
    return withUses(this.template, this.occurrences())
  }

  /** With more uses behind those that it has. */
  withMore(uses: readonly Occurrence[]): PackedTemplate {
    if (uses.length === 0) return this
    return PackedTemplate.of(this.template, this.#library, [...this.occurrences(), ...uses])
  }

  /** With its uses in the order of the library. */
  inTextOrder(): PackedTemplate {
    const [cells, width] = [this.#cells, this.#width]
    const order = Int32Array.from({ length: this.count }, (_, at) => at)
    const column = (use: number, index: number) => cells[use * width + index] ?? 0
    order.sort((a, b) => column(a, 0) - column(b, 0) || column(a, 1) - column(b, 1))
    const sorted = new Int32Array(cells.length)
    order.forEach((use, at) => sorted.set(cells.subarray(use * width, (use + 1) * width), at * width))
    return new PackedTemplate(this.template, this.#library, this.#names, sorted, this.#others)
  }

  /** @param text  of the use, where it is at hand */
  #valueAt(use: number, index: number, text?: string): string | boolean | undefined {
    const [cells, at] = [this.#cells, use * this.#width]
    const cell = at + ownColumns + index * columnsOfValue
    const [from = isAbsent, length = 0] = [cells[cell], cells[cell + 1]]
    if (from <= otherText) return this.#others[otherText - from]
    if (from < 0) return from === isAbsent ? undefined : from === isOn
    if (text !== undefined) return text.slice(from, from + length)
    const start = (cells[at + 1] ?? 0) + from
    return this.#library.replies[cells[at] ?? -1]?.text.slice(start, start + length)
  }

  /** A use by its number, made anew with each call. */
  occurrence(use: number): Occurrence {
    const cells = this.#cells
    const at = use * this.#width
    const [start = 0, end = 0] = [cells[at + 1], cells[at + 2]]
    const reply = this.#library.replies[cells[at] ?? -1]
    const text = reply?.text.slice(start, end) ?? ''
    const values: Occurrence['values'] = {}
    this.#names.forEach((name, index) => {
      const value = this.#valueAt(use, index, text)
      if (value !== undefined) values[name] = value
    })
    return {
      file: reply?.file ?? '',
      replyId: reply?.id ?? '',
      date: reply?.reply.date ?? null,
      start,
      end,
      text,
      values,
    }
  }
}

/** Uses as rows of numbers, taken in one by one. */
class UseRows {
  readonly names: readonly string[]
  readonly others: string[] = []
  firstUse: string | null = null
  lastUse: string | null = null
  #library: PackedLibrary
  #nodes: readonly TemplateNode[]
  #numbers: ReadonlyMap<string, number>
  #cells: Int32Array
  #length = 0
  /** Where each name's value starts in the use at hand; -1 where it does not stand. */
  #starts: Int32Array

  constructor(template: Template, library: PackedLibrary) {
    this.names = template.slots.map(({ name }) => name)
    this.#library = library
    this.#nodes = nodesOf(template)
    this.#numbers = new Map(this.names.map((name, at) => [name, at]))
    this.#starts = new Int32Array(this.names.length)
    this.#cells = new Int32Array(this.#width * Math.max(1, template.occurrences.length))
  }

  /** As many as were added. */
  get cells(): Int32Array {
    return this.#cells.slice(0, this.#length)
  }

  get #width(): number {
    return ownColumns + columnsOfValue * this.names.length
  }

  add({ replyId, start, end, date, text, values }: Occurrence): void {
    const reply = this.#library.numberOf.get(replyId)
    if (reply === undefined) throw new RangeError(`no reply ${replyId} in the library`)
    for (const name in values)
      if (!this.#numbers.has(name)) throw new RangeError(`no slot ${name} in the template`)
    if (this.#length === this.#cells.length) {
      const longer = new Int32Array(2 * this.#length)
      longer.set(this.#cells)
      this.#cells = longer
    }
    this.#findStarts(values)
    const cells = this.#cells
    const at = this.#length
    this.#length += this.#width
    cells[at] = reply
    cells[at + 1] = start
    cells[at + 2] = end
    this.names.forEach((name, index) => {
      const cell = at + ownColumns + index * columnsOfValue
      const value = values[name]
      if (typeof value !== 'string') {
        cells[cell] = value === undefined ? isAbsent : value ? isOn : isOff
        return
      }
      const from = value === '' ? 0 : (this.#starts[index] ?? -1)
      const isPart = from >= 0 && text.startsWith(value, from)
      cells[cell] = isPart ? from : otherText - (this.others.push(value) - 1)
      cells[cell + 1] = value.length
    })
    if (date === null) return
    if (this.firstUse === null || date < this.firstUse) this.firstUse = date
    if (this.lastUse === null || date > this.lastUse) this.lastUse = date
  }

  #findStarts(values: Occurrence['values']): void {
    const starts = this.#starts.fill(-1)
    let length = 0
    eachRun(this.#nodes, values, (run, slot) => {
      const index = slot === null ? undefined : this.#numbers.get(slot)
      if (index !== undefined && starts[index] === -1) starts[index] = length
      length += run.length
    })
  }
}

function withoutUses(template: Template): Template {
  return {
    ...template,
    slots: template.slots.map((slot) => ({ ...slot, values: [] })),
    occurrences: [],
  }
}

/** Where templates stand in a library: the places of one reply lie together. 8 bytes a use. */
export class TakenPlaces {
  readonly #firsts: Int32Array
  readonly #places: Int32Array

  /** @param replies  how many the library has */
  constructor(templates: readonly PackedTemplate[], replies: number) {
    const firsts = new Int32Array(replies + 1)
    for (const template of templates)
      template.eachPlace((reply) => {
        firsts[reply + 1] = (firsts[reply + 1] ?? 0) + 1
      })
    for (let at = 1; at <= replies; at += 1) firsts[at] = (firsts[at] ?? 0) + (firsts[at - 1] ?? 0)
    const next = firsts.slice()
    this.#places = new Int32Array(2 * (firsts[replies] ?? 0))
    for (const template of templates)
      template.eachPlace((reply, start, end) => {
        const at = next[reply] ?? 0
        this.#places.set([start, end], 2 * at)
        next[reply] = at + 1
      })
    this.#firsts = firsts
  }

  /** How many characters from `start` to `end` of a reply are taken; those that two take count twice. */
  shared(reply: number, start: number, end: number): number {
    let characters = 0
    for (let at = this.#firsts[reply] ?? 0; at < (this.#firsts[reply + 1] ?? 0); at += 1) {
      const [from, to] = [this.#places[2 * at] ?? 0, this.#places[2 * at + 1] ?? 0]
      characters += Math.max(0, Math.min(to, end) - Math.max(from, start))
    }
    return characters
  }
}
