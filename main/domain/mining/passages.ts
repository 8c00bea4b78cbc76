import type { MinedReply } from './packed-reply.ts'
import type { Part } from '#contract/reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import { hashText } from '#domain/text/hash.ts'
import { buildTemplate } from './build.ts'
import { marksToChoices, misreadToChoices } from './choices.ts'
import { joinDates } from './dates.ts'
import { deviatingRows } from './deviating.ts'
import { induce, induceMisread } from './induce.ts'
import { cardNameOfAtom, findAtoms, planAtoms, withoutFields } from './atoms.ts'
import type { Item } from './items.ts'
import { constantLength, joinConstants, rowText } from './items.ts'
import { listMembers } from './lexicon.ts'
import { passageName } from './names.ts'
import type { Reading } from './reading.ts'
import type { Rarity } from './rarity.ts'
import { Row } from './row.ts'
import type { Sentence } from './row.ts'
import type { Run } from './runs.ts'
import type { Surprise } from './surprise.ts'
import type { Token } from './tokens.ts'
import { tellRareWhole } from './variants.ts'
import { datesOf } from './uses.ts'
import { templatesOfMany } from './sample.ts'
import type { UnitTable } from './unit-table.ts'
import {
  characterBits,
  describedBits,
  flaws,
  isEnclosed,
  isWorthwhile,
  longValue,
  usualText,
} from './worth.ts'

/** Only so many different rows are tried one by one for being better left out. */
const mostTriedRows = 12
/** A row with more words of its own than this, by what all rows share, is another text. */
const strangerShare = 1.2
const strangerRounds = 6
/** So many wordings of single rows are told in one template. */
const mostWordings = 600
const soundShare = 0.6
/** Rows that are left out of a template are looked at so many times again. */
const deepest = 3
/** Rows made between two yields. */
const rowsBetweenYields = 200
/** Share of the uses that must have a field of the case for it to be one. */
const evenShare = 0.9
/** What stands outside all parts is taken for the body's. */
const bodyParts = new Set(['paragraph', 'heading', 'closing', 'other'])

/** What building templates needs to know of the library. */
export type Library = {
  units: UnitTable
  replies: readonly MinedReply[]
  rarity: Rarity
  surprise: Surprise
  /** How it was read, when it was misread. */
  reading: Reading | null
}

/** Turns a repeated run into templates: one, or more when its occurrences are really several texts; none when it is not worth one. Yields now and then. */
export function* passagesOfRun(run: Run, library: Library): Generator<void, Template[]> {
  const { units, replies } = library
  const part = partOf(run.starts.map((start) => units.part(start)))
  const sentences: Sentence[][] = []
  for (const start of run.starts) {
    if (sentences.length % rowsBetweenYields === rowsBetweenYields - 1) yield
    sentences.push(sentencesOf(start, run.length, library))
  }
  const { uneven, lacking } = unevenAtoms(sentences)
  const rows: Row[] = []
  for (const own of sentences) {
    if (rows.length % rowsBetweenYields === rowsBetweenYields - 1) yield
    rows.push(
      new Row(
        own.map((sentence) => withoutAtoms(sentence, uneven, replies)),
        replies,
      ),
    )
  }
  const templates: Template[] = []
  for (const isLacking of [false, true]) {
    const group = rows.filter((_, at) => lacking[at] === isLacking)
    const own = yield* templatesOfMany(
      group,
      (row) => occurrenceOf(row, replies),
      (some) => templatesOfRows(some, part, library, 0),
    )
    templates.push(...own)
  }
  return templates
}

function sentencesOf(start: number, length: number, { units, replies }: Library): Sentence[] {
  const owner = replies[units.reply(start)]
  const search = owner ? planAtoms(owner.reply) : null
  return Array.from({ length }, (_, index): Sentence => {
    const place = units.place(start + index)
    const reply = replies[place.reply]
    const text = reply?.text.slice(place.start, place.end) ?? ''
    const atoms = search ? findAtoms(text, place.part, search) : []
    return { ...place, text, atoms, shape: units.shape(start + index) }
  })
}

/**
 * Fields of the case that were found in some uses only: what nine of ten do not have is as good as not found, and those that lack what
 * nine of ten have stand apart, for they say something else.
 */
