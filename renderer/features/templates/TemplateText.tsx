import { Tooltip } from 'antd'
import type { Slot } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import type { TemplateNode } from './template-text.ts'

type SlotsByName = ReadonlyMap<string, Slot>

function Chip({ name, slot }: { name: string; slot: Slot | undefined }) {
  const chip = (
    <span className="slot-chip" data-type={slot?.type}>
      {name}
    </span>
  )
  if (slot === undefined) return chip
  return (
    <Tooltip title={templates.slotHint(name, templates.types[slot.type], slot.values.length)}>{chip}</Tooltip>
  )
}

function Nodes({ nodes, slots }: { nodes: readonly TemplateNode[]; slots: SlotsByName }) {
  return nodes.map((node, index) => {
    switch (node.kind) {
      case 'text':
        return <span key={index}>{node.text}</span>
      case 'slot':
        return <Chip key={index} name={node.name} slot={slots.get(node.name)} />
      case 'passage':
        return (
          <span key={index} className="passage-chip">
            {templates.passageRef(node.name)}
          </span>
        )
      case 'clause':
        return (
          <Tooltip key={index} title={templates.clauseHint(node.name)}>
            <span className="clause">
              <Nodes nodes={node.body} slots={slots} />
              {node.otherwise.length > 0 && (
                <span className="clause-otherwise">
                  <Nodes nodes={node.otherwise} slots={slots} />
                </span>
              )}
            </span>
          </Tooltip>
        )
    }
  })
}

/** A template as a clerk reads it: the fixed text with its slots as chips and its optional sentences in brackets. */
export function TemplateText({ nodes, slots }: { nodes: readonly TemplateNode[]; slots: readonly Slot[] }) {
  const byName = new Map(slots.map((slot) => [slot.name, slot]))
  return (
    <div className="template-text" data-testid="template-text">
      <Nodes nodes={nodes} slots={byName} />
    </div>
  )
}
