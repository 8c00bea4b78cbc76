import type { Slot } from '#contract/template.ts'
import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { tokensOf } from './diff-text.ts'
import type { TemplateNode } from './template-text.ts'

/** What may be left out is no part of the common words; its name holds its place. */
function asSlot(node: TemplateNode): TemplateNode {
  return node.kind === 'clause' ? { kind: 'slot', name: node.name } : node
}

/** What all occurrences have in common, told once above them: the fixed words, and the slots that never varied. */
export function SharedText({
  nodes,
  same,
}: {
  nodes: readonly TemplateNode[]
  same: readonly { slot: Slot; value: string }[]
}) {
  const told = same.filter(({ slot, value }) => slot.type !== 'clause' && value !== '')
  return (
    <dl className="shared-text">
      <dt>{templates.constants}</dt>
      <dd>{tokensOf(nodes.map(asSlot)).join('')}</dd>
      {told.length > 0 && (
        <>
          <dt>{templates.sameEverywhere}</dt>
          <dd>
            {told
              .map(({ slot, value }) => templates.sameValue(slot.name, value))
              .join(common.semicolon)}
          </dd>
        </>
      )}
    </dl>
  )
}
