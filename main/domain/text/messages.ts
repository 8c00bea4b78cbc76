import type { Warning } from '#contract/reply.ts'

/** What normalising changed in a text, told to the clerk. Counts are places, not characters. */
export const normaliseWarnings = {
  markdown: (count: number): Warning => ({
    code: 'markdown-residue',
    message: `删去 Markdown 残留记号 ${count} 处`,
  }),
  punctuation: (count: number): Warning => ({
    code: 'half-width-punctuation',
    message: `半角标点改为全角 ${count} 处`,
  }),
  quotes: (count: number): Warning => ({
    code: 'straight-quotes',
    message: `直引号改为中文引号 ${count} 处`,
  }),
  alphanumerics: (count: number): Warning => ({
    code: 'full-width-alphanumerics',
    message: `全角数字、字母改为半角 ${count} 个`,
  }),
}
