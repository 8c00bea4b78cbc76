import { z } from 'zod'
import { profileSchema } from '../profile.ts'
import { settingsSchema } from '../settings.ts'
import { none } from './table.ts'
import type { RequestTable } from './table.ts'

/** What the office and the clerk chose. */
export const settingsRequests = {
  /** The vocabularies that come with the program, to begin from; the general one first. */
  'settings.profiles': { input: none, output: z.object({ profiles: z.array(profileSchema) }) },
  'settings.get': { input: none, output: settingsSchema },
  'settings.set': { input: settingsSchema, output: none },
} as const satisfies RequestTable
