import type { TemplateView } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import type { StructureLine } from './structure-lines.ts'

/** What is usual for a line of a structure: words beside it, and of how many of the uses read it is a part (null: of all). */
export interface LineNote {
  words: string | null
  share: { having: number; of: number } | null
}

type Told = Pick<TemplateView, 'shape' | 'occurrences'>

/** For each line what the replies of the structure tell of it: how its section is headed in several, how long the text under it is, how many have it. */
export function lineNotes(lines: readonly StructureLine[], { shape, occurrences }: Told): LineNote[] {
  let section = -1
  return lines.map(({ role, optional }) => {
    if (role === 'heading') section += 1
    const told = section < 0 ? undefined : shape?.sections[section]
    const having = occurrences.filter(({ values }) => values[optional ?? ''] === true).length
    return {
      words: wordsOf(role, told),
      share: optional === null || occurrences.length === 0 ? null : { having, of: occurrences.length },
    }
  })
}

type Section = NonNullable<TemplateView['shape']>['sections'][number]

function wordsOf(role: string, section: Section | undefined): string | null {
  if (section === undefined) return null
  if (role === 'heading')
    return section.heading === null || section.replies < 2 ? null : templates.shape.heading(section.heading)
  if (role !== 'paragraph' || section.characters.median === 0) return null
  const { low, median, high } = section.characters
  return templates.shape.characters(median, low, high)
}
