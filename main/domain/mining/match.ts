import type { Occurrence, Slot, SlotType } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { likeDigits } from '#domain/text/mask.ts'

type Values = Occurrence['values']

/** A value that no known use has may be longer than the longest known by this factor, and at least this long. */
const longerThanKnown = 2
const leastLongest = 40
/** Slots and clauses tried after which a text is given up; a text that fits needs about one for each. */
const mostSteps = 4000

/** What a value is made of: anything; digits, misread ones among them, with their marks; what stands within 《》; what stands within a sentence. */
type Form = 'anything' | 'digits' | 'title' | 'sentence'

const digits = new RegExp(`^[\\d${likeDigits}][\\d${likeDigits}., ]*$`)
const patterns: Record<Form, RegExp> = {
  anything: /^/,
  digits,
  title: /^[^》]+$/u,
  sentence: /^[^。\n]+$/u,
}
const forms: Partial<Record<SlotType, Form>> = {
  year: 'digits',
  number: 'digits',
  percentage: 'digits',
  document: 'title',
}

const [closeTitle, fullStop, lineFeed] = Array.from('》。\n', (mark) => mark.charCodeAt(0))
const [zero = 0, nine = 0] = Array.from('09', (digit) => digit.charCodeAt(0))
const likeDigit = new Set(Array.from(likeDigits, (letter) => letter.charCodeAt(0)))
const beside = new Set(Array.from('., ', (mark) => mark.charCodeAt(0)))

/** Whether a character may stand in a value of a form; the first one of digits is one. A value is of its form when all its characters are. */
function isOfForm(form: Form, code: number, isFirst: boolean): boolean {
  if (form === 'digits')
    return (code >= zero && code <= nine) || likeDigit.has(code) || (!isFirst && beside.has(code))
  if (form === 'title') return code !== closeTitle
  return form === 'anything' || (code !== fullStop && code !== lineFeed)
}

/** One part of a template: a constant, a slot, or a clause that leads to one of two ways which meet again. */
type StepKind = 0 | 1 | 2
const textStep = 0
const slotStep = 1
const clauseStep = 2
/** Instead of the number of a step: the text must be over. */
const end = -1

/** The parts of a template by their numbers: its kind, the words of a constant or the name of a slot or clause, and what comes after it. */
type Steps = {
  kinds: StepKind[]
  words: string[]
  /** The next step; of a clause the first of what it prints when it is on. */
  next: number[]
  /** Of a clause the first of what it prints when it is off. */
  off: number[]
}

