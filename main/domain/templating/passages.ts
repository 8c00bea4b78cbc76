import type { Template } from '#contract/template.ts'
import { parseTemplate } from './language.ts'
import type { TemplateNode } from './language.ts'
import { writeTemplate } from './write.ts'

const partialLine = /^\{\{> ([^\s{}=]+)((?: [^\s{}=]+=[^\s{}=]+)*)\}\}$/

/**
 * Replaces each line of a structure that is exactly a passage, but for the names of its slots, by the use of that passage. A line
 * that is only a slot, or too short to be worth it, stays.
 */
export function usePassages(template: string, all: readonly Template[]): string {
  const byShape = new Map<string, { id: string; names: string[] }>()
  for (const { id, kind, template: source } of all) {
    if (kind !== 'passage' || source.includes('\n')) continue
    const { shape, names } = shapeOf(source)
    if (!byShape.has(shape)) byShape.set(shape, { id, names })
  }
  return template
    .split('\n')
    .map((line) => {
      if (line.startsWith('{{!') || /^\{\{[#/][^}]*\}\}$/.test(line)) return line
      const { shape, names } = shapeOf(line)
      const passage = byShape.get(shape)
      if (!passage || new Set(passage.names).size !== passage.names.length) return line
      const renames = passage.names.flatMap((name, at) =>
        name === names[at] ? [] : [` ${name}=${names[at] ?? name}`],
      )
      return `{{> ${passage.id}${renames.join('')}}}`
    })
    .join('\n')
}

/** A template with its names taken out, and the names in order. */
function shapeOf(source: string): { shape: string; names: string[] } {
  const names: string[] = []
  const { nodes, errors } = parseTemplate(source)
  if (errors.length > 0) return { shape: `\u0000${source}`, names }
  return { shape: JSON.stringify(rename(nodes, (name) => `${names.push(name)}`)), names }
}

function rename(nodes: readonly TemplateNode[], to: (name: string) => string): TemplateNode[] {
  return nodes.map((node) => {
    if (node.kind === 'slot') return { ...node, name: to(node.name) }
    if (node.kind !== 'clause') return node
    return {
      ...node,
      name: to(node.name),
      then: rename(node.then, to),
      otherwise: rename(node.otherwise, to),
    }
  })
}

/**
 * Puts the passages back that lines of a structure use.
 *
 * @param passages  the Handlebars of a passage by its id
 * @returns         a template without passages; `missing` is the id of one that is not known, null when all are
 */
export function expandPassages(
  template: string,
  passages: (id: string) => string | undefined,
): { template: string; missing: string | null } {
  let missing: string | null = null
  const lines = template.split('\n').map((line) => {
    const use = partialLine.exec(line)
    if (!use) return line
    const [, id = '', pairs = ''] = use
    const source = passages(id)
    if (source === undefined) {
      missing ??= id
      return line
    }
    const names = new Map(pairs.split(' ').flatMap((pair) => (pair.includes('=') ? [splitPair(pair)] : [])))
    return names.size === 0
      ? source
      : writeTemplate(rename(parseTemplate(source).nodes, (name) => names.get(name) ?? name))
  })
  return { template: lines.join('\n'), missing }
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}
