/** A field that is open: its code comes first, then its result. `check` is the mark of a check box. */
export type Field = { code: string; isResult: boolean; check: string | null }

const pageField = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i

/** Whether a field counts pages, which a header has without saying anything by it. */
export function countsPages(code: string): boolean {
  return pageField.test(code)
}

const enclosed = /^\s*eq\s+\\o\s*\\ac\s*\(\s*(?:[^,，;()]*)[,，;]\s*(?:\\s\\\w+\d*\(\s*)?([^()\\\s])/i

/**
 * What a field shows that has no result: a check box, or a character in a ring, which Word builds as an equation.
 *
 * @returns empty when it shows nothing, null when it shows what cannot be told
 */
export function fieldWithoutResult({ code, check }: Field): string | null {
  if (check !== null) return check
  const character = enclosed.exec(code)?.[1]
  if (character === undefined) return /^\s*eq\b/i.test(code) ? null : ''
  return /[1-9]/.test(character) ? String.fromCodePoint(0x2460 + Number(character) - 1) : character
}
