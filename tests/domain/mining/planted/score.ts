import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import { renderSegments } from '#domain/templating/render.ts'
import type { PlantedReply, PlantedUse } from './corpus.ts'
import type { PlantedTemplate } from './templates.ts'
import { formOf } from './templates.ts'

/**
 * All from 0 to 1 but `granularity`, which is 1 or more. `fga` and `fta` as in log parsing (Jiang et al. 2023): the harmonic mean of the
 * shares of mined and of planted templates that are right; `precision`, `recall`, `granularity`, `plagdet` as in PAN (Potthast et al. 2010) over
 * characters.
 */
export type Scores = {
  precision: number
  recall: number
  f1: number
  granularity: number
  plagdet: number
  ari: number
  fga: number
  fta: number
  slotF1: number
  typedSlotF1: number
  roundTrip: number
}

/** What went wrong with a planted template, to be read. */
export type Miss = { template: number; uses: number; planted: string; mined: string[] }

type Found = { label: number; start: number; end: number; occurrence: Occurrence; replyId: string }

/**
 * Scores mined passages against what was planted. What lies in letterheads, openings and closings counts for nothing.
 *
 * @param planted  replies with offsets into the texts that were mined
 */
export function scorePlanted(
  templates: readonly PlantedTemplate[],
  planted: readonly PlantedReply[],
  mined: readonly Template[],
): { scores: Scores; misses: Miss[]; strays: string[] } {
  const passages = mined.filter(({ kind }) => kind === 'passage')
  const foundIn = findOccurrences(passages, planted)
  const uses = countUses(planted)
  const strays: string[] = []
  let inside = 0
  let minedChars = 0
  let plantedChars = 0
  let pieces = 0
  let detected = 0
  const truth: { replyId: string; use: PlantedUse; label: number; found: Found | null }[] = []
  for (const reply of planted) {
    const found = foundIn.get(reply.id) ?? []
    const real = reply.uses.filter(({ template }) => (uses.get(template) ?? 0) > 1)
    for (const one of found) {
      minedChars += one.end - one.start
      const hit = real.reduce((sum, use) => sum + overlap(one, use), 0)
      inside += hit
      if (hit === 0)
        strays.push(`${one.replyId} ${one.occurrence.text}  <=  ${passages[one.label]?.template}`)
    }
    for (const use of real) {
      plantedChars += use.end - use.start
      const touching = found
        .filter((one) => overlap(one, use) > 0)
        .toSorted((a, b) => overlap(b, use) - overlap(a, use))
      if (touching.length > 0) detected += 1
      pieces += touching.length
      const best = touching[0] && overlap(touching[0], use) * 2 >= use.end - use.start ? touching[0] : null
      truth.push({
        replyId: reply.id,
        use,
        found: best,
        label: best ? best.label : -1 - truth.length,
      })
    }
  }
  const precision = ratio(inside, minedChars)
  const recall = ratio(inside, plantedChars)
  const granularity = Math.max(1, ratio(pieces, detected))
  const f1 = harmonic(precision, recall)
  return {
    scores: {
      precision,
      recall,
      f1,
      granularity,
      plagdet: f1 / Math.log2(1 + granularity),
      ari: adjustedRand(
        truth.map(({ use }) => use.template),
        truth.map(({ label }) => label),
      ),
      ...scoreGroups(templates, passages, truth, foundIn),
      ...scoreSlots(passages, truth),
      roundTrip: roundTripOf(passages),
    },
    misses: missesOf(templates, passages, truth, foundIn),
    strays,
  }
}

function countUses(planted: readonly PlantedReply[]): Map<number, number> {
  const uses = new Map<number, number>()
  for (const reply of planted)
    for (const { template } of reply.uses) uses.set(template, (uses.get(template) ?? 0) + 1)
  return uses
}

/** Occurrences by reply, those that lie mostly in the frame left out. */
function findOccurrences(passages: readonly Template[], planted: readonly PlantedReply[]) {
  const frames = new Map(planted.map(({ id, frame }) => [id, frame]))
  const found = new Map<string, Found[]>()
  for (const [label, { occurrences }] of passages.entries()) {
    for (const occurrence of occurrences) {
      const { replyId, start, end } = occurrence
      const framed = (frames.get(replyId) ?? []).reduce((sum, span) => sum + overlap(span, { start, end }), 0)
      if (framed * 2 > end - start) continue
      const own = found.get(replyId)
      const one = { label, start, end, occurrence, replyId }
      if (own) own.push(one)
      else found.set(replyId, [one])
    }
  }
  return found
}

type Truth = { replyId: string; use: PlantedUse; label: number; found: Found | null }

/** A group is right when a mined template has the uses of one planted template, all and no others; see `isExact` for templates. */
function scoreGroups(
  templates: readonly PlantedTemplate[],
  passages: readonly Template[],
  truth: readonly Truth[],
  foundIn: ReadonlyMap<string, Found[]>,
): { fga: number; fta: number } {
  const labels = new Set([...foundIn.values()].flat().map(({ label }) => label))
  const planted = new Map<number, Truth[]>()
  const members = new Map<number, Truth[]>()
  for (const one of truth) {
    put(planted, one.use.template, one)
    put(members, one.label, one)
  }
  const sizes = new Map<number, number>()
  for (const { label } of [...foundIn.values()].flat()) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  let grouped = 0
  let exact = 0
  for (const label of labels) {
    const own = members.get(label) ?? []
    const ranks = new Set(own.map(({ use }) => use.template))
    const [rank] = ranks
    if (rank === undefined || ranks.size !== 1) continue
    const all = planted.get(rank) ?? []
    if (own.length === all.length && sizes.get(label) === own.length) grouped += 1
    if (isExact(templates[rank], passages[label], all)) exact += 1
  }
  const both = labels.size + planted.size
  return { fga: ratio(2 * grouped, both), fta: ratio(2 * exact, both) }
}

