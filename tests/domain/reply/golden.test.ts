import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { replySchema } from '#contract/reply.ts'
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

test.each(seeds)('every field and block of $file is exact', ({ file, ...expected }) => {
  const { reply } = parseReply(readFileSync(new URL(file, seedFolder), 'utf8'))
  expect(foldReply(reply)).toEqual(foldReply(expected))
})

test('the variants are read with at least 98 % of their fields right and 95 % of them perfect', () => {
  const wrong = variants.map(({ file, text, reply }) => ({
    file,
    fields: differingFields(parseReply(text).reply, reply),
  }))
  const fields = variants.length * Object.keys(replySchema.shape).length
  const wrongFields = wrong.reduce((sum, { fields: names }) => sum + names.length, 0)
  const perfect = wrong.filter(({ fields: names }) => names.length === 0).length
  const mistakes = JSON.stringify(wrong.filter(({ fields: names }) => names.length > 0))
  expect(variants).toHaveLength(40)
  expect((fields - wrongFields) / fields, mistakes).toBeGreaterThanOrEqual(0.98)
  expect(perfect / variants.length, mistakes).toBeGreaterThanOrEqual(0.95)
})

test('paragraphs cover the text and fields stand where their places say', () => {
  for (const { text: raw } of variants) {
    const { text, paragraphs, places, reply } = parseReply(raw)
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toEqual(text)
    for (const place of places) {
      expect(place.start).toBeLessThan(place.end)
      expect(place.end).toBeLessThanOrEqual(text.length)
      expect(place.confidence).toBeGreaterThan(0)
      expect(place.confidence).toBeLessThanOrEqual(1)
    }
    const subject = places.find(({ field }) => field === 'subject')
    if (subject !== undefined) expect(text.slice(subject.start, subject.end)).toEqual(reply.subject)
  }
})

test('reading the normalised text again gives the same reply and text', () => {
  const unstable = variants.filter(({ text }) => {
    const once = parseReply(text)
    const twice = parseReply(once.text)
    return twice.text !== once.text || JSON.stringify(twice.reply) !== JSON.stringify(once.reply)
  })
  expect(unstable.map(({ file }) => file)).toEqual([])
})
