import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { writeTxt } from '#exporting/txt.ts'
import { seedReplies } from './seed-replies.ts'

/** The facts of a reply; its text and subject are normalised on reading and compared there. */
function facts(reply: Reply): Partial<Reply> {
  const { blocks: _blocks, subject: _subject, ...rest } = reply
  return rest
}

test.each(seedReplies)('what is printed of $file reads back with every fact', ({ file: _file, ...reply }) => {
  const full: Reply = {
    ...reply,
    documentNumber: '某科函〔2024〕12号',
    cc: ['区政协提案委员会', '区政府办公室'],
    attachments: ['企业名单', '实施办法'],
  }
  const { bytes } = writeTxt(layOut(full, { layout: 'document', edition: 'delivery' }))
  const read = parseReply(new TextDecoder().decode(bytes)).reply
  expect({ ...facts(read), blocks: read.blocks.length }).toEqual({
    ...facts(full),
    blocks: full.blocks.length,
  })
})
