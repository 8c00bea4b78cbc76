import { z } from 'zod'
import { jobSchema } from './job.ts'

/** What the host tells the page unasked: how far a job is, and which data to fetch anew. */
export const hostEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: jobSchema }),
  z.object({
    type: z.literal('changed'),
    what: z.enum(['library', 'templates', 'drafts', 'settings', 'register', 'findings']),
  }),
])

/** What the menu of the desktop shell asks the page to do. */
export const menuCommandSchema = z.enum([
  'new-case',
  'import-files',
  'import-folder',
  'save',
  'issue',
  'find',
  'compare',
  'show-desk',
  'show-library',
  'show-templates',
  'show-settings',
  'show-keys',
])

export type HostEvent = z.infer<typeof hostEventSchema>
export type MenuCommand = z.infer<typeof menuCommandSchema>
