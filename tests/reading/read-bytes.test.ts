import { expect, test } from 'vitest'
import { readBytes } from '#reading/read-bytes.ts'
import { encodedSamples, otherFiles, sampleText } from './bytes.ts'

test.each(encodedSamples)('a text in %s is read with its encoding named', async (_name, bytes, encoding) => {
  const result = await readBytes(bytes, 'a.txt')
  expect(result.ok && { format: result.format, encoding: result.encoding, text: result.reply.text }).toEqual({
    format: 'txt',
    encoding,
    text: sampleText,
  })
})

test.each(otherFiles)('%s is told apart by its content', async (name, bytes, code, words) => {
  const result = await readBytes(bytes, name)
  expect(result).toEqual({ ok: false, error: { code, message: expect.stringContaining(words) } })
  expect(result.ok ? '' : result.error.message).toContain(`“${name}”`)
})

test('a file beyond the limit is refused', async () => {
  expect(await readBytes(new Uint8Array(11), 'a.txt', { limits: { maxBytes: 10 } })).toMatchObject({
    ok: false,
    error: { code: 'too-large' },
  })
})

test('a text far longer than any reply is refused before it is taken apart', async () => {
  expect(await readBytes(Buffer.from(sampleText.repeat(20_000)), 'a.txt')).toMatchObject({
    ok: false,
    error: { code: 'too-large', message: expect.stringContaining('200 万字') },
  })
})

test('a text that is no reply is read with a warning and without fields', async () => {
  const result = await readBytes(new TextEncoder().encode('今天天气很好。\n我们去公园散步。'), 'a.txt')
  expect(result).toMatchObject({
    ok: true,
    warnings: [{ code: 'not-a-reply' }],
    reply: { reply: { title: null, organ: null, subject: null, addressees: [] } },
  })
})

test('a text cut in the middle of a character is read, and the damage is told', async () => {
  const bytes = new TextEncoder().encode(sampleText)
  const result = await readBytes(bytes.subarray(0, bytes.length - 1), 'a.txt')
  expect(result).toMatchObject({ ok: true, encoding: 'utf-8', warnings: [{ code: 'damaged-text' }] })
})

test('a name that says another type than the content is told', async () => {
  const bytes = new TextEncoder().encode(sampleText)
  const codes = async (name: string) => {
    const result = await readBytes(bytes, name)
    return result.ok ? result.warnings.map(({ code, message }) => [code, message]) : null
  }
  expect(await codes('答复.DOCX')).toEqual([
    ['wrong-extension', '文件名是 .docx，实际是纯文本，已按实际格式读取'],
  ])
  expect([await codes('答复'), await codes('2024.3.5答复'), await codes('答复.bak')]).toEqual([[], [], []])
})
