import type { Draft } from '#contract/draft.ts'
import type { DraftAnswer } from '#contract/finding.ts'
import { blockText } from '#domain/reply/draft.ts'
import { pointAnswers } from './point-answers.ts'

/** Blocks that may answer a request. */
const answeringRoles: ReadonlySet<string> = new Set(['heading', 'paragraph', 'list', 'table'])

/**
 * Which blocks of a draft answer which point of its proposal; none without a proposal. Where the clerk has said so (`answers`
 * of a block), that stands.
 */
export function draftAnswers(draft: Pick<Draft, 'blocks' | 'proposal'>): DraftAnswer[] {
  const points = draft.proposal?.points ?? []
  if (points.length === 0) return []
  const places = draft.blocks.flatMap(({ role }, at) => (answeringRoles.has(role) ? [at] : []))
  const texts = places.map((at) => {
    const block = draft.blocks[at]
    return block === undefined ? '' : blockText(block)
  })
  return pointAnswers(points, texts).map(({ pointId, state, paragraphs }) => {
    const said = draft.blocks.flatMap(({ answers }, at) => (answers?.includes(pointId) ? [at] : []))
    return said.length > 0
      ? { pointId, state: 'answered', blocks: said, isByClerk: true }
      : { pointId, state, blocks: paragraphs.map((at) => places[at] ?? 0), isByClerk: false }
  })
}
