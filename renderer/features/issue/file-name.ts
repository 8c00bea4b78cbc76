import type { ExportFormat } from '#contract/edition.ts'

const suffix = /\.(docx|pdf|html?|txt)$/i

/** What cannot stand in a file name on Windows, macOS or Linux; nor can control characters. */
const forbidden = new Set('\\/:*?"<>|')

function isAllowed(character: string): boolean {
  return character >= ' ' && !forbidden.has(character)
}

/** A file name with the suffix of its format, whatever suffix it came with, and without what systems refuse. */
export function fileNameFor(name: string, format: ExportFormat): string {
  return `${baseName(name)}.${format}`
}

/** The name without the suffix of an export format; what the clerk edits. */
export function baseName(name: string): string {
  return name.trim().replace(suffix, '').split('').filter(isAllowed).join('')
}
