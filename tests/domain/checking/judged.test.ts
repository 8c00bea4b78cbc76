import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from '#contract/finding.ts'
import type { ReadReply, Reply } from '#contract/reply.ts'
import { check } from '#domain/checking/check.ts'
import { libraryFacts } from '#domain/checking/library-facts.ts'
import { parseReply } from '#domain/reply/parse.ts'

/** A row of tests/golden/check/findings.tsv: what is found in which reply, and whether it was judged right. */
interface Judged {
  place: string
  isRight: boolean
}

const seeds = readdirSync('seeds')
  .toSorted()
  .map((file) => ({ file: file.slice(0, 3), read: parseReply(readFileSync(`seeds/${file}`, 'utf8')) }))
const variants = readFileSync('tests/golden/parse/variants.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { file: string; text: string; reply: Reply })
  .map(({ file, text, reply }) => ({ file, read: parseReply(text), reply }))

const seedLibrary = libraryFacts(seeds.map(({ read }) => read.reply))
const variantLibrary = libraryFacts(variants.map(({ reply }) => reply))
const found: { file: string; read: ReadReply; finding: Finding }[] = [
  ...seeds.flatMap(({ file, read }) =>
    check(read, read.reply, seedLibrary).map((finding) => ({ file, read, finding })),
  ),
  ...variants.flatMap(({ file, read, reply }) =>
    check(read, reply, variantLibrary).map((finding) => ({ file, read, finding })),
  ),
]
const placeOf = (file: string, { rule, start, text }: Finding) =>
  [file, rule, start, text.replace(/[\n\t]/g, '⏎')].join('\t')

const table: Judged[] = readFileSync('tests/golden/check/findings.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file, rule, start, text, , right] = line.split('\t')
    return { place: [file, rule, start, text].join('\t'), isRight: right === '对' }
  })

test('CHK-2 every finding in the samples and the invented replies on their own cards was judged one by one', () => {
  expect(found.map(({ file, finding }) => placeOf(file, finding))).toEqual(table.map(({ place }) => place))
})

test('CHK-2 nine of ten findings are right, of the warnings and of all', () => {
  const isRight = new Map(table.map((row) => [row.place, row.isRight]))
  const shareOf = (some: typeof found) =>
    some.filter(({ file, finding }) => isRight.get(placeOf(file, finding))).length / some.length
  expect(shareOf(found.filter(({ finding }) => finding.severity === 'warning'))).toBeGreaterThanOrEqual(0.9)
  expect(shareOf(found)).toBeGreaterThanOrEqual(0.9)
  expect(found.filter(({ finding }) => finding.severity === 'error')).toEqual([])
})

test.each<[seed: string, rule: string, text: string, times: number]>([
  ['000', 'brackets', '）', 1],
  ['000', 'term-misprint', '数', 1],
  ['001', 'as-printed', '）', 1],
  ['001', 'term-misprint', '数', 1],
  ['002', 'pronoun', '您们', 1],
  ['002', 'digit-mark', '、', 6],
  ['002', 'quote-enumeration', '、', 5],
  ['002', 'incomplete', '', 1],
  ['003', 'misprint', '开起了', 1],
  ['003', 'missing-comma', '培育', 1],
  ['003', 'term-misprint', '数', 1],
  ['004', 'likely-misprint', '砂', 1],
  ['004', 'own-misprint', '注', 1],
  ['004', 'stray-enumeration', '、', 1],
  ['004', 'as-printed', '：', 1],
  ['004', 'as-printed', '“', 1],
  ['004', 'as-printed', '产业', 1],
  ['004', 'as-printed', '在应', 1],
  ['004', 'as-printed', '长宁区科学技术委员会', 1],
])('CHK-33 the real slips of sample %s are found: %s “%s”, %i times', (seed, rule, text, times) => {
  const same = found.filter(
    ({ file, finding }) => file === seed && finding.rule === rule && finding.text === text,
  )
  expect(same).toHaveLength(times)
})

test('CHK-33 what is right in the samples is left alone: names in 《》, Latin, plays of figures, a dash within quotes', () => {
  const alone = /《[^》\n]*》|[A-Za-z][A-Za-z .-]*[A-Za-z]|1\+1\+N|“3320”|1\/3|2\.0|“中山公园——元宇宙公园”/g
  const touched = seeds.flatMap(({ file, read }) =>
    [...read.text.matchAll(alone)].flatMap(({ index, 0: word }) =>
      found
        .filter(
          ({ file: other, finding: { start, end } }) =>
            file === other && end > start && start < index + word.length && end > index,
        )
        .map(({ finding }) => [file, word, finding.rule]),
    ),
  )
  expect(touched).toEqual([])
})
