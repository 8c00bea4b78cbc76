import { expect, test } from 'vitest'
import { readBytes } from '#reading/read-bytes.ts'
import { encodedSamples, otherFiles, sampleText } from './bytes.ts'

test.each(encodedSamples)('a text in %s is read with its encoding named', (_name, bytes, encoding) => {
  const result = readBytes(bytes, 'a.txt')
  expect(result.ok && { format: result.format, encoding: result.encoding, text: result.reply.text }).toEqual({
    format: 'txt',
    encoding,
    text: sampleText,
  })
})

test.each(otherFiles)('%s is told apart by its content', (name, bytes, code, words) => {
  const result = readBytes(bytes, name)
  expect(result).toEqual({ ok: false, error: { code, message: expect.stringContaining(words) } })
  expect(result.ok ? '' : result.error.message).toContain(name)
})

test('a file beyond the limit is refused', () => {
  expect(readBytes(new Uint8Array(11), 'a.txt', { maxBytes: 10 })).toMatchObject({
    ok: false,
    error: { code: 'too-large' },
  })
})

test('a text that is no reply is read with a warning and without fields', () => {
  const result = readBytes(new TextEncoder().encode('今天天气很好。\n我们去公园散步。'), 'a.txt')
  expect(result).toMatchObject({
    ok: true,
    warnings: [{ code: 'not-a-reply' }],
    reply: { reply: { title: null, organ: null, subject: null, addressees: [] } },
  })
})

test('a text cut in the middle of a character is read, and the damage is told', () => {
  const bytes = new TextEncoder().encode(sampleText)
  const result = readBytes(bytes.subarray(0, bytes.length - 1), 'a.txt')
  expect(result).toMatchObject({ ok: true, encoding: 'utf-8', warnings: [{ code: 'damaged-text' }] })
})
