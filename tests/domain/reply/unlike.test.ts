import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { foldReply } from './compare.ts'

const cases = readFileSync(new URL('../../golden/parse/unlike.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { file: string; text: string; reply: Reply })

test.each(cases)('REPLY-2, REPLY-3: a reply of another form is read exactly: $file', ({ text, reply }) => {
  expect(foldReply(parseReply(text).reply)).toEqual(foldReply(reply))
})
