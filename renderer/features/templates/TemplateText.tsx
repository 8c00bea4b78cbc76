import { Tooltip } from 'antd'
import type { Slot } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { linesOf } from './structure-lines.ts'
import type { StructureLine } from './structure-lines.ts'
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
      case 'mark':
        return null
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

function Line({ line, slots }: { line: StructureLine; slots: SlotsByName }) {
  const label = line.role === 'heading' ? templates.heading(line.level) : templates.parts[line.role]
  return (
    <div className={`structure-line structure-${line.role}`} data-optional={line.optional !== null}>
      <span className="structure-label">{label ?? templates.otherPart}</span>
      <p>
        <Nodes nodes={line.nodes} slots={slots} />
      </p>
      <span className="structure-optional">{line.optional === null ? '' : templates.optionalLine}</span>
    </div>
  )
}

/**
 * A template as a clerk reads it: the fixed text with its slots as chips and its optional sentences framed; of a structure
 * every line with the part that it plays.
 */
export function TemplateText({ nodes, slots }: { nodes: readonly TemplateNode[]; slots: readonly Slot[] }) {
  const byName = new Map(slots.map((slot) => [slot.name, slot]))
  const lines = linesOf(nodes)
  return (
    <div className="template-text" data-testid="template-text">
      {lines.length === 0 ? (
        <Nodes nodes={nodes} slots={byName} />
      ) : (
        lines.map((line, index) => <Line key={index} line={line} slots={byName} />)
      )}
    </div>
  )
}
