import type { PageLine, PageRole } from './page.ts'

/** A line without geometry of its own. */
export function pageLine(role: PageRole, text: string, linesBefore = 0): PageLine {
  return {
    role,
    text,
    faces: [],
    linesBefore,
    rightChars: 0,
    hangingChars: 0,
    centres: [],
    breakBefore: false,
  }
}
