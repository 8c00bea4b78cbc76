import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodeShards, textOfCodes } from '#domain/mining/code-shards.ts'

test('texts come back to the letter, half characters among them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (texts) => {
      const shards = new CodeShards()
      const offsets = texts.map((text) => shards.addText(`${text}\ud800`))
      expect(texts.map((text, at) => textOfCodes(shards.at(offsets[at] ?? 0, text.length + 1)))).toEqual(
        texts.map((text) => `${text}\ud800`),
      )
    }),
  )
})

test('codes come back whole where shards begin, whatever their number and length', () => {
  const shards = new CodeShards()
  const runs = [
    ...Array.from({ length: 400 }, (_, at) => Uint16Array.of(at, at + 1, at + 2)),
    new Uint16Array(70_000).fill(7),
    ...Array.from({ length: 2400 }, (_, at) => new Uint16Array(9000).fill(at)),
    Uint16Array.of(9),
  ]
  const offsets = runs.map((codes) => shards.add(codes))
  const differing = runs.findIndex((codes, at) => {
    const own = shards.at(offsets[at] ?? 0, codes.length)
    return own.length !== codes.length || codes.some((code, place) => own[place] !== code)
  })
  expect(differing).toBe(-1)
})

test('a long text is a string again', () => {
  const text = '政协提案答复'.repeat(3000)
  const shards = new CodeShards()
  expect(textOfCodes(shards.at(shards.addText(text), text.length))).toBe(text)
})
