import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { differingFields, foldReply } from './compare.ts'

const folder = new URL('../../golden/parse/', import.meta.url)
const seedFolder = new URL('../../../seeds/', import.meta.url)
type Seed = Reply & { file: string }
type Variant = { file: string; text: string; reply: Reply }

const seeds = JSON.parse(readFileSync(new URL('seeds.json', folder), 'utf8')) as Seed[]
const variants = readFileSync(new URL('variants.jsonl', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Variant)

test.each(seeds)('REPLY-2, REPLY-3: every field and block of $file is exact', ({ file, ...expected }) => {
  const { reply } = parseReply(readFileSync(new URL(file, seedFolder), 'utf8'))
  expect(foldReply(reply)).toEqual(foldReply(expected))
})

test('REPLY-2, REPLY-3: every field and block of the 40 variants is right', () => {
  const mistakes = variants.flatMap(({ file, text, reply }) =>
    differingFields(parseReply(text).reply, reply).map((field) => `${file} ${field}`),
  )
  expect(variants).toHaveLength(40)
  expect(mistakes).toEqual([])
})

test('REPLY-4: paragraphs cover the text and fields stand where their places say', () => {
  for (const { text: raw } of variants) {
    const { text, paragraphs, places, reply } = parseReply(raw)
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toEqual(text)
    for (const place of places) {
      expect(place.start).toBeLessThan(place.end)
      expect(place.end).toBeLessThanOrEqual(text.length)
      expect(place.confidence).toBeGreaterThan(0)
      expect(place.confidence).toBeLessThanOrEqual(1)
    }
    const subjects = places.filter(({ field }) => field === 'subject')
    expect(subjects.map(({ start, end }) => text.slice(start, end))).toEqual([reply.subject])
  }
})

test('REPLY-5: reading the normalised text again gives the same reply and text', () => {
  const unstable = variants.filter(({ text }) => {
    const once = parseReply(text)
    const twice = parseReply(once.text)
    return twice.text !== once.text || JSON.stringify(twice.reply) !== JSON.stringify(once.reply)
  })
  expect(unstable.map(({ file }) => file)).toEqual([])
})
