import type { CuratedTemplate, Occurrence } from '#contract/template.ts'
import { printPieces } from './output.ts'

/**
 * Prints a template as one JSON line, use by use: with thousands of whole replies the line is longer than a string can be.
 *
 * @param template  with the values of its slots; its own uses are not asked for
 */
export function printTemplate(template: CuratedTemplate, uses: Iterable<Occurrence>): Promise<void> {
  return printPieces(piecesOf(template, uses))
}

function* piecesOf({ slots, ...template }: CuratedTemplate, uses: Iterable<Occurrence>): Generator<string> {
  const { occurrences: _, ...own } = template
  yield `${JSON.stringify(own).slice(0, -1)},"slots":`
  yield* listOf(slots, function* ({ values, ...slot }) {
    yield `${JSON.stringify(slot).slice(0, -1)},"values":`
    yield* listOf(values, function* (value) {
      yield JSON.stringify(value)
    })
    yield '}'
  })
  yield ',"occurrences":'
  yield* listOf(uses, function* (use) {
    yield JSON.stringify(use)
  })
  yield '}\n'
}

function* listOf<T>(items: Iterable<T>, write: (item: T) => Iterable<string>): Generator<string> {
  let mark = '['
  for (const item of items) {
    yield mark
    yield* write(item)
    mark = ','
  }
  yield mark === '[' ? '[]' : ']'
}