function unevenAtoms(uses: readonly Sentence[][]): { uneven: Set<number>; lacking: boolean[] } {
  const codes = uses.map(
    (sentences) =>
      new Set(
        sentences.flatMap(({ atoms }) =>
          atoms.flatMap(({ code }) => (cardNameOfAtom(code) === null ? [] : [code])),
        ),
      ),
  )
  const counts = new Map<number, number>()
  for (const own of codes) for (const code of own) counts.set(code, (counts.get(code) ?? 0) + 1)
  const isEven = (count: number) => count >= evenShare * uses.length
  const uneven = [...counts].flatMap(([code, count]) => (isEven(count) ? [] : [code]))
  const usual = [...counts].flatMap(([code, count]) => (isEven(count) ? [code] : []))
  return {
    uneven: new Set(uneven),
    lacking: codes.map((own) => usual.some((code) => !own.has(code))),
  }
}

function withoutAtoms(
  sentence: Sentence,
  codes: ReadonlySet<number>,
  replies: readonly MinedReply[],
): Sentence {
  const reply = replies[sentence.reply]
  if (!reply || !sentence.atoms.some(({ code }) => codes.has(code))) return sentence
  const search = withoutFields(planAtoms(reply.reply), codes)
  return { ...sentence, atoms: findAtoms(sentence.text, sentence.part, search) }
}

function templatesOfRows(rows: readonly Row[], part: string, library: Library, depth: number): Template[] {
  if (new Set(rows.map((row) => row.reply)).size < 2) return []
  const chosen = leaveOut(rows, part, library)
  const { kept, rest } = chosen
  const items = tellRareWhole(chosen.items, kept.length, mostWordings)
  const isFlawed = items.some((item) => item.kind === 'variable' && flaws(item) > 0)
  if (!bodyParts.has(part) && (isFlawed || isLoose(items, kept))) {
    if (depth > 0) return []
    return groupByShape(rows).flatMap((group) => templatesOfRows(group, part, library, 1))
  }
  const others = rest.length < 2 || depth > deepest ? [] : templatesOfRows(rest, part, library, depth + 1)
  if (isWorthwhile(items, kept, bodyParts.has(part), library))
    return [templateOf(items, kept, part, library.replies), ...others]
  // What is no passage together may be one word for word.
  const groups = bodyParts.has(part) && depth <= deepest ? groupByShape(kept) : []
  return groups.length < 2
    ? others
    : [...groups.flatMap((group) => templatesOfRows(group, part, library, deepest + 1)), ...others]
}

/** Whether what all rows share is little beside what each has of its own, what stands between a pair of marks aside. */
function isLoose(items: readonly Item[], rows: readonly Row[]): boolean {
  let own = rows.reduce((sum, row) => sum + ownWords(row).length, 0)
  for (const [at, item] of items.entries())
    if (item.kind === 'variable' && item.cardName === null && isEnclosed(items, at))
      for (const tokens of item.tokens) own -= wordsOf(tokens).length
  return constantLength(items) < (soundShare * own) / rows.length
}

/**
 * Formulae that do not fit into one template without a slot for half a bracket, for a fact of the case with words around it, or for most of
 * their words, are parted by their exact wording: 您提出的《…》收悉 from 您提出的“…”收悉.
 */
function groupByShape(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.shape)
    if (group) group.push(row)
    else groups.set(row.shape, [row])
  }
  const shared = [...groups.values()].filter((group) => new Set(group.map(({ reply }) => reply)).size > 1)
  const taken = new Set(shared.flat())
  const left = rows.filter((row) => !taken.has(row))
  return [...shared, left].filter((group) => group.length > 0)
}

function induceRows(rows: readonly Row[], part: string, reading: Reading | null): Item[] {
  // Formulae are short and their small differences meant, but where texts were misread.
  const induceSentence = bodyParts.has(part) || reading !== null ? induceMisread : induce
  const sentences = rows[0]?.sentences.length ?? 0
  const items = Array.from({ length: sentences }, (_, at) =>
    induceSentence(
      rows.map((row) => row.sentences[at] ?? []),
      reading,
    ),
  )
  const told = marksToChoices(joinConstants(items.flat()))
  return joinDates(reading === null ? told : misreadToChoices(told))
}

/** Leaves out rows, one after the other, as long as telling them by themselves makes the whole shorter. */
function leaveOut(
  rows: readonly Row[],
  part: string,
  { rarity, reading }: Library,
): { kept: readonly Row[]; rest: Row[]; items: Item[] } {
  const rest: Row[] = []
  const isBody = bodyParts.has(part)
  const { near, far, items } = leaveOutDeviating(leaveOutStrangers(rows, part, reading), part, reading)
  rest.push(...far)
  let kept: readonly Row[] = near
  if (isSound(items, kept)) return { kept, rest, items }
  let keptItems = items
  let length = describedBits(items, kept, rarity, isBody)
  while (kept.length > 2) {
    const texts = [...new Map(kept.map((row) => [row.text, row])).values()]
    if (texts.length > mostTriedRows || texts.length < 2) break
    let best: { without: Row[]; length: number; items: Item[]; bits: number } | null = null
    for (const { text } of texts) {
      const without = kept.filter((row) => row.text !== text)
      if (without.length < 2) continue
      const row = kept.find((one) => one.text === text)
      const own = row ? rarity.worth(ownWords(row)) * characterBits : 0
      const induced = induceRows(without, part, reading)
      const bits = describedBits(induced, without, rarity, isBody)
      const total = bits + own * Math.min(1, kept.length - without.length)
      if (total < (best?.length ?? length)) best = { without, length: total, items: induced, bits }
    }
    if (!best) break
    const staying = new Set(best.without)
    rest.push(...kept.filter((row) => !staying.has(row)))
    kept = best.without
    keptItems = best.items
    length = best.bits
  }
  return { kept, rest, items: keptItems }
}

