import { fileURLToPath } from 'node:url'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /^(main|renderer)\/.*\.tsx?$/.test(file))

/** Where Chinese words belong: the contract's own values, vocabulary and what a clerk reads. */
const vocabulary = /^main\/contract\/|(^|\/)(lexicon|messages|strings)(\/|\.ts$)/

/** The contract's own values may be compared with anywhere. */
const contractValues = /'(提案|建议|议案|政协|人大|委员|代表)'/g

/** The code without its comments: strings and regular expressions stay. Rough, but it errs towards finding too much. */
function withoutComments(source: string): string {
  return source
    .replace(contractValues, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\/])\/\/.*$/gm, '$1')
}

test('Chinese words stand in vocabularies, messages and strings, not in the code', () => {
  const found = files
    .filter((file) => !vocabulary.test(file))
    .filter((file) => /\p{Script=Han}/u.test(withoutComments(readFileSync(join(root, file), 'utf8'))))
  expect(found).toEqual([])
})

test('no name, number or phrase of the sample replies stands in the code', () => {
  const code = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const golden = JSON.parse(readFileSync(join(root, 'tests/golden/parse/seeds.json'), 'utf8')) as {
    addressees: string[]
    signer: string | null
    organ: string | null
    meeting: string
    contact: { name: string | null; phone: string | null; address: string | null; postcode: string | null }
    blocks: { text: string }[]
  }[]
  const names = golden.flatMap((reply) => [
    ...reply.addressees,
    reply.signer,
    reply.organ,
    reply.meeting,
    ...Object.values(reply.contact),
  ])
  const phrases = golden.flatMap((reply) =>
    reply.blocks.flatMap(({ text }) => text.match(/\p{Script=Han}{12}/gu) ?? []),
  )
  const wanted = [...new Set([...names, ...phrases])].filter((text) => text !== null && text.length > 1)
  expect(wanted.filter((text) => text !== null && code.includes(text))).toEqual([])
})
