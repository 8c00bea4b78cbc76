import type { Occurrence, Template } from '#contract/template.ts'
import { nodesOf } from './alike.ts'
import { matchText, matcherOf } from './match.ts'
import { withUses } from './uses.ts'

/** From so many rows on not all are laid against each other. */
const manyRows = 100
const sampleSize = 60
/** So many of the rows that no template of the sample fits are added to it, as often as this. */
const addedRows = 30
const rounds = 3
const rowsBetweenYields = 1000
/** When a greater share than this fits none, at first and at last, the rows are all different, as misread ones are, and nothing is gained. */
const mostLeft = 0.2
const mostLeftAtLast = 0.005

/**
 * Turns very many rows into templates by laying a sample of them against each other, and reading the values of the others off what comes of
 * it. Rows that do not fit join the sample.
 *
 * @param induce  makes templates of some rows
 * @returns       templates; yields now and then
 */
export function* templatesOfMany<Row extends { text: string }>(
  rows: readonly Row[],
  occurrenceOf: (row: Row) => Omit<Occurrence, 'values'>,
  induce: (rows: readonly Row[]) => Template[],
): Generator<void, Template[]> {
  if (rows.length < manyRows) return induce(rows)
  const step = rows.length / sampleSize
  let sample = new Set(Array.from({ length: sampleSize }, (_, at) => Math.floor(at * step)))
  for (let round = 1; ; round += 1) {
    const templates = induce(rows.filter((_, at) => sample.has(at)))
    yield
    const { fitting, left } = yield* fitRows(rows, sample, templates, occurrenceOf)
    const isLast = left.length < 2 || round === rounds
    if (left.length > (isLast ? Math.max(1, mostLeftAtLast * rows.length) : mostLeft * rows.length))
      return induce(rows)
    if (isLast) {
      const others =
        left.length < 2 ? [] : induce(left.map((at) => rows[at]).filter((row) => row !== undefined))
      return [...templates.map((template, index) => merge(template, fitting[index] ?? [])), ...others]
    }
    sample = new Set([...sample, ...left.slice(0, addedRows)])
  }
}

/** For each template the other rows that are uses of it, and the rows that fit none. */
function* fitRows<Row extends { text: string }>(
  rows: readonly Row[],
  sample: ReadonlySet<number>,
  templates: readonly Template[],
  occurrenceOf: (row: Row) => Omit<Occurrence, 'values'>,
): Generator<void, { fitting: Occurrence[][]; left: number[] }> {
  const matchers = templates.map((template) => matcherOf(nodesOf(template), template.slots))
  const fitting: Occurrence[][] = templates.map(() => [])
  const left: number[] = []
  for (const [at, row] of rows.entries()) {
    if (at % rowsBetweenYields === 0) yield
    if (sample.has(at)) continue
    let isFound = false
    for (const [index, matcher] of matchers.entries()) {
      const values = matchText(matcher, row.text)
      if (!values) continue
      fitting[index]?.push({ ...occurrenceOf(row), values })
      isFound = true
      break
    }
    if (!isFound) left.push(at)
  }
  return { fitting, left }
}

function merge(template: Template, added: readonly Occurrence[]): Template {
  return added.length === 0 ? template : withUses(template, [...template.occurrences, ...added])
}