/** Whether most of the text is constant and no slot looks like two texts forced together: then no row is worth leaving out. */
function isSound(items: readonly Item[], rows: readonly Row[]): boolean {
  const average = rows.reduce((sum, { text }) => sum + text.length, 0) / rows.length
  if (constantLength(items) < soundShare * average) return false
  return items.every((item) => {
    if (item.kind === 'clause') return false
    return (
      item.kind !== 'variable' || (flaws(item) === 0 && item.texts.every(({ length }) => length <= longValue))
    )
  })
}

/** A row's text without what the card gives. */
function ownWords(row: Row): string {
  return wordsOf(row.sentences.flat())
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'atom' ? '' : token.text)).join('')
}

type Near = { near: readonly Row[]; far: Row[]; items: Item[] }

/** Leaves out rows that are another text by what they lack or have beside nearly all others, as long as there are some. */
function leaveOutDeviating(given: Near, part: string, reading: Reading | null): Near {
  let { near, far, items } = given
  for (let round = 0; round < strangerRounds; round += 1) {
    const deviating = deviatingRows(items, near.length)
    if (deviating.size === 0) break
    far = [...far, ...near.filter((_, at) => deviating.has(at))]
    near = near.filter((_, at) => !deviating.has(at))
    items = induceRows(near, part, reading)
  }
  return { near, far, items }
}

/** Leaves out rows that say more in their slots, lists aside, than all rows share: all at once when they are few, else the strangest first. */
function leaveOutStrangers(rows: readonly Row[], part: string, reading: Reading | null): Near {
  const far: Row[] = []
  let near = rows
  let items = induceRows(near, part, reading)
  for (let round = 0; round < strangerRounds && near.length > 2; round += 1) {
    const limit = constantLength(items) * (1 + strangerShare)
    const lengths = near.map((row) => ownWords(row).replace(listMembers, '').length)
    const longest = Math.max(...lengths)
    if (longest <= limit) break
    const tooLong = near.filter((_, at) => (lengths[at] ?? 0) > limit)
    const strange =
      tooLong.length * 4 <= near.length ? tooLong : near.filter((_, at) => lengths[at] === longest)
    const isStrange = new Set(strange)
    const others = near.filter((row) => !isStrange.has(row))
    if (new Set(others.map(({ reply }) => reply)).size < 2) break
    far.push(...strange)
    near = others
    items = induceRows(near, part, reading)
  }
  return { near, far, items }
}

function templateOf(
  items: readonly Item[],
  rows: readonly Row[],
  part: string,
  replies: readonly MinedReply[],
): Template {
  const { nodes, template, slots, values } = buildTemplate(items, rows.length)
  const occurrences = rows.map((row, at): Occurrence => ({
    ...occurrenceOf(row, replies),
    values: values[at] ?? {},
  }))
  rows.forEach((row, at) => {
    if (rowText(items, at) !== row.text)
      throw new Error(`row ${at} of a template does not give its text back`)
  })
  const constants = usualText(items)
  return {
    id: `p${hashText(`${part}\u0001${constants}`)}`,
    kind: 'passage',
    name: passageName(nodes),
    part,
    template,
    slots,
    occurrences,
    ...datesOf(occurrences),
  }
}

function occurrenceOf(row: Row, replies: readonly MinedReply[]): Omit<Occurrence, 'values'> {
  const reply = replies[row.reply]
  return {
    file: reply?.file ?? '',
    replyId: reply?.id ?? '',
    date: reply?.reply.date ?? null,
    start: row.start,
    end: row.end,
    text: row.text,
  }
}

/** The part that most uses are in; what is told apart in some uses is no other text in the rest. */
function partOf(parts: readonly Part[]): Part {
  const counts = new Map<Part, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([part]) => part)
  return (first === 'other' ? second : undefined) ?? first ?? 'paragraph'
}