/** How a text is told to be a use of one template. */
export type Matcher = {
  nodes: readonly TemplateNode[]
  slots: ReadonlyMap<string, { form: Form; longest: number }>
  steps: Steps
  first: number
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
  const steps: Steps = { kinds: [], words: [], next: [], off: [] }
  const add = (kind: StepKind, word: string, next: number, off: number) => {
    steps.kinds.push(kind)
    steps.words.push(word)
    steps.next.push(next)
    return steps.off.push(off) - 1
  }
  const compile = (list: readonly TemplateNode[], after: number): number => {
    let next = after
    for (const node of list.toReversed()) {
      if (node.kind === 'text') next = add(textStep, node.text, next, end)
      else if (node.kind === 'slot') {
        names.push(node.name)
        next = add(slotStep, node.name, next, end)
      } else if (node.kind === 'clause') {
        const [then, otherwise] = [compile(node.then, next), compile(node.otherwise, next)]
        const [on, off] = node.negated ? [otherwise, then] : [then, otherwise]
        next = add(clauseStep, node.name, on, off)
      }
    }
    return next
  }
  const first = compile(nodes, end)
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
        const form = forms[type] ?? (values.some((value) => /[。\n]/.test(value)) ? 'anything' : 'sentence')
        const isUsual = values.every((value) => patterns[form].test(value))
        const known = values.reduce((longest, { length }) => Math.max(longest, length), 0)
        return [
          name,
          { form: isUsual ? form : 'anything', longest: Math.max(leastLongest, known * longerThanKnown) },
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
  if (!hasRequired(matcher, text)) return null
  const attempt = new Attempt(matcher, text)
  if (!attempt.fits(matcher.first, 0)) return null
  const values: Values = {}
  for (const { name, value } of attempt.found.toReversed()) values[name] = value
  closeClauses(matcher.nodes, values)
  return values
}

/** One text held against one template. */
class Attempt {
  /** What was taken, from the end on. */
  readonly found: Taken[] = []
  readonly #matcher: Matcher
  readonly #steps: Steps
  readonly #text: string
  /** Marked where what is left of the template does not fit what is left of the text. */
  readonly #failed: { marks: Uint32Array; stamp: number }
  /** Of each step a range of places from which it is known not to fit, its end left out. */
  readonly #passed: { froms: Int32Array; tos: Int32Array }
  readonly #bound = new Map<string, string>()
  #tried = 0

  constructor(matcher: Matcher, text: string) {
    this.#matcher = matcher
    this.#steps = matcher.steps
    this.#text = text
    const steps = matcher.steps.kinds.length
    this.#failed = freshMarks(steps, text.length + 1)
    this.#passed = { froms: new Int32Array(steps), tos: new Int32Array(steps) }
  }

  /** Whether the template from a step on gives the text from a place on. */
  fits(first: number, start: number): boolean {
    const { kinds, words, next } = this.#steps
    let [step, at] = [first, start]
    while (step !== end && kinds[step] === textStep) {
      const word = words[step] ?? ''
      if (this.#text.charCodeAt(at) !== word.charCodeAt(0) && word !== '') return false
      if (word.length > 1 && !this.#text.startsWith(word, at)) return false
      at += word.length
      step = next[step] ?? end
    }
    if (step === end) return at === this.#text.length
    const mark = step * (this.#text.length + 1) + at
    const { marks, stamp } = this.#failed
    if (marks[mark] === stamp) return false
    this.#tried += 1
    if (this.#tried > mostSteps) return false
    const isFitting = kinds[step] === slotStep ? this.#fitsSlot(step, at) : this.#fitsClause(step, at)
    if (!isFitting && this.#matcher.isFree) marks[mark] = stamp
    return isFitting
  }

  #fitsClause(step: number, at: number): boolean {
    const name = this.#steps.words[step] ?? ''
    if (!this.fits(this.#steps.next[step] ?? end, at))
      return this.fits(this.#steps.off[step] ?? end, at) && this.found.push({ name, value: false }) > 0
    return this.found.push({ name, value: true }) > 0
  }

  #fitsSlot(step: number, at: number): boolean {
    const text = this.#text
    const { kinds, words } = this.#steps
    const name = words[step] ?? ''
    const next = this.#steps.next[step] ?? end
    const known = this.#bound.get(name)
    if (known !== undefined) return text.startsWith(known, at) && this.fits(next, at + known.length)
    const { isFree, shortest } = this.#matcher
    const last = this.#lastEnd(name, at)
    const anchor = next !== end && kinds[next] === textStep ? (words[next] ?? '') : null
    if (isFree && next !== end && anchor === null) return this.#fitsFreely(name, next, at, last)
    for (let to = at + shortest; to <= last; to += 1) {
      if (anchor !== null) {
        to = text.indexOf(anchor, to)
        if (to < 0 || to > last) break
      }
      if (!isFree) this.#bound.set(name, text.slice(at, to))
      if (this.fits(next, to)) return this.found.push({ name, value: text.slice(at, to) }) > 0
    }
    this.#bound.delete(name)
    return false
  }

  /** As `#fitsSlot` where a slot or clause comes next: places from which it is known not to fit are passed over all at once. */
  #fitsFreely(name: string, next: number, at: number, last: number): boolean {
    const { froms, tos } = this.#passed
    for (let to = at + this.#matcher.shortest; to <= last; to += 1) {
      const passedTo = tos[next] ?? 0
      if (to >= (froms[next] ?? 0) && to < passedTo) {
        to = passedTo - 1
        continue
      }
      if (this.fits(next, to)) return this.found.push({ name, value: this.#text.slice(at, to) }) > 0
      if (to === tos[next]) tos[next] = to + 1
      else {
        froms[next] = to
        tos[next] = to + 1
      }
    }
    return false
  }

  /** Where the longest value ends that a slot may have from a place on; every shorter one is of its form, too. */
  #lastEnd(name: string, at: number): number {
    const slot = this.#matcher.slots.get(name)
    const limit = Math.min(this.#text.length, at + (slot?.longest ?? leastLongest))
    const form = slot?.form ?? 'anything'
    if (form === 'anything') return limit
    let to = at
    while (to < limit && isOfForm(form, this.#text.charCodeAt(to), to === at)) to += 1
    return to
  }
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
