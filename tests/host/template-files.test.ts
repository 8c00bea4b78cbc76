import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readTemplateFiles } from '#host/template-files.ts'
import { temporaryFolder } from '#tests/store/library.ts'

const header = (id: string, slots: readonly string[], kind: string) =>
  [
    '---',
    `id: ${id}`,
    'name: 名称',
    `kind: ${kind}`,
    'part: closing',
    'firstUse:',
    'lastUse:',
    'slots:',
    ...slots.map((name) => `  - {"name":"${name}","type":"text","values":[]}`),
    'sources:',
    '---',
    '',
  ].join('\n')

/** What is said of one file, and where; null when it is taken. */
async function verdictOf(content: string | Uint8Array): Promise<[number, number, string] | null> {
  const path = join(temporaryFolder(), 'a.hbs')
  writeFileSync(path, content)
  const [reading] = await readTemplateFiles([{ path, name: 'a.hbs' }], '/nonexistent', new Map())
  const error = reading?.item.error ?? null
  return error === null ? null : [error.line, error.column, error.message]
}

const file = (body: string, slots: readonly string[] = [], kind = 'passage') =>
  header('a', slots, kind) + body
const nested = (depth: number) => `好\n${'{{#if 甲}}'.repeat(depth)}好${'{{/if}}'.repeat(depth)}`

test.each([
  ['a helper', file('好\n乙{{lookup 甲 "b"}}', ['甲']), [13, 3, 'lookup']],
  ['the prototype', file('{{__proto__}}', ['__proto__']), [12, 2, '__proto__']],
  ['the constructor', file('{{constructor}}', ['constructor']), [12, 2, 'constructor']],
  ['a path', file('{{甲.constructor}}', ['甲']), [12, 2, '甲.constructor']],
  ['a decorator', file('{{#*inline "x"}}好{{/inline}}'), [11, 0, '装饰器']],
  ['a passage that is itself', file('{{> a}}', [], 'structure'), [11, 0, '“a”']],
  ['clauses in each other without end', file(nested(100_000), ['甲']), [13, 180, '最多 20 层']],
  ['a chain of conditions', file(`{{#if 甲}}${'{{else if 甲}}'.repeat(50_000)}{{/if}}`, ['甲']), null],
  ['braces without end', file('{{'.repeat(50_000)), null],
  ['slots without end', file('{{甲}}'.repeat(100_000), ['甲']), null],
  ['a large file', file('好'.repeat(2_000_000)), [1, 0, '文件太大']],
  ['another encoding', iconv.encode(file('感谢您的关心'), 'gb18030'), [1, 0, 'UTF-8']],
  ['two bytes a character', iconv.encode(file('感谢您的关心'), 'utf16le', { addBOM: true }), [1, 0, 'UTF-8']],
  ['bytes that are no text', file('感谢\u0000您的关心'), [1, 0, '不是文字']],
  ['an id that is a path', header('../../a', [], 'passage') + '好', [2, 0, 'id']],
  ['a slot without a type', file('{{甲}}').replace('sources:', '  - {"name":"甲"}\nsources:'), null],
  ['nothing', '', [1, 0, '---']],
] as const)('%s is refused by line and column, in Chinese', async (_, content, expected) => {
  const verdict = await verdictOf(content)
  expect(verdict).not.toBeNull()
  const [line, column, message] = verdict ?? [0, 0, '']
  expect(message).toMatch(/\p{Script=Han}/u)
  const [wantedLine, wantedColumn, words] = expected ?? [line, column, '']
  expect([line, column, message.includes(words)]).toEqual([wantedLine, wantedColumn, true])
})

test('a mark before the first line and clauses as deep as people write them are no reason to refuse', async () => {
  expect(await verdictOf(`\ufeff${file(nested(5), ['甲'])}`)).toBeNull()
})

test('of two files with one id the first is taken, and the other says which that is', async () => {
  const dir = join(temporaryFolder(), '同事')
  mkdirSync(dir)
  writeFileSync(join(dir, '1.hbs'), file('好'))
  writeFileSync(join(dir, '2.hbs'), file('更好'))
  const readings = await readTemplateFiles([{ path: dir, name: '同事' }], '/nonexistent', new Map())
  expect(readings.map(({ item, template }) => [item.effect, item.error?.line, template?.template])).toEqual([
    ['added', undefined, '好'],
    ['refused', 2, undefined],
  ])
})
