import { sizes, text } from './numbers.ts'
import type { Face, PageRole } from './page.ts'

/** How a role is set: clause 7.2 and 7.3. Indents in characters, size in half-points; `outline` is the heading level or 0. */
export type RoleStyle = {
  face: Face
  halfPoints: number
  align: 'left' | 'center' | 'right' | 'both'
  firstLineChars: number
  outline: 0 | 1 | 2 | 3 | 4
}

const plain: RoleStyle = {
  face: 'fangsong',
  halfPoints: sizes.three,
  align: 'both',
  firstLineChars: text.firstLineChars,
  outline: 0,
}

/** Levels are 黑体, 楷体, 仿宋, 仿宋 (clause 7.3.3); nothing is bold. Numbers of a level stand in the text itself. */
export const roleStyles: Readonly<Record<PageRole, RoleStyle>> = {
  resultMark: { ...plain, align: 'right', firstLineChars: 0 },
  letterhead: { ...plain, face: 'xiaobiaosong', align: 'center', firstLineChars: 0 },
  documentNumber: { ...plain, align: 'center', firstLineChars: 0 },
  title: { ...plain, face: 'xiaobiaosong', halfPoints: sizes.two, align: 'center', firstLineChars: 0 },
  result: plain,
  salutation: { ...plain, firstLineChars: 0 },
  body: plain,
  heading1: { ...plain, face: 'heiti', outline: 1 },
  heading2: { ...plain, face: 'kaiti', outline: 2 },
  heading3: { ...plain, outline: 3 },
  heading4: { ...plain, outline: 4 },
  table: { ...plain, halfPoints: sizes.four, align: 'left', firstLineChars: 0 },
  attachment: plain,
  signature: { ...plain, align: 'right', firstLineChars: 0 },
  signerTitle: { ...plain, align: 'right', firstLineChars: 0 },
  date: { ...plain, align: 'right', firstLineChars: 0 },
  note: plain,
  contact: plain,
  annexLabel: { ...plain, face: 'heiti', align: 'left', firstLineChars: 0 },
  annexTitle: { ...plain, face: 'xiaobiaosong', halfPoints: sizes.two, align: 'center', firstLineChars: 0 },
  cc: { ...plain, halfPoints: sizes.four, firstLineChars: 0 },
  printing: { ...plain, halfPoints: sizes.four, align: 'left', firstLineChars: 0 },
}
