import type { TemplateNode } from './template-text.ts'

/** A line of a structure: what part of a reply it is, and whether replies may go without it. */
export interface StructureLine {
  role: string
  level: number
  /** The name of the optional part it belongs to, null when every reply has the line. */
  optional: string | null
  nodes: TemplateNode[]
}

function hasMarks(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => node.kind === 'mark' || (node.kind === 'clause' && hasMarks(node.body)))
}

/** The lines of a structure in order, without blank ones; empty when the template says nothing of its parts (a passage). */
export function linesOf(nodes: readonly TemplateNode[], optional: string | null = null): StructureLine[] {
  if (!hasMarks(nodes)) return []
  const lines: StructureLine[] = []
  let line: StructureLine | null = null
  for (const node of nodes) {
    if (node.kind === 'mark') {
      line = { role: node.role, level: node.level, optional, nodes: [] }
      lines.push(line)
    } else if (node.kind === 'clause' && hasMarks(node.body)) {
      lines.push(...linesOf(node.body, node.name))
      line = null
    } else if (line !== null) {
      line.nodes.push(node)
    }
  }
  return lines
    .map((one) => ({ ...one, nodes: withoutLineEnd(one.nodes) }))
    .filter(({ nodes: own }) => own.length > 0)
}

function withoutLineEnd(nodes: readonly TemplateNode[]): TemplateNode[] {
  const last = nodes.at(-1)
  if (last?.kind !== 'text') return [...nodes]
  const text = last.text.replace(/\n+$/, '')
  const kept = nodes.slice(0, -1)
  return text === '' ? kept : [...kept, { kind: 'text', text }]
}
