import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { differingFields } from './compare.ts'

/** Fields that the printed text leaves open are missing from `reply`. */
type Examined = { file: string; text: string; reply: Partial<Reply> }

const examined = readFileSync(new URL('../../golden/parse/examined.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Examined)

test.each(examined)(
  'REPLY-2, REPLY-3: $file, whose gold was made apart from the parser, is exact',
  (line) => {
    const fields = differingFields(parseReply(line.text).reply, line.reply)
    expect(fields.filter((field) => field in line.reply)).toEqual([])
  },
)
