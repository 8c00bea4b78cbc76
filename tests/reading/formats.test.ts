import { readFileSync, readdirSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { TextEncoding } from '#contract/settings.ts'
import { readBytes } from '#reading/read-bytes.ts'
import { foldReply } from '#tests/domain/reply/compare.ts'
import { seedReplies } from '#tests/exporting/seed-replies.ts'

const folder = new URL('../golden/formats/', import.meta.url)
const seeds = new URL('../../seeds/', import.meta.url)
const formats = ['doc', 'docx', 'html', 'odt', 'ofd', 'pdf', 'rtf']

/** Files that do not read as their reply word by word, with the fields that differ and why. */
const exceptions: Readonly<Record<string, { fields: string[]; reason: string }>> = {
  'laid-out/001.pdf': {
    fields: ['blocks'],
    reason:
      'LibreOffice left a comma at the end of a line out of the page, in print and in the text behind it',
  },
}

/** The sample reply whose file begins with these three digits, as tests compare it. */
function expectedOf(name: string): Record<string, unknown> {
  const found = seedReplies.find(({ file }) => file.startsWith(name.slice(0, 3)))
  if (found === undefined) throw new Error(`There is no sample reply ${name}`)
  const { file: _file, ...reply } = found
  return foldReply(reply)
}

/** What a file reads as: its format and encoding, and those of its fields that are not those of the sample reply. */
async function differences(bytes: Uint8Array, name: string, chosen: TextEncoding | null = null) {
  const result = await readBytes(bytes, name, { encoding: chosen })
  if (!result.ok) return result
  const read = foldReply(result.reply.reply)
  const wanted = expectedOf(name)
  const differing = Object.keys(wanted).filter(
    (field) => JSON.stringify(read[field]) !== JSON.stringify(wanted[field]),
  )
  return {
    format: result.format,
    encoding: result.encoding,
    read: Object.fromEntries(differing.map((field) => [field, read[field]])),
    wanted: Object.fromEntries(differing.map((field) => [field, wanted[field]])),
  }
}

describe.each([
  ['plain', [...formats, 'wps'].sort()],
  ['laid-out', formats],
])('%s', (set, all) => {
  const files = readdirSync(new URL(`${set}/`, folder)).sort()

  test('there are the five sample replies in each format', () => {
    const numbers = ['000', '001', '002', '003', '004']
    expect(files).toEqual(numbers.flatMap((number) => all.map((format) => `${number}.${format}`)))
  })

  test.each(files.filter((file) => exceptions[`${set}/${file}`] === undefined))(
    '%s reads as the sample reply',
    async (file) => {
      const found = await differences(readFileSync(new URL(`${set}/${file}`, folder)), file)
      expect(found).toEqual({ format: file.slice(4), encoding: null, read: {}, wanted: {} })
    },
  )
})

test.each(Object.entries(exceptions).map(([file, { fields, reason }]) => [file, fields, reason] as const))(
  '%s differs in %j only: %s',
  async (file, fields) => {
    const found = await differences(
      readFileSync(new URL(file, folder)),
      file.slice(file.lastIndexOf('/') + 1),
    )
    expect('read' in found && Object.keys(found.read)).toEqual(fields)
  },
)

const texts = readdirSync(seeds).map((file): [string, string] => [
  file,
  readFileSync(new URL(file, seeds), 'utf8'),
])

describe.each(texts)('%s', (file, text) => {
  test.each([
    ['gb18030', 'gb18030', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', false],
  ] as const)('reads the same in %s (%s, byte order mark: %s)', async (encoding, name, addBOM) => {
    const found = await differences(iconv.encode(text, name, { addBOM }), file)
    expect(found).toEqual({ format: 'txt', encoding, read: {}, wanted: {} })
  })
})

test('Big5 holds none of the sample replies, whose characters are simplified', () => {
  expect(texts.filter(([, text]) => iconv.decode(iconv.encode(text, 'big5'), 'big5') === text)).toEqual([])
})
