import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { differingFields } from './compare.ts'

type Examined = { file: string; text: string; reply: Partial<Reply> }

const examined = readFileSync(new URL('../../golden/parse/examined.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Examined)

/** Fields that are still misread, by file. */
const misread: Readonly<Record<string, readonly string[]>> = {}

test.each(examined)('REPLY-1: $file, written by another hand than the parser, is read exactly', (line) => {
  const fields = differingFields(parseReply(line.text).reply, line.reply)
  expect(fields.filter((field) => field in line.reply)).toEqual(misread[line.file] ?? [])
})
