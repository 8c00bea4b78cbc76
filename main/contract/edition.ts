import { z } from 'zod'

export const layoutSchema = z.enum(['document', 'letter', 'body'])
export const editionSchema = z.enum(['delivery', 'public'])
export const exportFormatSchema = z.enum(['docx', 'pdf', 'html', 'txt'])

export type Layout = z.infer<typeof layoutSchema>
export type Edition = z.infer<typeof editionSchema>
export type ExportFormat = z.infer<typeof exportFormatSchema>