/** Whether a mined template has the planted one's constants and slots in their order, clauses off and on. */
function isExact(
  planted: PlantedTemplate | undefined,
  mined: Template | undefined,
  uses: readonly Truth[],
): boolean {
  if (!planted || !mined) return false
  const count = uses[0]?.use.clauses.length ?? 0
  const shares = Array.from({ length: count }, (_, at) => uses.filter(({ use }) => use.clauses[at]).length)
  const always = shares.map((share) => share === uses.length)
  const ever = shares.map((share) => share > 0)
  const { nodes } = parseTemplate(mined.template)
  return (
    minedForm(nodes, false) === formOf(planted.pieces, always) &&
    minedForm(nodes, true) === formOf(planted.pieces, ever)
  )
}

/** A mined template as one text: \u0000 for a slot; a choice between wordings shows its usual one. */
function minedForm(nodes: readonly TemplateNode[], withClauses: boolean): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'slot') return '\u0000'
      if (node.kind !== 'clause') return ''
      const isOn = withClauses && node.otherwise.length === 0 && !node.name.startsWith('异文')
      return minedForm(isOn ? node.then : node.otherwise, withClauses)
    })
    .join('')
}

function scoreSlots(passages: readonly Template[], truth: readonly Truth[]) {
  let planted = 0
  let mined = 0
  let hits = 0
  let typed = 0
  const fixed = fixedSlots(truth)
  for (const { use, found } of truth) {
    const slots = use.slots.filter((_, at) => !fixed.has(`${use.template}/${use.slots.length}/${at}`))
    planted += slots.length
    const template = found ? passages[found.label] : undefined
    if (!found || !template) continue
    const spans = spansOf(template, found.occurrence)
    mined += spans.filter(({ start, end }) => overlap({ start, end }, use) > 0 || start === end).length
    for (const slot of slots) {
      const same = spans.find(({ start, end }) => start === slot.start && end === slot.end)
      if (!same) continue
      hits += 1
      if (same.type === slot.type) typed += 1
    }
  }
  const f1 = (count: number) => harmonic(ratio(count, mined), ratio(count, planted))
  return { slotF1: f1(hits), typedSlotF1: f1(typed) }
}

/** Slots whose value is the same in all uses, which nobody could tell from a constant. */
function fixedSlots(truth: readonly Truth[]): Set<string> {
  const values = new Map<string, Set<string>>()
  for (const { use, replyId } of truth) {
    use.slots.forEach((slot, at) => {
      const key = `${use.template}/${use.slots.length}/${at}`
      const seen = values.get(key) ?? new Set()
      seen.add(textIn(replyId, slot))
      values.set(key, seen)
    })
  }
  return new Set([...values].flatMap(([key, seen]) => (seen.size === 1 ? [key] : [])))
}

const texts = new Map<string, string>()

/** Lets the scorer know the texts that were mined. */
export function knowTexts(planted: readonly PlantedReply[]): void {
  texts.clear()
  for (const { id, text } of planted) texts.set(id, text)
}

function textIn(replyId: string, { start, end }: { start: number; end: number }): string {
  return texts.get(replyId)?.slice(start, end) ?? ''
}

function spansOf(template: Template, occurrence: Occurrence) {
  let at = occurrence.start
  return renderSegments(template, occurrence.values, { from: 'template', ref: null }).flatMap(
    ({ text, slot }) => {
      const span = { start: at, end: at + text.length }
      at = span.end
      if (slot === null) return []
      return [{ ...span, type: template.slots.find(({ name }) => name === slot)?.type }]
    },
  )
}

function roundTripOf(passages: readonly Template[]): number {
  let good = 0
  let all = 0
  for (const template of passages) {
    for (const { values, text } of template.occurrences) {
      const rendered = renderSegments(template, values, { from: 'template', ref: null })
      all += 1
      if (rendered.map((segment) => segment.text).join('') === text) good += 1
    }
  }
  return ratio(good, all)
}

function missesOf(
  templates: readonly PlantedTemplate[],
  passages: readonly Template[],
  truth: readonly Truth[],
  foundIn: ReadonlyMap<string, Found[]>,
): Miss[] {
  const byRank = new Map<number, Truth[]>()
  for (const one of truth) put(byRank, one.use.template, one)
  return [...byRank].flatMap(([template, own]): Miss[] => {
    const labels = [
      ...new Set(
        own.flatMap(({ replyId, use }) =>
          (foundIn.get(replyId) ?? []).filter((one) => overlap(one, use) > 0).map(({ label }) => label),
        ),
      ),
    ]
    const planted = templates[template]
    const isGood = labels.length === 1 && isExact(planted, passages[labels[0] ?? -1], own)
    if (isGood || !planted) return []
    return [
      {
        template,
        uses: own.length,
        planted: show(formOf(planted.pieces, own[0]?.use.clauses.map(() => true) ?? [])),
        mined: labels.map((label) => {
          const { occurrences = [], template: text = '' } = passages[label] ?? {}
          const here = own.filter((one) => one.label === label).length
          return `${here} of ${occurrences.length}: ${text}`
        }),
      },
    ]
  })
}

function show(form: string): string {
  return form.replaceAll('\u0000', '＿')
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function put<K, T>(groups: Map<K, T[]>, key: K, value: T): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

/** The adjusted Rand index of two labellings of the same things (Hubert, Arabie 1985). */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (keys: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  }
  const both = pairs(a.map((key, at) => `${key}/${b[at]}`))
  const expected = (pairs(a) * pairs(b)) / ((a.length * (a.length - 1)) / 2)
  const most = (pairs(a) + pairs(b)) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}
