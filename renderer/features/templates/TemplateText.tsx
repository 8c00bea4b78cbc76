import { Tooltip } from 'antd'
import { Fragment } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import { linesOf } from './structure-lines.ts'
import type { StructureLine } from './structure-lines.ts'
import type { TemplateNode } from './template-text.ts'
import type { RenderSlot } from './use-slot-chip.tsx'

function Nodes({ nodes, renderSlot }: { nodes: readonly TemplateNode[]; renderSlot: RenderSlot }) {
  return nodes.map((node, index) => {
    switch (node.kind) {
      case 'mark':
        return null
      case 'text':
        return <span key={index}>{node.text}</span>
      case 'slot':
        return <Fragment key={index}>{renderSlot(node.name)}</Fragment>
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
              <Nodes nodes={node.body} renderSlot={renderSlot} />
              {node.otherwise.length > 0 && (
                <span className="clause-otherwise">
                  <Nodes nodes={node.otherwise} renderSlot={renderSlot} />
                </span>
              )}
            </span>
          </Tooltip>
        )
    }
  })
}

function Line({ line, renderSlot }: { line: StructureLine; renderSlot: RenderSlot }) {
  const label = line.role === 'heading' ? templates.heading(line.level) : templates.parts[line.role]
  return (
    <div className={`structure-line structure-${line.role}`} data-optional={line.optional !== null}>
      <span className="structure-label">{label ?? templates.otherPart}</span>
      <p>
        <Nodes nodes={line.nodes} renderSlot={renderSlot} />
      </p>
      <span className="structure-optional">{line.optional === null ? '' : templates.optionalLine}</span>
    </div>
  )
}

/**
 * A template as a clerk reads it: the fixed text with its slots as chips and its optional sentences framed; of a structure
 * every line with the part that it plays.
 */
export function TemplateText({
  nodes,
  renderSlot,
}: {
  nodes: readonly TemplateNode[]
  renderSlot: RenderSlot
}) {
  const lines = linesOf(nodes)
  return (
    <section className="template-text" aria-label={templates.text} data-testid="template-text">
      {lines.length === 0 ? (
        <Nodes nodes={nodes} renderSlot={renderSlot} />
      ) : (
        lines.map((line, index) => <Line key={index} line={line} renderSlot={renderSlot} />)
      )}
    </section>
  )
}
