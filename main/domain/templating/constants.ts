import { parseTemplate } from './language.ts'
import type { TemplateNode } from './language.ts'

/** A run of constant text, or a slot. */
export type Piece = { kind: 'text'; text: string } | { kind: 'slot'; name: string }

/** What a template prints when its flags are off, in order: usual words and slots. Empty when it breaks the language. */
export function usualPieces(template: string): Piece[] {
  const parsed = parseTemplate(template)
  return parsed.errors.length > 0 ? [] : piecesOf(parsed.nodes)
}

function piecesOf(nodes: readonly TemplateNode[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.kind === 'text') return [{ kind: 'text', text: node.text }]
    if (node.kind === 'slot') return [{ kind: 'slot', name: node.name }]
    if (node.kind === 'clause') return piecesOf(node.negated ? node.then : node.otherwise)
    return []
  })
}

/** The constant text of a template with its flags off, slots left out. */
export function constantText(template: string): string {
  return usualPieces(template)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
}
