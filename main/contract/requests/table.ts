import { z } from 'zod'

export interface RequestTable {
  [name: string]: { input: z.ZodType; output: z.ZodType }
}

export const id = z.string().min(1).max(200)
export const none = z.object({})
export const jobStarted = z.object({ jobId: id })
