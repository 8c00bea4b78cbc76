import type { Occurrence, Slot, SlotType } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'

type Values = Occurrence['values']

/** A value that no known use has may be longer than the longest known by this factor, and at least this long. */
const longerThanKnown = 2
const leastLongest = 40
/** Steps after which a text is given up; a text that fits needs about one for each node. */
const mostSteps = 4000

const digits = /^\d[\d., ]*$/
const forms: Partial<Record<SlotType, RegExp>> = {
  year: digits,
  number: digits,
  percentage: digits,
  document: /^[^》]+$/u,
}

/** How a text is told to be a use of one template. */
export type Matcher = {
  nodes: readonly TemplateNode[]
  slots: ReadonlyMap<string, { form: RegExp; longest: number }>
}

/** @param slots  of the template, with the values of its known uses */
export function matcherOf(nodes: readonly TemplateNode[], slots: readonly Slot[]): Matcher {
  return {
    nodes,
    slots: new Map(
      slots.map(({ name, type, values }) => {
        const form = forms[type] ?? (values.some((value) => /[。\n]/.test(value)) ? /./ : /^[^。\n]+$/u)
        const isUsual = values.every((value) => form.test(value))
        const known = Math.max(0, ...values.map(({ length }) => length))
        return [
          name,
          { form: isUsual ? form : /./, longest: Math.max(leastLongest, known * longerThanKnown) },
        ]
      }),
    ),
  }
}

/**
 * The values with which a template gives a text, null when there are none. A slot that stands twice has one value; clauses are put in where that
 * fits. Time is bounded whatever the text.
 */
export function matchText({ nodes, slots }: Matcher, text: string): Values | null {
  const values: Values = {}
  let steps = 0

  /** Whether `list` from `index` on fits the text from `at` on, and then `after`. */
  const fits = (
    list: readonly TemplateNode[],
    index: number,
    at: number,
    after: (at: number) => boolean,
  ): boolean => {
    steps += 1
    if (steps > mostSteps) return false
    const node = list[index]
    if (!node) return after(at)
    const next = (place: number) => fits(list, index + 1, place, after)
    if (node.kind === 'text') return text.startsWith(node.text, at) && next(at + node.text.length)
    if (node.kind === 'clause') {
      for (const isOn of [true, false]) {
        const inner = isOn === node.negated ? node.otherwise : node.then
        values[node.name] = isOn
        if (fits(inner, 0, at, next)) return true
      }
      return false
    }
    return node.kind === 'slot' ? fitsSlot(node.name, list[index + 1], at, next) : next(at)
  }

  const fitsSlot = (
    name: string,
    follower: TemplateNode | undefined,
    at: number,
    next: (at: number) => boolean,
  ): boolean => {
    const known = values[name]
    if (typeof known === 'string') return text.startsWith(known, at) && next(at + known.length)
    const slot = slots.get(name)
    const limit = Math.min(text.length, at + (slot?.longest ?? leastLongest))
    const anchor = follower?.kind === 'text' ? follower.text : null
    for (let end = at + 1; end <= limit; end += 1) {
      if (anchor !== null) {
        end = text.indexOf(anchor, end)
        if (end < 0 || end > limit) break
      }
      const value = text.slice(at, end)
      if (slot && !slot.form.test(value)) continue
      values[name] = value
      if (next(end)) return true
      delete values[name]
    }
    return false
  }

  if (!fits(nodes, 0, 0, (at) => at === text.length)) return null
  closeClauses(nodes, values)
  return values
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
