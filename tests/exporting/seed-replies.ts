import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { replySchema } from '#contract/reply.ts'

const path = new URL('../golden/parse/seeds.json', import.meta.url)

/** The replies of the seeds as they are read, each with its file name. */
export const seedReplies = z
  .array(replySchema.extend({ file: z.string() }))
  .parse(JSON.parse(readFileSync(path, 'utf8')))
