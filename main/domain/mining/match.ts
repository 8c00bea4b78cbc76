import type { Occurrence, Slot, SlotType } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'

type Values = Occurrence['values']

/** A value that no known use has may be longer than the longest known by this factor, and at least this long. */
const longerThanKnown = 2
const leastLongest = 40
/** Slots and clauses tried after which a text is given up; a text that fits needs about one for each. */
const mostSteps = 4000

const anything = /./
const digits = /^\d[\d., ]*$/
const forms: Partial<Record<SlotType, RegExp>> = {
  year: digits,
  number: digits,
  percentage: digits,
  document: /^[^》]+$/u,
}

/** One part of a template and what comes after it, null at the end; a clause leads to one of two ways that meet again. */
type Step =
  | { kind: 'text'; at: number; text: string; next: Step | null }
  | { kind: 'slot'; at: number; name: string; next: Step | null }
  | { kind: 'clause'; at: number; name: string; on: Step | null; off: Step | null }

/** How a text is told to be a use of one template. */
export type Matcher = {
  nodes: readonly TemplateNode[]
  slots: ReadonlyMap<string, { form: RegExp; longest: number }>
  first: Step | null
  /** How many steps there are; their numbers are below it. */
  steps: number
  /** The texts outside clauses, in order: without all of them nothing is a use. */
  required: readonly string[]
  /** What every use begins and ends with; empty where that is no constant. */
  head: string
  tail: string
  /** Whether no slot stands twice: then what does not fit at a place fits there whatever came before. */
  isFree: boolean
  /** How many characters a value has at least. */
  shortest: 0 | 1
}

/**
 * @param slots     of the template, with the values of its known uses
 * @param shortest  0 where nothing may stand in a slot, as it may in a line of a skeleton
 */
export function matcherOf(
  nodes: readonly TemplateNode[],
  slots: readonly Slot[],
  shortest: 0 | 1 = 1,
): Matcher {
  const names: string[] = []
  let steps = 0
  const compile = (list: readonly TemplateNode[], after: Step | null): Step | null => {
    let next = after
    for (const node of list.toReversed()) {
      const at = steps
      steps += 1
      if (node.kind === 'text') next = { kind: 'text', at, text: node.text, next }
      else if (node.kind === 'slot') {
        names.push(node.name)
        next = { kind: 'slot', at, name: node.name, next }
      } else if (node.kind === 'clause') {
        const [then, otherwise] = [compile(node.then, next), compile(node.otherwise, next)]
        const [on, off] = node.negated ? [otherwise, then] : [then, otherwise]
        next = { kind: 'clause', at, name: node.name, on, off }
      }
    }
    return next
  }
  const first = compile(nodes, null)
  return {
    nodes,
    first,
    steps,
    shortest,
    required: nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : [])),
    head: constantOf(nodes[0]),
    tail: constantOf(nodes.at(-1)),
    isFree: new Set(names).size === names.length,
    slots: new Map(
      slots.map(({ name, type, values }) => {
        const form = forms[type] ?? (values.some((value) => /[。\n]/.test(value)) ? anything : /^[^。\n]+$/u)
        const isUsual = values.every((value) => form.test(value))
        const known = values.reduce((longest, { length }) => Math.max(longest, length), 0)
        return [
          name,
          { form: isUsual ? form : anything, longest: Math.max(leastLongest, known * longerThanKnown) },
        ]
      }),
    ),
  }
}

/**
 * The values with which a template gives a text, null when there are none. A slot that stands twice has one value; clauses are put in where that
 * fits. Time is bounded whatever the text, and short where words of the template are missing.
 */
export function matchText(matcher: Matcher, text: string): Values | null {
  const { nodes, slots, first, isFree, shortest } = matcher
  if (!hasRequired(matcher, text)) return null
  const width = text.length + 1
  const failed = freshMarks(matcher.steps, width)
  /** From the end on. */
  const found: Taken[] = []
  const bound = new Map<string, string>()
  let steps = 0

  const fits = (step: Step | null, at: number): boolean => {
    if (step === null) return at === text.length
    if (step.kind === 'text') return text.startsWith(step.text, at) && fits(step.next, at + step.text.length)
    const mark = step.at * width + at
    if (failed.marks[mark] === failed.stamp) return false
    steps += 1
    if (steps > mostSteps) return false
    const isFitting = step.kind === 'slot' ? fitsSlot(step, at) : fitsClause(step, at)
    if (!isFitting && isFree) failed.marks[mark] = failed.stamp
    return isFitting
  }

  const fitsClause = ({ name, on, off }: Extract<Step, { kind: 'clause' }>, at: number): boolean => {
    if (!fits(on, at)) return fits(off, at) && found.push({ name, value: false }) > 0
    return found.push({ name, value: true }) > 0
  }

  const fitsSlot = ({ name, next }: Extract<Step, { kind: 'slot' }>, at: number): boolean => {
    const known = bound.get(name)
    if (known !== undefined) return text.startsWith(known, at) && fits(next, at + known.length)
    const slot = slots.get(name)
    const limit = Math.min(text.length, at + (slot?.longest ?? leastLongest))
    const anchor = next?.kind === 'text' ? next.text : null
    for (let end = at + shortest; end <= limit; end += 1) {
      if (anchor !== null) {
        end = text.indexOf(anchor, end)
        if (end < 0 || end > limit) break
      }
      if (end > at && slot && slot.form !== anything && !slot.form.test(text.slice(at, end))) continue
      if (!isFree) bound.set(name, text.slice(at, end))
      if (fits(next, end)) return found.push({ name, value: text.slice(at, end) }) > 0
    }
    bound.delete(name)
    return false
  }

  if (!fits(first, 0)) return null
  const values: Values = {}
  for (const { name, value } of found.toReversed()) values[name] = value
  closeClauses(nodes, values)
  return values
}

type Taken = { name: string; value: string | boolean }

let marks = new Uint32Array(1 << 16)
let stamp = 0

/** Marks that are all unset, for so many steps at so many places: one array for all texts, in which the marks of others do not count. */
function freshMarks(steps: number, places: number): { marks: Uint32Array; stamp: number } {
  if (marks.length < steps * places || stamp === 0xffffffff) {
    marks = new Uint32Array(Math.max(marks.length, steps * places))
    stamp = 0
  }
  stamp += 1
  return { marks, stamp }
}

function constantOf(node: TemplateNode | undefined): string {
  return node?.kind === 'text' ? node.text : ''
}

function hasRequired({ required, head, tail }: Matcher, text: string): boolean {
  if (!text.startsWith(head) || !text.endsWith(tail)) return false
  let at = 0
  for (const part of required) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}

/** What stands in a clause that is off, and was tried before it was, has no value. */
function closeClauses(nodes: readonly TemplateNode[], values: Values): void {
  for (const node of nodes) {
    if (node.kind !== 'clause') continue
    const isOn = values[node.name] === true
    const off = isOn === node.negated ? node.then : node.otherwise
    blank(off, values)
    closeClauses(isOn === node.negated ? node.otherwise : node.then, values)
  }
}

function blank(nodes: readonly TemplateNode[], values: Values): void {
  for (const node of nodes) {
    if (node.kind === 'slot') values[node.name] = ''
    if (node.kind !== 'clause') continue
    values[node.name] = false
    blank(node.then, values)
    blank(node.otherwise, values)
  }
}
