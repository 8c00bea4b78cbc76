import { readLineRole } from '#contract/line-role.ts'
import type { Template } from '#contract/template.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import type { TemplateNode } from '#domain/templating/language.ts'

/** One line of a skeleton. */
export interface SkeletonLine {
  role: string
  /** The clause that it stands in with the lines that the same replies have, null where all have it. */
  flag: string | null
  nodes: TemplateNode[]
  /** The slot of free text that the whole line is, null where it has words of its own. */
  wholeSlot: string | null
}

/** A skeleton as its lines: those before the body, the text before the first section, the sections, those after. */
export interface Skeleton {
  nodes: readonly TemplateNode[]
  head: readonly SkeletonLine[]
  intro: SkeletonLine | null
  sections: readonly { heading: SkeletonLine; text: SkeletonLine | null }[]
  tail: readonly SkeletonLine[]
}

/** Reads the source of a mined structure. Null for one without a body, and for one that was not made as mining makes them. */
export function readSkeleton({ template, slots }: Template): Skeleton | null {
  const { nodes, errors } = parseTemplate(template)
  if (errors.length > 0) return null
  const texts = new Set(slots.flatMap(({ name, type }) => (type === 'text' ? [name] : [])))
  const lines: SkeletonLine[] = []
  collect(nodes, null, lines)
  for (const line of lines) {
    const [only, ...others] = line.nodes
    if (only?.kind === 'slot' && others.length === 0 && texts.has(only.name)) line.wholeSlot = only.name
  }
  const first = lines.findIndex(isBody)
  const last = lines.findLastIndex(isBody)
  const body = lines.slice(first, last + 1)
  if (first < 0 || !body.every(isBody)) return null
  const sections: { heading: SkeletonLine; text: SkeletonLine | null }[] = []
  let intro: SkeletonLine | null = null
  for (const line of body) {
    const section = sections.at(-1)
    if (line.role === 'heading') sections.push({ heading: line, text: null })
    else if (section) section.text = line
    else intro = line
  }
  return { nodes, head: lines.slice(0, first), intro, sections, tail: lines.slice(last + 1) }
}

function isBody({ role }: SkeletonLine): boolean {
  return role === 'heading' || role === 'paragraph'
}

/** A comment begins a line; a clause that holds comments holds whole lines. */
function collect(nodes: readonly TemplateNode[], flag: string | null, lines: SkeletonLine[]): void {
  const own: SkeletonLine[] = []
  for (const node of nodes) {
    const role = node.kind === 'comment' ? readLineRole(node.text)?.role : undefined
    if (role !== undefined) {
      const line: SkeletonLine = { role, flag, nodes: [], wholeSlot: null }
      own.push(line)
      lines.push(line)
    } else if (node.kind === 'clause' && node.then.some(({ kind }) => kind === 'comment'))
      collect(node.then, node.name, lines)
    else if (node.kind !== 'comment') own.at(-1)?.nodes.push(node)
  }
  for (const line of own) line.nodes = withoutLineEnd(line.nodes)
}

function withoutLineEnd(nodes: readonly TemplateNode[]): TemplateNode[] {
  const last = nodes.at(-1)
  if (last?.kind !== 'text' || !last.text.endsWith('\n')) return [...nodes]
  const text = last.text.slice(0, -1)
  const before = nodes.slice(0, -1)
  return text === '' ? before : [...before, { kind: 'text', text }]
}
