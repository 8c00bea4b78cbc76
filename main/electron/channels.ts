import { z } from 'zod'

/** The one channel from the page to the shell and the two from the shell to the page. */
export const callChannel = 'nifu:call'
export const eventChannel = 'nifu:event'
export const commandChannel = 'nifu:command'

/**
 * What the preload may ask of the shell. `take-files` carries paths that the preload got from files dropped by the
 * clerk (`webUtils.getPathForFile`); the page itself never sees or names a path.
 */
export const callSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), name: z.string().max(100), input: z.unknown() }),
  z.object({ kind: z.literal('pick-files'), what: z.enum(['files', 'folder']) }),
  z.object({ kind: z.literal('take-files'), paths: z.array(z.string().min(1)).max(10_000) }),
  z.object({ kind: z.literal('pick-target'), suggestedName: z.string().min(1).max(255) }),
  z.object({ kind: z.literal('deliver'), targetId: z.string().min(1).max(200) }),
])

export type Call = z.infer<typeof callSchema>
