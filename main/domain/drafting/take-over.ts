import type { Draft, DraftBlock } from '#contract/draft.ts'
import { blockText } from '#domain/reply/draft.ts'
import { followCard } from './follow-card.ts'

type Content = Pick<Draft, 'card' | 'blocks' | 'proposal'>

const sharedRoles: ReadonlySet<string> = new Set(['heading', 'paragraph', 'list', 'table'])

/**
 * A draft with the body of another one of its group, from the first heading or paragraph to the last; title, salutation,
 * opening, closing and what follows stay its own, and what the text takes from the card follows its own card.
 */
export function takeOverBody(into: Content, from: Content): DraftBlock[] {
  const [start, end] = bodyOf(into.blocks)
  const points = new Set(into.proposal?.points.map((point) => point.id))
  const body = followCard(bodyBlocks(from.blocks), from.card, into.card, 'plain').map((block) => {
    const { answers, ...bare } = block
    const kept = answers?.filter((pointId) => points.has(pointId)) ?? []
    return kept.length === 0 ? bare : { ...bare, answers: kept }
  })
  return [...into.blocks.slice(0, start), ...body, ...into.blocks.slice(end)]
}

/** The text of the shared body, a line a block. */
export function bodyText(blocks: readonly DraftBlock[]): string {
  return bodyBlocks(blocks).map(blockText).join('\n')
}

function bodyBlocks(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.slice(...bodyOf(blocks))
}

/** Where the body begins and ends; behind the opening where there is none. */
function bodyOf(blocks: readonly DraftBlock[]): [number, number] {
  const start = blocks.findIndex(({ role }) => sharedRoles.has(role))
  if (start >= 0) return [start, blocks.findLastIndex(({ role }) => sharedRoles.has(role)) + 1]
  const opening = blocks.findLastIndex(({ role }) => role === 'opening') + 1
  return [opening, opening]
}
