import { Tooltip } from 'antd'
import { Fragment } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import type { TemplateView } from '#contract/template.ts'
import { lineNotes } from './line-notes.ts'
import type { LineNote } from './line-notes.ts'
import { Marked } from './Marked.tsx'
import { linesOf } from './structure-lines.ts'
import type { StructureLine } from './structure-lines.ts'
import type { TemplateNode } from './template-text.ts'
import type { RenderSlot } from './use-slot-chip.tsx'

/** How the text is drawn: its slots, and the words of a search that are marked in it. */
interface Drawing {
  renderSlot: RenderSlot
  hits: readonly string[]
}

function Nodes({ nodes, renderSlot, hits }: Drawing & { nodes: readonly TemplateNode[] }) {
  return nodes.map((node, index) => {
    switch (node.kind) {
      case 'mark':
        return null
      case 'text':
        return <Marked key={index} text={node.text} words={hits} />
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
              <Nodes nodes={node.body} renderSlot={renderSlot} hits={hits} />
              {node.otherwise.length > 0 && (
                <span className="clause-otherwise">
                  <Nodes nodes={node.otherwise} renderSlot={renderSlot} hits={hits} />
                </span>
              )}
            </span>
          </Tooltip>
        )
    }
  })
}

const noNote: LineNote = { words: null, share: null }

function Line({ line, note, renderSlot, hits }: Drawing & { line: StructureLine; note: LineNote }) {
  const label = line.role === 'heading' ? templates.heading(line.level) : templates.parts[line.role]
  return (
    <div className={`structure-line structure-${line.role}`} data-optional={line.optional !== null}>
      <span className="structure-label">{label ?? templates.otherPart}</span>
      <p>
        <Nodes nodes={line.nodes} renderSlot={renderSlot} hits={hits} />
        {note.words !== null && <span className="structure-note">{note.words}</span>}
      </p>
      <span className="structure-optional" title={templates.optionalShare(note.share)}>
        {line.optional === null ? '' : templates.optionalLine(note.share)}
      </span>
    </div>
  )
}

/**
 * A template as a clerk reads it: the fixed text with its slots as chips and its optional sentences framed; of a structure
 * every line with the part that it plays, and what is usual for it.
 */
export function TemplateText({
  template,
  nodes,
  renderSlot,
  hits,
}: Drawing & { template: TemplateView; nodes: readonly TemplateNode[] }) {
  const lines = linesOf(nodes)
  const notes = lineNotes(lines, template)
  return (
    <section className="template-text" aria-label={templates.text} data-testid="template-text">
      {lines.length === 0 ? (
        <Nodes nodes={nodes} renderSlot={renderSlot} hits={hits} />
      ) : (
        lines.map((line, index) => (
          <Line key={index} line={line} note={notes[index] ?? noNote} renderSlot={renderSlot} hits={hits} />
        ))
      )}
    </section>
  )
}
