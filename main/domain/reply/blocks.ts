import type { Block, BlockRole, Part } from '#contract/reply.ts'

const blockRoles: ReadonlySet<Part> = new Set<BlockRole>([
  'opening',
  'heading',
  'paragraph',
  'table',
  'closing',
])

/** Whether a part lies between opening and closing. */
export function isBlockRole(part: Part): part is BlockRole {
  return blockRoles.has(part)
}

/** The blocks among paragraphs with known parts, in their order; empty ones are none. */
export function blocksOf(parts: readonly { text: string; part: Part; level: number }[]): Block[] {
  const blocks: Block[] = []
  for (const { text, part, level } of parts) {
    if (isBlockRole(part) && text !== '') blocks.push({ role: part, level, text })
  }
  return blocks
}
