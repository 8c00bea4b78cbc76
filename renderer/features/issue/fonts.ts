import type { Face, IssueFormInput } from '#contract/edition.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { canvasMeasure, firstInstalled } from './installed-fonts.ts'

type Aliases = RequestOutput<'issue.state'>['aliases']

export interface MissingFont {
  face: Face
  /** What the standard calls the family, and the name that the document asks for. */
  name: string
  first: string
  /** What stands in on this computer; null when it cannot be told. */
  substitute: string | null
}

/** Which families this computer has under which name, and which it has not. */
export function lookForFonts(aliases: Aliases): {
  fonts: NonNullable<IssueFormInput['fonts']>
  missing: MissingFont[]
} {
  const measure = canvasMeasure()
  const fonts: NonNullable<IssueFormInput['fonts']> = {}
  const missing: MissingFont[] = []
  for (const { face, name, names, substitutes } of aliases) {
    const found = firstInstalled(names, measure)
    if (found !== null) fonts[face] = found
    else
      missing.push({ face, name, first: names[0] ?? name, substitute: firstInstalled(substitutes, measure) })
  }
  return { fonts, missing }
}
