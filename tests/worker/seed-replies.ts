import { readFileSync, readdirSync } from 'node:fs'
import type { StoredReply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'

/** The seeds as a library holds them. */
export const seedReplies: readonly StoredReply[] = readdirSync('seeds').map((file) => ({
  ...parseReply(readFileSync(`seeds/${file}`, 'utf8')),
  id: file.slice(0, 3),
  file,
  format: 'txt',
  encoding: 'utf-8',
  importedAtMs: 0,
}))
