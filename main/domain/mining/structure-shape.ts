import type { Lengths, StructureShape } from '#contract/template.ts'
import type { Form, FormBlock } from './forms.ts'
import { numberingStyles } from './lexicon.ts'
import { commonHeading } from './names.ts'
import type { MinedReply } from './packed-reply.ts'

/**
 * What replies of one form are like: their length, how their parts are numbered, and of each section, the last of each reply told
 * last, its heading and its length. Characters are counted without white space.
 */
export function shapeOf(forms: readonly Form[], replies: readonly MinedReply[]): StructureShape {
  const textOf = (form: Form, block: FormBlock | null) =>
    block === null ? '' : (replies[form.reply]?.text.slice(block.start, block.end) ?? '')
  const most = Math.max(0, ...forms.map(({ sections }) => sections.length))
  return {
    characters: lengthsOf(forms.map(({ reply }) => charactersOf(replies[reply]?.text.slice() ?? ''))),
    numbering: numberingOf(forms, replies),
    sections: Array.from({ length: most }, (_, at) => {
      const having = forms.flatMap((form) => {
        const section = at === most - 1 ? form.sections.at(-1) : form.sections.slice(0, -1)[at]
        return section ? [{ form, section }] : []
      })
      const headings = having.map(({ form, section }) => textOf(form, section.heading))
      return {
        heading: headings.length === 0 ? null : commonHeading(headings),
        replies: having.length,
        characters: lengthsOf(having.map(({ form, section }) => charactersOf(textOf(form, section.text)))),
      }
    }),
  }
}

/**
 * A shape with one reply more: its sections and its numbering are counted. Lengths stay as they are, which one reply among many hardly
 * changes.
 */
export function shapeWith(shape: StructureShape, form: Form, reply: MinedReply): StructureShape {
  const own = numberingOf([{ ...form, reply: 0 }], [reply])
  const numbering = shape.numbering.map((known) =>
    own.some(({ level, style }) => level === known.level && style === known.style)
      ? { ...known, replies: known.replies + 1 }
      : known,
  )
  const most = shape.sections.length
  const sections = shape.sections.map((section, at) => {
    const has = at === most - 1 ? form.sections.length > 0 : at < form.sections.length - 1
    return has ? { ...section, replies: section.replies + 1 } : section
  })
  return { ...shape, numbering, sections }
}

function charactersOf(text: string): number {
  return text.replace(/\s/g, '').length
}

function lengthsOf(counts: readonly number[]): Lengths {
  const sorted = counts.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { low: at(0.1), median: at(0.5), high: at(0.9) }
}

/** For each level of the body the way of numbering that most replies have, those levels first that stand higher. */
function numberingOf(forms: readonly Form[], replies: readonly MinedReply[]): StructureShape['numbering'] {
  const counts = new Map<string, { level: number; style: string; replies: number }>()
  for (const { reply } of forms) {
    const own = replies[reply]
    if (!own) continue
    const seen = new Set<string>()
    for (const { part, level, start, end } of own.paragraphs) {
      if (part !== 'heading' && part !== 'paragraph') continue
      const text = own.text.slice(start, end)
      const style = numberingStyles.find(([pattern]) => pattern.test(text))?.[1]
      if (style === undefined) continue
      const key = `${level} ${style}`
      if (seen.has(key)) continue
      seen.add(key)
      const known = counts.get(key)
      if (known) known.replies += 1
      else counts.set(key, { level, style, replies: 1 })
    }
  }
  const byUse = [...counts.values()].toSorted((a, b) => b.replies - a.replies)
  const first = byUse.filter(({ level }, at) => byUse.findIndex((other) => other.level === level) === at)
  return first.toSorted((a, b) => (a.level || Infinity) - (b.level || Infinity))
}
