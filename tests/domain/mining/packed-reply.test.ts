import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CodeShards } from '#domain/mining/code-shards.ts'
import { PackedReply } from '#domain/mining/packed-reply.ts'
import { parseReply } from '#domain/reply/parse.ts'

test('packed replies give text, paragraphs and fields as they were', () => {
  const codes = new CodeShards()
  const replies = readdirSync('seeds').map((file) => ({
    ...parseReply(readFileSync(`seeds/${file}`, 'utf8')),
    id: file,
    file,
    format: 'txt',
    encoding: 'utf-8',
    importedAtMs: 0,
  }))
  const long = replies.map((reply) => ({
    ...reply,
    paragraphs: reply.paragraphs.map((own) => ({ ...own, start: own.start + 80_000, end: own.end + 80_000 })),
  }))
  const all = [...replies, ...long]
  const packed = all.map((reply) => new PackedReply(reply, codes))
  expect(
    packed.map((reply, at) => ({
      id: reply.id,
      text: reply.text.slice(),
      middle: reply.text.slice(3, 9),
      length: reply.text.length,
      paragraphs: reply.paragraphs,
      fields: { ...all[at]?.reply, ...reply.reply },
    })),
  ).toEqual(
    all.map(({ id, text, paragraphs, reply }) => ({
      id,
      text,
      middle: text.slice(3, 9),
      length: text.length,
      paragraphs,
      fields: reply,
    })),
  )
})
