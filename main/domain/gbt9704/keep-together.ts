import type { PageLine, PageRole } from './page.ts'

const headings: ReadonlySet<PageRole> = new Set([
  'letterhead',
  'documentNumber',
  'resultMark',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexLabel',
  'annexTitle',
])

const signing: ReadonlySet<PageRole | undefined> = new Set(['attachment', 'signature', 'signerTitle', 'date'])

/** Whether a line belongs to the signature or leads to it. */
export function isSigning(role: PageRole | undefined): boolean {
  return signing.has(role)
}

/**
 * Whether the line must not stand on another page than the next: a heading, and what leads to the signature, so that 署名 and 成文日期 never
 * stand alone (clause 7.3.5.5 forbids the note 此页无正文). The lines of the contact stay together.
 */
export function keepsNext(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || next.breakBefore) return false
  const isContact = line.role === 'contact' && next.role === 'contact'
  return headings.has(line.role) || isContact || isSigning(next.role)
}
